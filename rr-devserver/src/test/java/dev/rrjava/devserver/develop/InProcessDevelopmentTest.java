package dev.rrjava.devserver.develop;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.rrjava.devserver.DevServer;
import dev.rrjava.devserver.live.SampleProject;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Change and see, with workers in threads: what the server does is the same for processes. */
@Timeout(120)
final class InProcessDevelopmentTest {
  @TempDir private static Path directory;
  private static final List<String> output = new CopyOnWriteArrayList<>();
  private static SampleProject sample;
  private static DevServer server;
  private static Client client;

  /** It starts with sources that do not compile. */
  @BeforeAll
  static void start() throws Exception {
    sample = SampleProject.write(directory);
    sample.source("Broken", "package app; class Broken { int number = \"\"; }");
    server =
        DevServer.inProcess(sample.project(), "app.Main::routes")
            .workers(2)
            .output(output::add)
            .start();
    client = Client.of(server);
    assertThat(client.get("/hello").statusCode()).isEqualTo(503);
    sample.delete("Broken");
  }

  @AfterAll
  static void stop() {
    server.close();
    assertThat(directory.resolve("target/rr-dev")).isEmptyDirectory();
  }

  /** Restores the sources, and forgets what was printed. */
  @BeforeEach
  void restore() throws Exception {
    sample.restore();
    assertThat(client.body("/hello")).isEqualTo("Hello, Ada");
    Client.await(() -> server.workers().size() == 2, "all workers");
    output.clear();
  }

  @Test
  void requestAfterSaveGetsNewCode() throws Exception {
    assertThat(client.body("/hello")).isEqualTo("Hello, Ada");
    for (int i = 0; i < 5; i++) {
      sample.source("Greetings", SampleProject.GREETINGS.replace("Hello, ", "Hello " + i + ", "));
      assertThat(client.body("/hello")).isEqualTo("Hello " + i + ", Ada");
    }
    assertThat(output)
        .hasSize(5)
        .allSatisfy(
            line ->
                assertThat(line)
                    .matches(
                        "src/main/java/app/Greetings\\.java changed: compiled .*"
                            + " in \\d+ ms, new workers ready after \\d+ ms"));
  }

  @Test
  void changedConstantAndNewRouteAreSeen() throws Exception {
    sample.edit("Names", "Ada", "Grace");
    assertThat(client.body("/hello")).isEqualTo("Hello, Grace");
    sample.edit(
        "Greetings",
        "}\n}",
        "}\n\n  @Get(\"/bye\")\n  public String bye() {\n    return \"Bye\";\n  }\n}");
    assertThat(client.body("/bye")).isEqualTo("Bye");
  }

  @Test
  void watcherPreparesNewCodeWithoutRequest() throws Exception {
    sample.edit("Names", "Ada", "Grace");
    Client.await(() -> Client.contains(output, "new workers ready"), "the new workers");
    assertThat(client.body("/hello")).isEqualTo("Hello, Grace");
  }

  @Test
  void requestInProgressEndsOnOldCode() throws Exception {
    Path gate = directory.resolve("gate");
    sample.edit(
        "Greetings",
        "return \"Hello, \" + Names.ADA;",
        """
        while (!java.nio.file.Files.exists(java.nio.file.Path.of("%s"))) Thread.onSpinWait();
        return Late.value();
        """
            .formatted(gate));
    sample.source("Late", "package app; class Late { static String value() { return \"old\"; } }");
    CompletableFuture<HttpResponse<String>> slow = client.start("/hello");
    Client.await(() -> Client.contains(output, "new workers ready"), "the workers");
    Client.await(() -> server.workers().size() == 2, "all workers");
    // The class is loaded only after it has changed.
    sample.source("Late", "package app; class Late { static String value() { return \"new\"; } }");
    sample.source(
        "More", SampleProject.GREETINGS.replace("Greetings", "More").replace("hello", "more"));
    sample.edit("Main", "new Greetings()", "new Greetings(), new More()");
    assertThat(client.body("/more")).isEqualTo("Hello, Ada");
    assertThat(slow).isNotDone();
    Files.createFile(gate);
    assertThat(slow.get().body()).isEqualTo("old");
    assertThat(client.body("/hello")).isEqualTo("new");
    Client.await(() -> sample.folders("classes-").size() == 1, "the end of old generations");
  }

  @Test
  void errorsOfCompilerAreShownUntilTheyAreMended() throws Exception {
    sample.edit("Greetings", "Names.ADA;", "Names.ADA");
    HttpResponse<String> text = client.get("/hello");
    assertThat(text.statusCode()).isEqualTo(503);
    assertThat(text.headers().firstValue("Content-Type")).hasValue("text/plain; charset=utf-8");
    assertThat(text.body())
        .startsWith("The sources do not compile\n\nsrc/main/java/app/Greetings.java:8:33: error: ")
        .contains("return \"Hello, \" + Names.ADA");
    HttpResponse<String> page = client.browse("/hello");
    assertThat(page.statusCode()).isEqualTo(503);
    assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
    assertThat(page.body()).contains("<!doctype html>", "Greetings.java", "Names.ADA");
    assertThat(client.get("/missing").statusCode()).isEqualTo(503);
    assertThat(output).filteredOn(line -> line.contains("Greetings.java:8:33")).hasSize(1);
    sample.edit("Greetings", "Names.ADA", "Names.ADA;");
    assertThat(client.body("/hello")).isEqualTo("Hello, Ada");
  }

