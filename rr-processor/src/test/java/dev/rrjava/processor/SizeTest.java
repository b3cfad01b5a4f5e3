package dev.rrjava.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.rrjava.processor.testing.Application;
import dev.rrjava.processor.testing.ClassFiles;
import dev.rrjava.processor.testing.Compile;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** However many routes there are, each generated method is one that HotSpot compiles. */
class SizeTest {
  private static final int MOST_BYTES = 8_000;
  private static final int ROUTES = 2_000;

  @Test
  void twoThousandLiteralsInOnePlace() {
    String methods =
        IntStream.range(0, ROUTES)
            .mapToObj(
                i ->
                    "@Route(\"GET /route%d/{id}\") String m%d(int id) { return %d + \" \" + id; }\n"
                        .formatted(i, i, i))
            .collect(Collectors.joining());
    Application application = small(wrap(methods));
    for (int i = 0; i < ROUTES; i++) {
      assertThat(application.get("/route" + i + "/7")).isEqualTo("200 " + i + " 7");
    }
    assertThat(application.answer("GET", "/route" + ROUTES + "/7").status()).isEqualTo(404);
    assertThat(application.answer("GET", "/a/7").status()).isEqualTo(404);
    assertThat(application.answer("GET", "/z/7").status()).isEqualTo(404);
    assertThat(application.routeList())
        .hasSize(ROUTES)
        .contains(
            "GET|HEAD  /route0/{id}     Handler.m0", "GET|HEAD  /route1999/{id}  Handler.m1999");
  }

  @Test
  void manyLiteralsBesideAVariable() {
    String methods =
        IntStream.range(0, 500)
            .mapToObj(i -> "@Route(\"GET /a/l%d\") void m%d() {}\n".formatted(i, i))
            .collect(Collectors.joining());
    String variable = "@Route(\"GET /a/{id}\") String id(String id) { return id; }\n";
    Application application = small(wrap(methods + variable));
    assertThat(application.answer("GET", "/a/l499").status()).isEqualTo(204);
    assertThat(application.get("/a/l500")).isEqualTo("200 l500");
  }

  @Test
  void anEnumOfManyConstants() {
    String constants =
        IntStream.range(0, ROUTES).mapToObj(i -> "C" + i).collect(Collectors.joining(", "));
    Application application =
        small(
            wrap(
                "enum Many { "
                    + constants
                    + " }\n"
                    + "@Route(\"GET /{value}\") String get(Many value) { return value.name(); }"));
    for (int i = 0; i < ROUTES; i++) {
      assertThat(application.get("/C" + i)).isEqualTo("200 C" + i);
    }
    assertThat(application.get("/D")).startsWith("400 ").contains("C19 and 1980 more, got \"D\"");
  }

  @Test
  void asManyHandlersAsThereCanBe() {
    String classes =
        IntStream.range(0, 250)
            .mapToObj(
                i ->
                    "static class H%d { @Route(\"GET /%d\") String get() { return \"%d\"; } }\n"
                        .formatted(i, i, i))
            .collect(Collectors.joining());
    assertThat(small(wrap(classes)).get("/249")).isEqualTo("200 249");
  }

  @Test
  void theMeasureWouldSeeALargeMethod() {
    Compilation compilation =
        Compile.compiler(List.of())
            .compile(
                Compile.files("class Large { void x(int i) {" + "i *= i;".repeat(3_000) + "}}"));
    assertThat(ClassFiles.methodSizes(compilation).values()).anyMatch(size -> size > MOST_BYTES);
  }

  private static String wrap(String members) {
    return "package com.acme;\nimport dev.rrjava.annotations.Route;\nclass Handler {\n"
        + members
        + "}\n";
  }

  private static Application small(String source) {
    Compilation compilation = Compile.clean(Compile.sources(Compile.files(source), List.of()));
    Map<String, Integer> sizes = ClassFiles.methodSizes(compilation);
    assertThat(sizes).isNotEmpty();
    sizes.keySet().removeIf(method -> !method.contains("_Adapter") && !method.contains("Routes"));
    assertThat(sizes).isNotEmpty();
    sizes.forEach((method, size) -> assertThat(size).as(method).isLessThan(MOST_BYTES));
    return Application.start(compilation, "com.acme.Routes");
  }
}
