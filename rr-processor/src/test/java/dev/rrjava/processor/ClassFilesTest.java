package dev.rrjava.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.rrjava.processor.testing.Application;
import dev.rrjava.processor.testing.ClassPath;
import dev.rrjava.processor.testing.Compile;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes from another module, which the compiler has in class files alone. */
class ClassFilesTest {
  private static final List<String> LIBRARY =
      List.of(
          """
          package org.example;
          public record Weight(int grams) {}
          """,
          """
          package org.example;
          import dev.rrjava.annotation.Converter;
          public final class Weights {
            private Weights() {}
            @Converter public static Weight weight(String text) {
              return new Weight(Integer.parseInt(text.replace("g", "")));
            }
            public static Weight other(String text) {
              throw new IllegalStateException();
            }
          }
          """,
          """
          package org.example;
          import dev.rrjava.annotation.*;
          import java.util.List;
          import org.jspecify.annotations.Nullable;
          public record Paging(
              @QueryParam("sort") @Nullable String sort, @QueryParam("tags") List<@Nullable String> tags) {
            public Paging {}
            public Paging(String sort) { this(sort, List.of()); }
          }
          """,
          """
          package org.example;
          import dev.rrjava.annotation.*;
          import dev.rrjava.http.Response;
          @Route("/things")
          public abstract class Things {
            @Get("/{id}") public abstract String one(int id);
            @Get("/count") public String count() { return "3"; }
            @Filter public Response stamp(Response response) {
              return response.withHeader("X-Stamp", "things");
            }
          }
          """);

  private static final String PARCELS =
      """
      package com.acme;
      import dev.rrjava.annotation.*;
      import org.example.*;
      %s
      final class Parcels {
        @Get("/parcels") String parcels(@QueryParam Weight weight) { return weight.toString(); }
      }
      """;

  @TempDir Path library;

  @BeforeEach
  void compileLibrary() throws IOException {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
      files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(library));
      List<String> options = List.of("-proc:none", "-parameters", "-Xlint:-path");
      assertThat(
              javac
                  .getTask(
                      null,
                      files,
                      null,
                      options,
                      null,
                      Compile.files(LIBRARY.toArray(String[]::new)))
                  .call())
          .isTrue();
    }
  }

  private Compilation compile(String... sources) {
    return Compile.compiler(List.of(), new RouteProcessor())
        .withClasspath(ClassPath.filesAfter(library))
        .compile(Compile.files(sources));
  }

  private Application start(Compilation compilation) throws IOException {
    URL[] urls = {library.toUri().toURL()};
    ClassLoader parent = new URLClassLoader(urls, ClassFilesTest.class.getClassLoader());
    return Application.start(Compile.clean(compilation), "com.acme.Routes", parent);
  }

  @Test
  void usesNamedConverters() throws IOException {
    Application parcels = start(compile(PARCELS.formatted("@Converters(Weights.class)")));
    assertThat(parcels.get("/parcels?weight=7g")).isEqualTo("200 Weight[grams=7]");
    assertThat(parcels.get("/parcels?weight=much")).startsWith("400 ");
  }

  @Test
  void convertersMayBeNamedAnywhereAndTwice() throws IOException {
    String named =
        """
        package com.acme;
        @dev.rrjava.annotation.Converters(org.example.Weights.class)
        class Named {}
        """;
    Application parcels = start(compile(PARCELS.formatted("@Converters(Weights.class)"), named));
    assertThat(parcels.get("/parcels?weight=7g")).isEqualTo("200 Weight[grams=7]");
  }

  @Test
  void ignoresConvertersThatAreNotNamed() {
    assertThat(compile(PARCELS.formatted("")).errors())
        .singleElement()
        .satisfies(error -> assertThat(error.getMessage(null)).startsWith("[RR306]"));
  }

  @Test
  void reportsSecondConverterWhereFirstIsNamed() {
    String other =
        """
        package com.acme;
        final class More {
          @dev.rrjava.annotation.Converter
          static org.example.Weight weight(String text) { return null; }
        }
        """;
    assertThat(compile(PARCELS.formatted("@Converters(Weights.class)"), other).errors())
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.getMessage(null))
                  .startsWith("[RR325] More.weight already converts strings to org.example.Weight");
              assertThat(error.getLineNumber()).isEqualTo(4);
              assertThat(error.getColumnNumber()).isEqualTo(20);
            });
  }

  @Test
  void recordInClassFileIsParameterObject() throws IOException {
    String list =
        """
        package com.acme;
        import dev.rrjava.annotation.*;
        final class Parcels {
          @Get("/parcels") String list(@BeanParam org.example.Paging paging) {
            return paging.toString();
          }
        }
        """;
    assertThat(start(compile(list)).get("/parcels?sort=up&tags=a"))
        .isEqualTo("200 Paging[sort=up, tags=[a]]");
  }

  @Test
  void inheritsRoutesAndFiltersFromClassFiles() throws IOException {
    String shelf =
        """
        package com.acme;
        import dev.rrjava.annotation.*;
        final class Shelf extends org.example.Things {
          @Override public String one(int id) { return "thing " + id; }
          @Get("/shelf") String shelf() { return "shelf"; }
        }
        """;
    Application things = start(compile(shelf));
    assertThat(things.get("/things/7")).isEqualTo("200 thing 7");
    assertThat(things.get("/things/count")).isEqualTo("200 3");
    assertThat(things.get("/things/seven")).startsWith("400 ");
    assertThat(things.get("/things/shelf")).isEqualTo("200 shelf");
    assertThat(things.answer("GET", "/things/7").headers().all("X-Stamp"))
        .containsExactly("things");
  }

  @Test
  void inheritsNoRoutesWithoutOwnAnnotation() {
    String stub =
        """
        package com.acme;
        final class Stub extends org.example.Things {
          @Override public String one(int id) { return ""; }
        }
        """;
    assertThat(Compile.generatedSources(Compile.clean(compile(stub)))).isEmpty();
  }
}