  @Test
  void errorOfProcessorRefersToItsDescription() throws Exception {
    sample.edit("Greetings", "\"/hello\"", "\"hello\"");
    assertThat(client.get("/hello").body()).contains("[RR104]", "docs/diagnostics.md, RR104");
    assertThat(client.browse("/hello").body()).contains("[RR104]", "docs/diagnostics.md, RR104");
  }

  @Test
  void exceptionAtStartIsShownUntilItIsMended() throws Exception {
    sample.edit(
        "Main",
        "return Routes",
        "if (true) throw new IllegalStateException(\"no database\");\n    return Routes");
    assertThat(client.get("/hello").body())
        .startsWith(
            "The handlers can't be created\n\njava.lang.IllegalStateException: no database");
    assertThat(client.browse("/hello").body()).contains("no database", "Main.java:11");
    sample.source("Main", SampleProject.MAIN);
    assertThat(client.body("/hello")).isEqualTo("Hello, Ada");
  }

  @Test
  void deletedClassIsGone() throws Exception {
    sample.source(
        "More", SampleProject.GREETINGS.replace("Greetings", "More").replace("hello", "more"));
    sample.edit("Main", "new Greetings()", "new Greetings(), new More()");
    assertThat(client.body("/more")).isEqualTo("Hello, Ada");
    sample.delete("More");
    sample.source("Main", SampleProject.MAIN);
    assertThat(client.get("/more").statusCode()).isEqualTo(404);
    assertThat(client.body("/hello")).isEqualTo("Hello, Ada");
  }

  @Test
  void changedResourceIsSeen() throws Exception {
    sample.edit(
        "Greetings",
        "return \"Hello, \" + Names.ADA;",
        """
        try (var in = Greetings.class.getResourceAsStream("/name.txt")) {
          return new String(in.readAllBytes());
        } catch (java.io.IOException e) {
          throw new java.io.UncheckedIOException(e);
        }
        """);
    sample.resource("name.txt", "Ada");
    assertThat(client.body("/hello")).isEqualTo("Ada");
    sample.resource("name.txt", "Grace");
    assertThat(client.body("/hello")).isEqualTo("Grace");
  }

  /** Many editors write another file, and then put it in the place of the old one. */
  @Test
  void fileThatTakesPlaceOfAnotherIsSeen() throws Exception {
    Path other = directory.resolve("src/main/java/app/.Greetings.java.swp");
    Files.writeString(other, SampleProject.GREETINGS.replace("Hello", "Moved"));
    Files.move(other, sample.sourceFile("Greetings"), StandardCopyOption.REPLACE_EXISTING);
    assertThat(client.body("/hello")).isEqualTo("Moved, Ada");
  }

  @Test
  void unchangedProjectCostsNothing() throws Exception {
    for (int i = 0; i < 50; i++) {
      assertThat(client.body("/hello")).isEqualTo("Hello, Ada");
    }
    Files.writeString(directory.resolve("src/main/java/app/notes.txt~"), "temporary");
    assertThat(client.body("/hello")).isEqualTo("Hello, Ada");
    assertThat(output).isEmpty();
  }

  @Test
  void changeOfBuildIsSaidOnce() throws Exception {
    Path pom = directory.resolve("pom.xml");
    Files.writeString(pom, "<project/>");
    String expected = "pom.xml changed: start the program again for it to take effect";
    Client.await(() -> output.contains(expected), "the message");
    output.clear();
    Files.writeString(pom, "<project/>");
    Files.writeString(pom, "<project></project>");
    Client.await(() -> output.contains(expected), "the message");
    assertThat(client.body("/hello")).isEqualTo("Hello, Ada");
    assertThat(output).containsExactly(expected);
  }

  @Test
  void touchedFileCostsNothing() throws Exception {
    sample.source("Greetings", SampleProject.GREETINGS);
    sample.source("Main", SampleProject.MAIN);
    assertThat(client.body("/hello")).isEqualTo("Hello, Ada");
    assertThat(output).isEmpty();
  }

  @Test
  void equalClassesNeedNoNewWorkers() throws Exception {
    sample.edit("Greetings", "Names.ADA;", "Names.ADA; // the first");
    assertThat(client.body("/hello")).isEqualTo("Hello, Ada");
    assertThat(output)
        .singleElement(as(STRING))
        .endsWith(" ms, no new workers, since these have the same classes");
    sample.edit("Greetings", "Names.ADA;", "Names.ADA");
    assertThat(client.get("/hello").statusCode()).isEqualTo(503);
    sample.edit("Greetings", "Names.ADA", "Names.ADA;");
    assertThat(client.body("/hello")).isEqualTo("Hello, Ada");
    assertThat(output).filteredOn(line -> line.contains("new workers ready")).isEmpty();
  }

  @Test
  void saveEndsStartThatHangs() throws Exception {
    Path hangs = directory.resolve("hangs");
    sample.edit(
        "Main",
        "return Routes",
        """
        try {
          java.nio.file.Files.createFile(java.nio.file.Path.of("%s"));
        } catch (java.io.IOException e) {
          throw new java.io.UncheckedIOException(e);
        }
        while (true) if (System.nanoTime() == 0) break;
        return Routes"""
            .formatted(hangs));
    CompletableFuture<HttpResponse<String>> held = client.start("/hello");
    Client.await(() -> Files.exists(hangs), "the start");
    sample.source("Main", SampleProject.MAIN);
    assertThat(held.get().body()).isEqualTo("Hello, Ada");
    assertThat(output).anyMatch(line -> line.contains("gave up their start"));
  }
}
