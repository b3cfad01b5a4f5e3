package dev.rrjava.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.rrjava.processor.testing.Application;
import dev.rrjava.processor.testing.Compile;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Routes that a container of JSR 330 makes: by a constructor that takes the handlers. */
class InjectionTest {
  private static final String TASKS =
      """
      package com.acme;

      import dev.rrjava.annotation.Get;

      <visibility>final class Tasks {
        private final Clock clock;

        <visibility>Tasks(Clock clock) {
          this.clock = clock;
        }

        @Get("/tasks")
        public String list() {
          return clock.time();
        }
      }
      """;
  private static final String AROUND =
      """
      package com.acme;

      import dev.rrjava.annotation.Filter;
      import dev.rrjava.http.Response;

      <visibility>class Around {
        <visibility>Around() {}

        @Filter(forAll = true)
        Response stamp(Response response) {
          return response.withStatus(203);
        }
      }
      """;
  private static final String CLOCK =
      """
      package com.acme;

      public class Clock {
        public Clock() {}

        public String time() {
          return "noon";
        }
      }
      """;
  private static final String INJECT =
      """
      package <name>;

      @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
      public @interface Inject {}
      """;

  @ParameterizedTest
  @ValueSource(strings = {"jakarta.inject", "javax.inject"})
  void containerFindsOnlyConstructor(String packageName) {
    Compilation compilation = compile("", packageName);
    assertThat(
            Application.injected(compilation, "com.acme.Routes", packageName + ".Inject")
                .get("/tasks"))
        .isEqualTo("203 noon");
  }

  @Test
  void jakartaTakesPrecedenceOverJavax() {
    assertThat(routes(compile("", "jakarta.inject", "javax.inject")))
        .contains("import jakarta.inject.Inject;")
        .doesNotContain("javax.inject");
  }

  @Test
  void constructorIsAsVisibleAsClass() {
    assertThat(routes(compile("", "jakarta.inject"))).contains("  @Inject\n  Routes(Around");
    assertThat(routes(compile("public ", "jakarta.inject")))
        .contains("  @Inject\n  public Routes(Around");
  }

  @Test
  void constructorIsPrivateWithoutInject() {
    assertThat(routes(compile(""))).contains("  private Routes(Around").doesNotContain("@Inject");
  }

  private static String routes(Compilation compilation) {
    return Compile.generatedSources(compilation).getOrDefault("com/acme/Routes.java", "");
  }

  private static Compilation compile(String visibility, String... packageNames) {
    List<JavaFileObject> sources = new ArrayList<>();
    sources.addAll(
        Compile.files(
            TASKS.replace("<visibility>", visibility),
            AROUND.replace("<visibility>", visibility),
            CLOCK));
    for (String packageName : packageNames) {
      sources.add(
          JavaFileObjects.forSourceString(
              packageName + ".Inject", INJECT.replace("<name>", packageName)));
    }
    return Compile.clean(Compile.sources(sources, List.of()));
  }
}
