package dev.rrjava.tools.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TemplatesTest {
  private static final Pattern PLACEHOLDER = Pattern.compile("__[A-Z_]+__");

  @ParameterizedTest
  @EnumSource(JsonLibrary.class)
  void eachPlaceholderIsFilled(JsonLibrary json) {
    assertThat(files(json))
        .hasSizeGreaterThan(10)
        .allSatisfy(
            (path, text) -> {
              assertThat(text).as(path).doesNotContainPattern(PLACEHOLDER).endsWith("\n");
              assertThat(text).as(path).doesNotContain("${project.").doesNotContain("\n\n\n");
            });
  }

  @ParameterizedTest
  @EnumSource(JsonLibrary.class)
  void pomHasAtMostFortyLines(JsonLibrary json) {
    assertThat(file(json, "pom.xml"))
        .startsWith("<?xml")
        .contains("<artifactId>shop</artifactId>", "<groupId>com.acme</groupId>")
        .satisfies(pom -> assertThat(pom.lines().count()).isLessThanOrEqualTo(40));
  }

  @Test
  void pomHasTheLibraryForJson() {
    assertThat(file(JsonLibrary.JSONB, "pom.xml")).contains("rr-jsonb", "avaje-jsonb");
    assertThat(file(JsonLibrary.JACKSON, "pom.xml")).contains("rr-jackson").doesNotContain("avaje");
    assertThat(file(JsonLibrary.NONE, "pom.xml")).doesNotContain("rr-jackson", "rr-jsonb");
    assertThat(files(JsonLibrary.NONE)).doesNotContainKey("src/main/java/com/acme/Greeting.java");
  }

  /** So the format of a template, which the build checks, is that of each project. */
  @ParameterizedTest
  @EnumSource(JsonLibrary.class)
  void packageIsTheOnlyLineOfSourcesThatDiffers(JsonLibrary json) {
    String longName =
        "com.acme.a.very.much.longer.name.of.a.folder.that.would.not.fit.into.one.line";
    Map<String, String> others =
        new Templates(new ProjectNames("shop", "com.acme", longName), json).files();
    files(json)
        .forEach(
            (path, text) -> {
              if (path.endsWith(".java")) {
                String other = path.replace("com/acme/", longName.replace('.', '/') + "/");
                assertThat(others.get(other))
                    .isEqualTo(text.replace("package com.acme;", "package " + longName + ";"));
              }
            });
  }

  @Test
  void filesNameTheJarThatTheBuildCreates() {
    for (String path : new String[] {".rr.yaml", ".rr.slots.yaml", "Dockerfile"}) {
      assertThat(file(JsonLibrary.JSONB, path)).as(path).contains("target/app/shop.jar");
    }
  }

  private static Map<String, String> files(JsonLibrary json) {
    return new Templates(new ProjectNames("shop", "com.acme", "com.acme"), json).files();
  }

  private static String file(JsonLibrary json, String path) {
    return Objects.requireNonNull(files(json).get(path), path);
  }
}
