package dev.rrjava.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.google.testing.compile.Compilation;
import dev.rrjava.processor.testing.Application;
import dev.rrjava.processor.testing.Compile;
import dev.rrjava.processor.testing.Generating;
import java.io.IOException;
import java.util.List;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Handlers that mention what other processors generate, or what nobody does. */
class RoundsTest {
  private static final String TASKS =
      """
      package com.acme;

      import dev.rrjava.annotation.QueryParam;
      import dev.rrjava.annotation.Route;

      public class Tasks {
        @Route("GET /tasks")
        public String list(@QueryParam %s state) {
          return "tasks " + state;
        }
      }
      """;
  private static final String STATE = "package com.acme; public enum State { OPEN }";

  @Test
  void waitsForTypeOfAnotherProcessor() {
    Compilation compilation =
        Compile.compiler(
                List.of(), new RouteProcessor(), new Generating("com.acme.State", STATE, 2))
            .compile(Compile.files(TASKS.formatted("State")));
    assertThat(
            Application.start(Compile.clean(compilation), "com.acme.Routes")
                .get("/tasks?state=OPEN"))
        .isEqualTo("200 tasks OPEN");
  }

  /** The document describes the whole type. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "record Task(State state) {}",
        "record Task(java.util.List<State[]> states) {}",
        "record Task(Part part) {} record Part(java.util.Optional<State> state) {}",
        "class Task extends Generated {}",
      })
  void waitsForTypeInsideObject(String type) throws IOException {
    String handler =
        """
        package com.acme;
        public class Tasks {
          @dev.rrjava.annotation.Get("/") Task task() { return null; }
        }
        """;
    String generated =
        "package com.acme; public enum State { OPEN }"
            + " class Generated { public State getState() { return State.OPEN; } }";
    Compilation compilation =
        Compile.compiler(
                List.of("-Xlint:all,-processing,-path,-auxiliaryclass"),
                new RouteProcessor(),
                new Generating("com.acme.State", generated, 2))
            .compile(Compile.files(handler, "package com.acme; " + type));
    assertThat(document(Compile.clean(compilation)))
        .contains("\"$ref\": \"#/components/schemas/State\"", "\"OPEN\"");
  }

  @Test
  void waitsForExceptionOfAnotherProcessor() {
    String handler = TASKS.formatted("String").replace("state) {", "state) throws Failure {");
    String failure =
        "package com.acme; class Failure extends Exception { static final long serialVersionUID = 1; }";
    Compilation compilation =
        Compile.compiler(
                List.of(), new RouteProcessor(), new Generating("com.acme.Failure", failure, 1))
            .compile(Compile.files(handler));
    assertThat(
            Application.start(Compile.clean(compilation), "com.acme.Routes").get("/tasks?state=a"))
        .isEqualTo("200 tasks a");
  }

  @Test
  void leavesUnknownPartOfObjectToCompiler() {
    String handler =
        "package com.acme; class Tasks {"
            + " @dev.rrjava.annotation.Get(\"/\") Task task() { return null; } }";
    Compilation compilation =
        Compile.sources(
            Compile.files(handler, "package com.acme; record Task(Missing part) {}"), List.of());
    assertThat(compilation).hadErrorCount(1);
    assertThat(compilation).hadErrorContaining("cannot find symbol");
  }

  private static String document(Compilation compilation) throws IOException {
    return compilation
        .generatedFile(StandardLocation.CLASS_OUTPUT, "META-INF/rr-java/openapi.json")
        .orElseThrow()
        .getCharContent(false)
        .toString();
  }

  @Test
  void routesHandlerOfAnotherProcessor() {
    Compilation compilation =
        Compile.compiler(
                List.of(),
                new RouteProcessor(),
                new Generating("com.acme.Tasks", TASKS.formatted("String"), 1))
            .compile(Compile.files(STATE));
    assertThat(
            Application.start(Compile.clean(compilation), "com.acme.Routes").get("/tasks?state=a"))
        .isEqualTo("200 tasks a");
  }

  @Test
  void rejectsHandlerGeneratedAfterRoutes() {
    String late = TASKS.formatted("String").replace("Tasks", "Late").replace("/tasks", "/late");
    Compilation compilation =
        Compile.compiler(List.of(), new RouteProcessor(), new Generating("com.acme.Late", late, 1))
            .compile(Compile.files(TASKS.formatted("String")));
    assertThat(compilation).hadErrorCount(1);
    assertThat(compilation).hadErrorContaining("[RR607] Late was generated");
  }

  @Test
  void reportsRejectedFileAtHandler() {
    String taken = "package com.acme; class Tasks_Adapter {}";
    Compilation compilation =
        Compile.compiler(
                List.of(), new Generating("com.acme.Tasks_Adapter", taken, 1), new RouteProcessor())
            .compile(Compile.files(TASKS.formatted("String")));
    assertThat(compilation)
        .hadErrorContaining("[RR606] the compiler rejected")
        .inFile(Compile.files(TASKS.formatted("String")).get(0))
        .onLine(6);
  }

  @Test
  void leavesUnknownTypeToCompiler() {
    Compilation compilation =
        Compile.sources(Compile.files(TASKS.formatted("Optinal<String>")), List.of());
    assertThat(compilation).hadErrorContaining("cannot find symbol");
    assertThat(compilation.errors()).noneMatch(RoundsTest::isOurs);
  }

  @Test
  void leavesUnknownAnnotationToCompiler() {
    String source = TASKS.formatted("String");
    Compilation compilation =
        Compile.sources(
            Compile.files(source.replace("import dev.rrjava.annotation.QueryParam;", "")),
            List.of());
    assertThat(compilation).hadErrorContaining("cannot find symbol");
    // Older compilers hide such annotations from processors, and we ask where the parameter is
    // from.
    assumeThat(Runtime.version().feature())
        .as("the feature release of the JDK, for earlier ones hide unimported annotations")
        .isGreaterThanOrEqualTo(25);
    assertThat(compilation.errors()).noneMatch(RoundsTest::isOurs);
  }

  @Test
  void leavesUnknownConstantToCompiler() {
    Compilation compilation =
        Compile.sources(
            Compile.files(TASKS.formatted("String").replace("\"GET /tasks\"", "MISSING")),
            List.of());
    assertThat(compilation).hadErrorContaining("cannot find symbol");
    assertThat(compilation.errors()).noneMatch(RoundsTest::isOurs);
  }

  @Test
  void checksOtherHandlersIfTypeIsMissing() {
    String users = TASKS.formatted("String").replace("Tasks", "Users").replace("GET", "get");
    Compilation compilation =
        Compile.sources(Compile.files(TASKS.formatted("Missing"), users), List.of());
    assertThat(compilation).hadErrorContaining("cannot find symbol");
    assertThat(compilation).hadErrorContaining("[RR102]");
  }

  @Test
  void evaluatesConstantsOfSource() {
    Application tasks =
        Application.of(
            "com.acme.Routes",
            TASKS
                .formatted("String")
                .replace("\"GET /tasks\"", "Tasks.GET + \"/tasks\"")
                .replace("class Tasks {", "class Tasks {\n  static final String GET = \"GET \";"));
    assertThat(tasks.get("/tasks?state=a")).isEqualTo("200 tasks a");
  }

  @Test
  void generatesNothingWithoutHandlers() {
    Compilation compilation = Compile.sources(Compile.files(STATE), List.of());
    assertThat(Compile.clean(compilation).generatedSourceFiles()).isEmpty();
  }

  private static boolean isOurs(Diagnostic<? extends JavaFileObject> error) {
    return error.getMessage(null).startsWith("[RR");
  }
}
