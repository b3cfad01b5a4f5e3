package dev.rrjava.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.rrjava.processor.testing.Application;
import dev.rrjava.processor.testing.Compile;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Names of the application that are also those of packages and classes in generated code. */
class HidingTest {
  private static final String START =
      "package com.acme; import dev.rrjava.annotation.*; import java.util.*; ";

  @Test
  void acceptsParameterNamedLikePackage() {
    Application routes =
        of(
            "class Objects { @Get(\"/o/{dev}/{java}/{com}\") String all(String dev, int java, long"
                + " com) { return dev + java + com; } }",
            "class Response { @Get(\"/r\") Optional<String> one(@QueryParam List<Integer> java) {"
                + " return Optional.of(\"r\" + java); } }",
            "class Conversions { @Get(\"/c/{dev}\") String one(int dev) { return \"c\" + dev; } }",
            "class Problem { @Get(\"/p/{dev}\") Optional<String> one(String dev) {"
                + " return Optional.empty(); } }");
    assertThat(routes.get("/o/a/1/2")).isEqualTo("200 a12");
    assertThat(routes.get("/r?java=3")).isEqualTo("200 r[3]");
    assertThat(routes.get("/c/4")).isEqualTo("200 c4");
    assertThat(routes.get("/p/5")).startsWith("404 ");
  }

  @Test
  void acceptsHandlerNamedLikePackage() {
    Application routes =
        of(
            "class Java { @Get(\"/j\") String one() { return \"j\"; } }",
            "class Dev { @Get(\"/d/{x:[a-z]+}\") String one(String x) { return x; } }",
            "class HttpMethod { @Get(\"/h\") String one() { return \"h\"; } }",
            "class Pattern { @Get(\"/p\") String one() { return \"p\"; } }",
            "class List { @Get(\"/l\") String one() { return \"l\"; } }");
    assertThat(routes.get("/j")).isEqualTo("200 j");
    assertThat(routes.get("/d/x")).isEqualTo("200 x");
  }

  @Test
  void acceptsPackageNamedLikeGeneratedVariable() {
    Application routes =
        of(
            "enum Kind { B }",
            "class Tasks { @Get(\"/t\") String one(@QueryParam text.Kind text, @QueryParam Kind"
                + " kind) { return text.name() + kind; } }",
            "package text; public enum Kind { A }");
    assertThat(routes.get("/t?text=A&kind=B")).isEqualTo("200 AB");
  }

  @Test
  void acceptsParameterNamedLikeAdapter() {
    Application routes =
        of(
            "class Tasks { enum Kind { A } @Get(\"/t\") String all(@QueryParam List<Kind> Tasks_Adapter)"
                + " { return \"t\" + Tasks_Adapter; } }");
    assertThat(routes.get("/t?Tasks_Adapter=A")).isEqualTo("200 t[A]");
  }

  @Test
  void acceptsParameterNamedLikeEnumInConstraint() {
    Application routes =
        of(
            "enum KIND { A }",
            "class Checks { @jakarta.validation.Constraint(validatedBy = {})"
                + " @interface Checked { String message() default \"\"; KIND kind() default KIND.A; } }",
            "class Tasks { @Get(\"/t\") String one(@QueryParam @Checks.Checked String kind) {"
                + " return kind; } }");
    assertThat(routes.routeList()).hasSize(1);
  }

  /** A method of that name can be called only on an object. */
  @Test
  void acceptsMethodsAndPathsNamedYield() {
    Application routes =
        of(
            "class Yield { @Get(\"/yield/{x}/a\") String yield(int x, @QueryParam int yield) {"
                + " return \"y\" + x + yield; } @Get(\"/yield/{x}/b\") String yield(String x) {"
                + " return \"z\"; } }");
    assertThat(routes.get("/yield/1/a?yield=2")).isEqualTo("200 y12");
    assertThat(routes.get("/yield/1/b")).isEqualTo("200 z");
  }

  @Test
  void acceptsRoutesClassNamedLikeClassOfJavaLang() {
    String tasks =
        START
            + "class Tasks { @Get(\"/t/{id}\") java.lang.String one(java.lang.String id) {"
            + " return id; } }";
    Compilation compilation =
        Compile.sources(Compile.files(tasks), List.of("-Arr.routes=com.acme.String"));
    assertThat(Application.start(Compile.clean(compilation), "com.acme.String").get("/t/1"))
        .isEqualTo("200 1");
  }

  private static Application of(String... types) {
    return Application.of(
        "com.acme.Routes",
        Stream.of(types)
            .map(type -> type.startsWith("package") ? type : START + type)
            .toArray(String[]::new));
  }
}
