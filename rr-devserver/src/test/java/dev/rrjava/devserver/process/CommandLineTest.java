package dev.rrjava.devserver.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.devserver.DevServerMain;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The server as a program: its first lines, its exit status, its end by a signal. */
@Timeout(60)
final class CommandLineTest {
  private static final String GREETING = "rr-java development server: ";

  @TempDir private Path directory;

  @Test
  void printsUrlAndRoutesAndLeavesNoProcess() throws Exception {
    new Sandbox(directory).setup("good", 2);
    Process server = start("-w", directory.toString(), "-o", "http.pool.num_workers=1");
    List<ProcessHandle> workers;
    try (BufferedReader output = server.errorReader()) {
      // In any order: a start that takes seconds prints the lines of the worker first.
      List<String> lines = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        lines.add(String.valueOf(output.readLine()));
      }
      assertThat(lines)
          .contains(
              "  1 worker; Ctrl-C stops the server",
              "[worker 1] GET  /pid    TestWorker.handle",
              "[worker 1] GET  /sleep  TestWorker.handle");
      String url =
          lines.stream().filter(line -> line.startsWith(GREETING)).findFirst().orElseThrow();
      URI uri = URI.create(url.substring(GREETING.length()) + "/pid");
      HttpResponse<String> response =
          HttpClient.newHttpClient()
              .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
      assertThat(response.statusCode()).isEqualTo(200);
      workers = server.descendants().toList();
      assertThat(workers).extracting(ProcessHandle::pid).contains(Long.valueOf(response.body()));
      server.destroy();
      assertThat(server.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(workers).noneMatch(ProcessHandle::isAlive);
  }

  /** Maven is such a parent, and so is a shell that is killed. */
  @Test
  void endsWithParent() throws Exception {
    new Sandbox(directory).setup("good", 1);
    List<String> command =
        new ArrayList<>(command("--end-with-parent", "--work-dir", directory.toString()));
    command.replaceAll(word -> "'" + word + "'");
    Process parent = new ProcessBuilder("sh", "-c", String.join(" ", command) + "; true").start();
    try (BufferedReader output = parent.errorReader()) {
      awaitLine(output, GREETING);
      List<ProcessHandle> server = parent.descendants().toList();
      assertThat(server).as("the server and its worker").hasSizeGreaterThanOrEqualTo(2);
      parent.destroyForcibly();
      Sandbox.await(() -> server.stream().noneMatch(ProcessHandle::isAlive), "the end of both");
    }
  }

  @Test
  void workersEndIfServerIsKilled() throws Exception {
    new Sandbox(directory).setup("good", 2);
    Process server = start("--work-dir", directory.toString());
    try (BufferedReader output = server.errorReader()) {
      String line = awaitLine(output, GREETING);
      List<ProcessHandle> workers = server.descendants().toList();
      assertThat(workers).as("two workers and their guard").hasSize(3);
      URI uri = URI.create(String.valueOf(line).substring(GREETING.length()) + "/hang");
      CompletableFuture<HttpResponse<String>> unused =
          HttpClient.newHttpClient()
              .sendAsync(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
      String printed = awaitLine(output, "[worker ");
      while (!printed.endsWith("] hanging")) {
        printed = awaitLine(output, "[worker ");
      }
      server.destroyForcibly();
      Sandbox.await(
          () -> workers.stream().noneMatch(ProcessHandle::isAlive), "the end of the workers");
    }
  }

  @Test
  void secondInterruptEndsAtOnce() throws Exception {
    Sandbox.assumeInterruptsAreNotIgnored();
    new Sandbox(directory).setup("good", 1);
    Process server = start("--work-dir", directory.toString());
    try (BufferedReader output = server.errorReader()) {
      URI uri = URI.create(awaitLine(output, GREETING).substring(GREETING.length()) + "/hang");
      List<ProcessHandle> workers = server.descendants().toList();
      CompletableFuture<HttpResponse<String>> unused =
          HttpClient.newHttpClient()
              .sendAsync(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
      awaitLine(output, "[worker 1] hanging");
      interrupt(server);
      assertThat(awaitLine(output, "waiting up to"))
          .isEqualTo(
              "waiting up to 10 s for requests in progress: worker 1 handles GET /hang; Ctrl-C"
                  + " again ends at once");
      long start = System.nanoTime();
      interrupt(server);
      assertThat(server.waitFor()).isEqualTo(130);
      assertThat(System.nanoTime() - start).isLessThan(TimeUnit.SECONDS.toNanos(8));
      Sandbox.await(
          () -> workers.stream().noneMatch(ProcessHandle::isAlive), "the end of the workers");
    }
  }

  @Test
  void completesRequestInProgressWhenItIsTerminated() throws Exception {
    new Sandbox(directory).setup("good", 1);
    Process server = start("--work-dir", directory.toString());
    try (BufferedReader output = server.errorReader()) {
      String greeting = "rr-java development server: ";
      URI uri = URI.create(awaitLine(output, greeting).substring(greeting.length()) + "/sleep");
      List<ProcessHandle> workers = server.descendants().toList();
      CompletableFuture<HttpResponse<String>> response =
          HttpClient.newHttpClient()
              .sendAsync(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
      awaitLine(output, "[worker 1] sleeping");
      server.destroy();
      assertThat(response.get().statusCode()).isEqualTo(200);
      assertThat(server.waitFor(20, TimeUnit.SECONDS)).isTrue();
      assertThat(workers).noneMatch(ProcessHandle::isAlive);
    }
  }

  @Test
  void saysThatThereAreNoRequestsWithoutTheirSection() throws Exception {
    Files.writeString(
        directory.resolve(".rr.yaml"), "version: '3'\nservice: {some: {command: sleep 60}}\n");
    Process server = start("-w", directory.toString());
    try (BufferedReader output = server.errorReader()) {
      assertThat(awaitLine(output, GREETING.substring(0, 10)))
          .isEqualTo("rr-java development server, without requests: there is no section http");
      assertThat(output.readLine()).isEqualTo("  no workers; Ctrl-C stops the server");
      Sandbox.await(
          () ->
              server
                  .descendants()
                  .anyMatch(child -> child.info().command().orElse("").endsWith("sleep")),
          "the program");
      List<ProcessHandle> programs = server.descendants().toList();
      server.destroy();
      assertThat(server.waitFor(10, TimeUnit.SECONDS)).isTrue();
      assertThat(programs).noneMatch(ProcessHandle::isAlive);
    }
  }

  private static String awaitLine(BufferedReader output, String beginning) throws IOException {
    String line = output.readLine();
    while (line != null && !line.startsWith(beginning)) {
      line = output.readLine();
    }
    return String.valueOf(line);
  }

  private static void interrupt(Process process) throws Exception {
    assertThat(new ProcessBuilder("sh", "-c", "kill -INT " + process.pid()).start().waitFor())
        .isZero();
  }

  @Test
  void failedStartPrintsOneMessageAndExitsWithOne() throws Exception {
    Process server = start("-w", directory.toString(), "-c", "other.yaml");
    try (BufferedReader output = server.errorReader()) {
      assertThat(output.lines())
          .containsExactly(
              "rr-java development server: there is no configuration file "
                  + directory.resolve("other.yaml")
                  + "; select another with -c");
    }
    assertThat(server.waitFor()).isEqualTo(1);
  }

  @Test
  void helpListsOptions() throws Exception {
    Process server = start("--help");
    try (BufferedReader output = server.inputReader()) {
      assertThat(output.lines()).anyMatch(line -> line.contains("--override KEY=VALUE"));
    }
    assertThat(server.waitFor()).isZero();
  }

  private static Process start(String... arguments) throws IOException {
    return new ProcessBuilder(command(arguments)).start();
  }

  private static List<String> command(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(DevServerMain.class.getName());
    command.addAll(List.of(arguments));
    return command;
  }
}
