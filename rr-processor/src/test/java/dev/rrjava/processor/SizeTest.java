package dev.rrjava.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.rrjava.http.PathSegments;
import dev.rrjava.processor.testing.Application;
import dev.rrjava.processor.testing.ClassFiles;
import dev.rrjava.processor.testing.Compile;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** However many routes there are, each generated method is one that HotSpot compiles. */
class SizeTest {
  private static final int MOST_BYTES = 8_000;
  private static final int ROUTES = 2_000;

  @Test
  void compilesTwoThousandLiteralsAtOnePosition() {
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

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 32, 33, 64, 65, 129})
  void compilesLiteralsAtEverySizeLimit(int count) {
    String methods =
        IntStream.range(0, count)
            .mapToObj(
                i -> "@Route(\"GET /a/l%1$d\") String m%1$d() { return \"%1$d\"; }\n".formatted(i))
            .collect(Collectors.joining());
    Application application = small(wrap(methods));
    for (int i = 0; i < count; i++) {
      assertThat(application.get("/a/l" + i)).isEqualTo("200 " + i);
    }
    assertThat(application.answer("GET", "/a/l" + count).status()).isEqualTo(404);
    assertThat(application.answer("GET", "/a").status()).isEqualTo(404);
    assertThat(application.answer("GET", "/a/").status()).isEqualTo(404);
    assertThat(application.get("/a/%6C0")).isEqualTo("200 0");
  }

  /** What differs is neither among their first eight bytes nor among their last. */
  @Test
  void compilesLiteralsWithSameHashCode() {
    List<String> literals =
        IntStream.range(0, 64)
            .mapToObj(i -> Integer.toBinaryString(64 + i).substring(1))
            .map(bits -> "register" + bits.replace('0', 'o').replace('1', 'i') + "ofharbour")
            .toList();
    assertThat(literals.stream().map(PathSegments::hash).distinct()).hasSize(1);
    String methods =
        literals.stream()
            .map("@Route(\"GET /%1$s\") String %1$s() { return \"%1$s\"; }\n"::formatted)
            .collect(Collectors.joining());
    Application application = small(wrap(methods));
    assertThat(literals)
        .allSatisfy(text -> assertThat(application.get("/" + text)).isEqualTo("200 " + text));
    assertThat(application.answer("GET", "/registeroooxooofharbour").status()).isEqualTo(404);
  }

  /** The variable with the hash code is called so, too. */
  @Test
  void acceptsHandlerNamedHash() {
    String methods =
        IntStream.range(0, 200)
            .mapToObj(
                i -> "@Route(\"GET /l%1$d\") String m%1$d() { return \"%1$d\"; }\n".formatted(i))
            .collect(Collectors.joining());
    Application application =
        small(
            "package com.acme;\nimport dev.rrjava.annotation.*;\nclass Hash {\n"
                + methods
                + "@Route(\"GET /\") String root() { return \"root\"; }}\n");
    assertThat(application.get("/l199")).isEqualTo("200 199");
    assertThat(application.get("/")).isEqualTo("200 root");
  }

  @Test
  void compilesLongPathsAfterManyLiterals() {
    String way = "/{a}/b/{c:[0-9]+}/d/{e}/f/{g}/h/{i}/j/{k}/l";
    String methods =
        IntStream.range(0, 512)
            .mapToObj(
                i ->
                    ("@Route(\"GET /l%1$d" + way + "\") String m%1$d(String a, int c, String e,")
                            .formatted(i)
                        + " String g, String i, String k) { return a + c + e + g + i + k; }\n")
            .collect(Collectors.joining());
    Application application = small(wrap(methods));
    assertThat(application.get("/l511/1/b/2/d/3/f/4/h/5/j/6/l")).isEqualTo("200 123456");
    assertThat(application.answer("GET", "/l511/1/b/x/d/3/f/4/h/5/j/6/l").status()).isEqualTo(404);
    assertThat(application.answer("GET", "/l511/1/b/2/d/3/f/4/h/5/j/6").status()).isEqualTo(404);
    assertThat(application.answer("GET", "/l511/1/b").status()).isEqualTo(404);
    assertThat(application.answer("PUT", "/l0/1/b/2/d/3/f/4/h/5/j/6/l").allow())
        .isEqualTo("GET, HEAD, OPTIONS");
  }

  @Test
  void compilesManyLiteralsBesideVariable() {
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
  void compilesEnumOfManyConstants() {
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
    assertThat(application.get("/D"))
        .startsWith("400 ")
        .contains("C19 and 1980 more but was \"D\"");
  }

  @Tag("slow")
  @Test
  void compilesTenThousandRoutesOfFortyClasses() {
    int classes = 40;
    int resources = 50;
    String handlers =
        IntStream.range(0, classes)
            .mapToObj(
                c ->
                    "@Route(\"/area%d\") static class H%d {\n".formatted(c, c)
                        + IntStream.range(0, resources)
                            .mapToObj(SizeTest::resource)
                            .collect(Collectors.joining())
                        + "}\n")
            .collect(Collectors.joining());
    Application application = small(wrap(handlers));
    assertThat(application.routeList()).hasSize(classes * resources * 5);
    for (int c = 0; c < classes; c += 13) {
      for (int r = 0; r < resources; r++) {
        String path = "/area" + c + "/things" + r;
        assertThat(application.get(path)).isEqualTo("200 all " + r);
        assertThat(application.get(path + "/7")).isEqualTo("200 one 7");
        assertThat(application.get(path + "/7/parts/x")).isEqualTo("200 part x");
        assertThat(application.answer("DELETE", path + "/7").status()).isEqualTo(204);
      }
    }
  }

  private static String resource(int number) {
    return """
        @Route("GET /things%1$d") String all%1$d() { return "all %1$d"; }
        @Route("POST /things%1$d") void add%1$d() { }
        @Route("GET /things%1$d/{id}") String one%1$d(int id) { return "one " + id; }
        @Route("DELETE /things%1$d/{id}") void remove%1$d(int id) { }
        @Route("GET /things%1$d/{id}/parts/{part}")
        String part%1$d(@PathParam("id") int i, String part) { return "part " + part; }
        """
        .formatted(number);
  }

  /** Constants, methods and parameters of a class file are numbered by 16 bits. */
  @Tag("slow")
  @Timeout(300)
  @ParameterizedTest
  @CsvSource({"10000, 1", "20000, 4"})
  void compilesFlatLiterals(int routes, int classes) {
    String handlers =
        IntStream.range(0, classes)
            .mapToObj(
                c ->
                    "static class H%d {\n".formatted(c)
                        + IntStream.range(c * routes / classes, (c + 1) * routes / classes)
                            .mapToObj(
                                i ->
                                    "@Get(\"/r%1$d\") String m%1$d() { return \"%1$d\"; }\n"
                                        .formatted(i))
                            .collect(Collectors.joining())
                        + "}\n")
            .collect(Collectors.joining());
    Application application = small(wrap(handlers));
    for (int i = 0; i < routes; i++) {
      assertThat(application.get("/r" + i)).isEqualTo("200 " + i);
    }
    assertThat(application.answer("GET", "/r" + routes).status()).isEqualTo(404);
    assertThat(application.answer("PUT", "/r1").allow()).isEqualTo("GET, HEAD, OPTIONS");
    assertThat(application.routeList()).hasSize(routes).doesNotHaveDuplicates();
  }

  @Tag("slow")
  @Timeout(300)
  @Test
  void compilesThousandsOfRoutesAfterOnePrefix() {
    String methods =
        IntStream.range(0, 2_500)
            .mapToObj(
                i ->
                    "@Get(\"/r%1$d/{p%1$d}\") String m%1$d(int p%1$d, @QueryParam String q%1$d) { return p%1$d + q%1$d; }\n"
                        .formatted(i))
            .collect(Collectors.joining());
    Application application =
        small(
            wrap(
                "@Route(\"/deep/{a}\") static class H {"
                    + methods.replace("(int", "(int a, int")
                    + "}"));
    assertThat(application.get("/deep/1/r0/7?q0=x")).isEqualTo("200 7x");
    assertThat(application.get("/deep/1/r2499/8?q2499=y")).isEqualTo("200 8y");
    assertThat(application.answer("GET", "/deep/1/r2500/8").status()).isEqualTo(404);
  }

  /** A string constant has 65,535 bytes; the list of routes has more in one line. */
  @Test
  void compilesLongestTemplate() {
    String literal = "a".repeat(65_000);
    Application application =
        small(
            wrap(
                "@Get(\"/%s/é\") String a() { return \"a\"; } @Get(\"/b\") String b() { return \"b\"; }"
                    .formatted(literal)));
    assertThat(application.get("/" + literal + "/%C3%A9")).isEqualTo("200 a");
    assertThat(application.routeList())
        .contains("GET|HEAD  /" + literal + "/é  Handler.a")
        .allSatisfy(line -> assertThat(line).hasSizeLessThan(65_100));
  }

  @Test
  void compilesManyRegularExpressionsAtOnePosition() {
    String methods =
        IntStream.range(0, 300)
            .mapToObj(
                i ->
                    "@Route(\"GET /{id:r%03d[0-9]*}/x\") String m%d(String id) { return id; }\n"
                        .formatted(i, i))
            .collect(Collectors.joining());
    Application application = small(wrap(methods));
    assertThat(application.get("/r0007/x")).isEqualTo("200 r0007");
    assertThat(application.get("/r299/x")).isEqualTo("200 r299");
    assertThat(application.answer("GET", "/r300/x").status()).isEqualTo(404);
  }

  @Test
  void compilesMaximumNumberOfHandlers() {
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
  void measureDetectsLargeMethod() {
    Compilation compilation =
        Compile.compiler(List.of())
            .compile(
                Compile.files("class Large { void x(int i) {" + "i *= i;".repeat(3_000) + "}}"));
    assertThat(ClassFiles.methodSizes(compilation).values()).anyMatch(size -> size > MOST_BYTES);
  }

  private static String wrap(String members) {
    return "package com.acme;\nimport dev.rrjava.annotation.*;\nclass Handler {\n"
        + members
        + "}\n";
  }

  private static Application small(String source) {
    Compilation compilation = Compile.clean(Compile.sources(Compile.files(source), List.of()));
    Map<String, Integer> sizes = ClassFiles.methodSizes(compilation);
    assertThat(sizes).isNotEmpty();
    sizes.keySet().removeIf(method -> method.contains("<clinit>")); // runs once
    sizes.keySet().removeIf(method -> !method.contains("_Adapter") && !method.contains("Routes"));
    assertThat(sizes).isNotEmpty();
    sizes.forEach((method, size) -> assertThat(size).as(method).isLessThan(MOST_BYTES));
    return Application.start(compilation, "com.acme.Routes");
  }
}
