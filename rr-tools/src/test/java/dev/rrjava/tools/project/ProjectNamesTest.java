package dev.rrjava.tools.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectNamesTest {
  @ParameterizedTest
  @ValueSource(strings = {"com.example", "shop", "com.example.shop_2", "com.Example", "a.record"})
  void namesOfJavaArePackages(String name) {
    ProjectNames names = new ProjectNames("shop", "com.example", name);
    assertThatCode(() -> names.check(OptionSyntax.COMMAND_LINE)).doesNotThrowAnyException();
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
    ProjectNames names = new ProjectNames("shop", "com.example", name);
    assertThatThrownBy(() -> names.check(OptionSyntax.COMMAND_LINE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(
            "--package: expected a name such as com.example.shop but was \"" + name + "\": ")
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
    ProjectNames names = new ProjectNames("shop", group, derived);
    assertThatCode(() -> names.check(OptionSyntax.COMMAND_LINE)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"my shop", "<shop>", "", "..", "laden\u00e4", "a/b", "${x}"})
  void namesOfMavenHaveFewCharacters(String name) {
    ProjectNames names = new ProjectNames(name, "com.example", "com.example");
    assertThatThrownBy(() -> names.check(OptionSyntax.MAVEN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("-Drr.name: expected letters")
        .hasMessageEndingWith("but was \"" + name + "\"");
  }

  @ParameterizedTest
  @CsvSource({
    "-x, at the start",
    ".shop, at the start",
    "con, that Windows allows",
    "Nul.d, that Windows allows",
    "COM1, that Windows allows"
  })
  void nameOfTheJarIsNoOptionAndNoDevice(String name, String reason) {
    ProjectNames names = new ProjectNames(name, "com.example", "com.example");
    assertThatThrownBy(() -> names.check(OptionSyntax.COMMAND_LINE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("--name: expected ")
        .hasMessageContaining(reason);
    ProjectNames longer = new ProjectNames("console", "com.example", "com.example");
    assertThatCode(() -> longer.check(OptionSyntax.COMMAND_LINE)).doesNotThrowAnyException();
  }

  @Test
  void groupIsCheckedLikeTheName() {
    ProjectNames names = new ProjectNames("shop", "com example", "com.example");
    assertThatThrownBy(() -> names.check(OptionSyntax.COMMAND_LINE))
        .hasMessageStartingWith("--group: expected letters");
  }
}
