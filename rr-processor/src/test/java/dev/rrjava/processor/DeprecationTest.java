package dev.rrjava.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.processor.testing.Application;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is deprecated gives no warning in generated code, which can't do without it. */
class DeprecationTest {
  private static final String START =
      "package com.acme; import dev.rrjava.annotation.*; import java.util.*; ";

  private static final String[] TYPES = {
    "@Deprecated class Old { enum Kind { A } record Part(String text) {} }",
    "enum Kind { A, @Deprecated B }",
    "class Code {}",
    "class Codes { @Deprecated @Converter static Code code(String text) { return new Code(); } }",
    "class Id {}",
    "@Deprecated class Ids { @Converter static Id id(String text) { return new Id(); } }",
    constraint("@Deprecated", "Rule", ""),
    constraint("", "OfClass", "Class<?> type() default Old.class;"),
    constraint("", "OfConstant", "Kind kind() default Kind.B;"),
  };

  @ParameterizedTest
  @ValueSource(
      strings = {
        "String one(@QueryParam Old.Kind p)",
        "String one(@QueryParam Old.Part p)",
        "List<? extends Old> one(@QueryParam String p)",
        "List<Old.Part> one(@QueryParam String p)",
        "Old.Part one(@QueryParam String p)",
        "String one(@QueryParam Kind p)",
        "String one(@QueryParam Code p)",
        "String one(@QueryParam Id p)",
        "String one(@QueryParam @Rules.Rule String p)",
        "String one(@QueryParam @OfClasss.OfClass String p)",
        "String one(@QueryParam @OfConstants.OfConstant String p)",
      })
  void compilesDeprecatedElementsWithoutWarning(String method) {
    Application routes =
        of(
            "@SuppressWarnings(\"deprecation\") class Tasks { @Get(\"/t\") %s { return null; } }"
                .formatted(method));
    assertThat(routes.routeList()).hasSize(1);
  }

  /** In a class of its own, whose name is that of the file. */
  private static String constraint(String annotations, String name, String member) {
    return """
        @SuppressWarnings("deprecation")
        class %2$ss {
          @jakarta.validation.Constraint(validatedBy = {})
          %1$s @interface %2$s { String message() default ""; %3$s }
        }
        """
        .formatted(annotations, name, member);
  }

  private static Application of(String tasks) {
    return Application.of(
        "com.acme.Routes",
        Stream.concat(Stream.of(TYPES), Stream.of(tasks))
            .map(type -> START + type)
            .toArray(String[]::new));
  }
}
