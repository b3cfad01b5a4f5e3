package dev.rrjava.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.testing.compile.Compilation;
import dev.rrjava.processor.testing.Application;
import dev.rrjava.processor.testing.Compile;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Segments with text beside their variables. */
class CompositeSegmentsTest {
  private static final String FILES =
      """
      @Get("/files/{id}.json") String json(long id) { return "json " + id; }
      @Get("/files/{id}.tar.gz") String tar(String id) { return "tar " + id; }
      @Get("/files/{name}.gz") String gz(String name) { return "gz " + name; }
      @Get("/files/{name}.{ext}") String file(String name, String ext) { return name + " " + ext; }
      @Get("/files/index.json") String index() { return "index"; }
      @Get("/files/{slug:[a-z.]+}") String slug(String slug) { return "slug " + slug; }
      @Get("/files/{any}") String any(String any) { return "any " + any; }
      @Delete("/files/{any}.json") void remove(String any) { }
      @Get("/files/{path...}") String rest(String path) { return "rest " + path; }
      @Get("/api/v{major:[0-9]+}.{minor}/users") String users(int major, java.util.UUID minor) {
        return major + " " + minor;
      }
      @Get("/range/{from}-{to}") String range(int from, int to) { return from + " to " + to; }
      @Get("/@{user}") String user(String user) { return "user " + user; }
      @Get("/{a}-{b}-{c}/x") String three(String a, String b, String c) {
        return a + " " + b + " " + c;
      }
      @Get("/{a}/y") String two(String a) { return "y " + a; }
      """;

  private final Application files = of("Files", FILES);

  private static String source(String name, String members) {
    return "package com.acme; import dev.rrjava.annotation.*; class " + name + " {" + members + "}";
  }

  private static Application of(String name, String members) {
    return Application.of("com.acme.Routes", source(name, members));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "/files/7.json, json 7",
    "/files/index.json, index",
    "/files/a.tar.gz, tar a",
    "/files/.tar.gz, gz .tar",
    "/files/a.b.gz, gz a.b",
    "/files/a.b.c, a.b c",
    "/files/a., slug a.",
    "/files/.json, slug .json",
    "/files/A, any A",
    "/files/, 'rest '",
    "/files/a.gz/b, rest a.gz/b",
    "/range/3-14, 3 to 14",
    "/@ada, user ada",
    "/a-b-c-d/x, a-b c d",
    "/a-b/y, y a-b",
    "/a-b-c/y, y a-b-c",
    "/files/%37%2Ejson, json 7",
    "/files/a%2Fb.gz, gz a/b",
    "/files/%C3%A9.%C3%A9, é é",
  })
  void moreSpecificSegmentTakesPrecedence(String path, String answer) {
    assertThat(files.get(path)).isEqualTo("200 " + answer);
  }

  @ParameterizedTest
  @CsvSource({"/@", "/range/3-", "/range/-", "/range/3", "/a-b/x", "/--/x", "/@ada/"})
  void variableIsNeverEmpty(String path) {
    assertThat(files.answer("GET", path).status()).isEqualTo(404);
  }

  @Test
  void convertsPartLikeVariable() {
    assertThat(files.get("/range/a-1"))
        .startsWith("400 path variable \"from\": ")
        .contains("\"a\"");
    assertThat(files.get("/api/v1.x/users")).startsWith("400 path variable \"minor\"");
    assertThat(files.answer("GET", "/api/vx.1/users").status()).isEqualTo(404);
    assertThat(files.get("/@%FF")).startsWith("400 path variable \"user\"").contains("UTF-8");
  }

  @Test
  void allowHasMethodsOfAllMatchingRoutes() {
    assertThat(files.answer("DELETE", "/files/7.json").status()).isEqualTo(204);
    assertThat(files.answer("PUT", "/files/7.json").allow().split(", "))
        .containsExactlyInAnyOrder("DELETE", "GET", "HEAD", "OPTIONS");
    assertThat(files.answer("OPTIONS", "/range/1-2").allow()).isEqualTo("GET, HEAD, OPTIONS");
  }

  @Test
  void routeListHasSegmentsAsWritten() {
    assertThat(files.routeList()).anyMatch(line -> line.contains("  /files/{name}.{ext}  "));
  }

  @Test
  void openApiHasCompositeSegments() throws IOException {
    Compilation compilation = Compile.sources(Compile.files(source("Files", FILES)), List.of());
    String document =
        compilation
            .generatedFile(StandardLocation.CLASS_OUTPUT, "META-INF/rr-java", "openapi.json")
            .orElseThrow()
            .getCharContent(false)
            .toString();
    assertThat(document)
        .contains("\"/files/{any}.json\"", "\"/range/{from}-{to}\"", "\"/@{user}\"");
  }

  @Test
  void moreSpecificModuleTakesPrecedence() {
    Application json = of("Json", "@Get(\"/a/{b}.json\") String get(String b) { return b; }");
    Application all = of("Everything", "@Get(\"/a/{b}\") String get(String b) { return b; }");
    Application more = of("More", "@Get(\"/a/x.{b}.json\") String get(String b) { return b; }");
    Application literal = of("One", "@Get(\"/a/b.json\") String get() { return \"one\"; }");
    assertThat(Application.join(literal, more, json, all).get("/a/x.y.json")).isEqualTo("200 y");
    List<Application[]> wrong =
        List.of(
            new Application[] {all, json},
            new Application[] {json, more},
            new Application[] {json, literal},
            new Application[] {json, json});
    wrong.forEach(
        modules ->
            assertThatThrownBy(() -> Application.join(modules))
                .isInstanceOf(IllegalArgumentException.class));
  }

  @Test
  void compilesManySegmentsAtOnePosition() {
    String members =
        IntStream.range(0, 200)
            .mapToObj(
                i -> "@Get(\"/{a}.e%03d\") String m%d(String a) { return a; }\n".formatted(i, i))
            .collect(Collectors.joining());
    Application application = of("Many", members);
    assertThat(application.get("/x.e199")).isEqualTo("200 x");
    assertThat(application.answer("GET", "/x.e200").status()).isEqualTo(404);
  }

  @Test
  void worksInParameterObjectsAndPrefixes() {
    Application application =
        Application.of(
            "com.acme.Routes",
            """
            package com.acme; import dev.rrjava.annotation.*;
            @Route("/v{version}")
            class Versioned {
              record Range(@PathParam int from, @PathParam("end") int to) {}
              @Get("/{from}..{end}") String get(@PathParam("version") int v, @BeanParam Range range) {
                return v + " " + range.from() + " " + range.to();
              }
            }
            """);
    assertThat(application.get("/v2/3..4")).isEqualTo("200 2 3 4");
  }
}
