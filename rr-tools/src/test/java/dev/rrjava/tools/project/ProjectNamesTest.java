package dev.rrjava.tools.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectNamesTest {
  @ParameterizedTest
  @ValueSource(strings = {"com.example", "shop", "com.example.shop_2", "com.Example", "a.record"})
  void namesOfJavaArePackages(String name) {
    assertThat(new ProjectNames("shop", "com.example", name).packageName()).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({
    "com.class.shop, \"class\" is a keyword of Java; try \"class_\"",
    "com.final, is a keyword",
    "com._, is a keyword",
    "true, is a keyword",
    "com.2fast, \"2fast\" is not an identifier",
    "my-shop, \"my-shop\" is not an identifier",
    "com..shop, a name between two dots is missing",
    "com., a name between two dots is missing",
    "'', a name between two dots is missing",
    "com/example, is not an identifier",
    "'com. shop', is not an identifier",
    "../../etc, is missing",
    "java.shop, packages below java belong to the JDK",
  })
  void otherNamesAreNotPackages(String name, String reason) {
    assertThatThrownBy(() -> new ProjectNames("shop", "com.example", name))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(
            "package: expected a name such as com.example.shop but was \"" + name + "\": ")
        .hasMessageContaining(reason);
  }

  /** The left names are allowed in Maven; those of other generators then did not compile. */
  @ParameterizedTest
  @CsvSource({
    "com.example, com.example",
    "my-company, my_company",
    "com.acme.final, com.acme.final_",
    "smoke.java.2, smoke.java._2",
    "io.2u-2, io._2u_2",
    ".com.., com",
  })
  void groupBecomesPackage(String group, String packageName) {
    String derived = ProjectNames.packageOf(group);
    assertThat(derived).isEqualTo(packageName);
    assertThat(new ProjectNames("shop", group, derived).group()).isEqualTo(group);
  }

  @ParameterizedTest
  @ValueSource(strings = {"my shop", "<shop>", "", "..", "laden\u00e4", "a/b", "${x}"})
  void namesOfMavenHaveFewCharacters(String name) {
    assertThatThrownBy(() -> new ProjectNames(name, "com.example", "com.example"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("but was \"" + name + "\"; name another one with the option");
  }

  @Test
  void groupIsCheckedLikeTheName() {
    assertThatThrownBy(() -> new ProjectNames("shop", "com example", "com.example"))
        .hasMessageStartingWith("group: expected letters");
  }
}
