package dev.rrjava.devserver.develop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rrjava.devserver.DevServer;
import dev.rrjava.devserver.DevServerException;
import dev.rrjava.devserver.WorkerInfo;
import dev.rrjava.devserver.host.FreePorts;
import dev.rrjava.devserver.live.SampleProject;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Change and see, with workers in processes. */
@Timeout(120)
final class ProcessDevelopmentTest {
  @TempDir private Path directory;
  private final List<String> output = new CopyOnWriteArrayList<>();
  private ProcessSample project;

  @BeforeEach
  void write() throws IOException {
    project = ProcessSample.write(directory);
    Files.createDirectories(directory.resolve("target/rr-dev"));
  }

  @AfterEach
  void nothingIsLeft() {
    assertThat(ProcessHandle.current().descendants()).isEmpty();
    assertThat(directory.resolve("target/rr-dev")).isEmptyDirectory();
  }

  @Test
  void codeAndConfigurationAreReplaced() throws Exception {
    try (DevServer server = project.setup(output).accessLog(true, false).start()) {
      Client client = Client.of(server);
      assertThat(client.body("/hello")).startsWith("Hello, Ada Paris ");
      List<Long> first = pids(server);
      project.sample().edit("Greetings", "Hello, ", "Bye, ");
      assertThat(client.body("/hello")).startsWith("Bye, Ada Paris ");
      assertThat(pids(server)).doesNotContainAnyElementsOf(first);

      project.configure(ProcessSample.classPathCommand(), "Rome", "  access_logs: true");
      assertThat(client.body("/hello?x=1")).startsWith("Bye, Ada Rome ");
      Client.await(
          () -> output.stream().anyMatch(line -> line.matches("GET .*x=1 200 .* from 127.0.0.1.*")),
          "the detailed log");

      Files.writeString(project.configuration(), "http: {address: 127.0.0.1:0");
      HttpResponse<String> invalid = client.get("/hello");
      assertThat(invalid.statusCode()).isEqualTo(503);
      assertThat(invalid.body()).startsWith("The configuration can't be used\n\n");
      assertThat(client.browse("/hello").body()).contains("is not YAML");
      assertThat(output).filteredOn(line -> line.contains("is not YAML")).hasSize(1);
      project.configure(ProcessSample.classPathCommand(), "Oslo");
      assertThat(client.body("/hello")).startsWith("Bye, Ada Oslo ");

      String moved =
          Files.readString(project.configuration()).replace("127.0.0.1:0", "127.0.0.1:9");
      Files.writeString(project.configuration(), moved);
      assertThat(client.body("/hello")).startsWith("Bye, Ada Oslo ");
      assertThat(output)
          .contains(
              "http.address has changed, which takes effect when the server is started again");
      Client.await(
          () -> project.sample().folders("classes-").size() == 1, "the end of old generations");
    }
  }

  /** The address is that of the file, although the file can't be used. */
  @Test
  void startsWithConfigurationThatCannotBeUsed() throws Exception {
    project.configure(ProcessSample.classPathCommand(), "Paris");
    String right = Files.readString(project.configuration());
    Files.writeString(project.configuration(), right.replace("num_workers: 2", "num_workers: two"));
    CompletableFuture<DevServer> starting =
        CompletableFuture.supplyAsync(() -> project.setup(output).start());
    Client.await(() -> Client.contains(output, "until a change mends this"), "the reason");
    Matcher address =
        Pattern.compile("Requests to (http://\\S+) are").matcher(String.join("\n", output));
    assertThat(address.find()).isTrue();
    URI uri = URI.create(address.group(1) + "/hello");
    HttpClient http = HttpClient.newHttpClient();
    HttpRequest request = HttpRequest.newBuilder(uri).build();
    HttpResponse<String> failed = http.send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(failed.statusCode()).isEqualTo(503);
    assertThat(failed.body()).startsWith("The configuration can't be used\n\n").contains("two");
    assertThat(output).filteredOn(line -> line.contains("num_workers")).hasSize(1);

    Files.writeString(project.configuration(), right);
    assertThat(http.send(request, HttpResponse.BodyHandlers.ofString()).body())
        .as("a request right after the change waits for the workers")
        .startsWith("Hello, Ada Paris ");
    try (DevServer server = starting.get()) {
      assertThat(server.uri() + "/hello").isEqualTo(uri.toString());
    }
  }

  @Test
  void missingConfigurationEndsStart() throws Exception {
    Files.delete(project.configuration());
    assertThatThrownBy(() -> project.setup(output).start())
        .isInstanceOf(DevServerException.class)
        .hasMessageContaining(".rr.yaml");
  }

  @Test
  void serviceContinuesToRun() throws Exception {
    Path started = directory.resolve("started");
    Path script = directory.resolve("service.sh");
    Files.writeString(script, "echo $$ >> " + started + "\nexec sleep 600\n");
    String service = "service:\n  other:\n    command: sh " + script;
    project.configure(ProcessSample.classPathCommand(), "Paris", service);
    try (DevServer server = project.setup(output).start()) {
      Client client = Client.of(server);
      assertThat(client.body("/hello")).startsWith("Hello, Ada Paris ");
      project.sample().edit("Greetings", "Hello, ", "Bye, ");
      assertThat(client.body("/hello")).startsWith("Bye, Ada Paris ");
      Client.await(() -> Files.exists(started), "the service");
      assertThat(started).content().as("one start").containsOnlyOnce("\n");
    }
  }

  private static List<Long> pids(DevServer server) {
    return server.workers().stream().map(WorkerInfo::pid).toList();
  }

  @Test
  void workerThatDoesNotStartIsShownUntilItIsMended() throws Exception {
    project
        .sample()
        .edit(
            "Main",
            "HttpWorker.create",
            "if (true) throw new IllegalStateException(\"no database\");\n    HttpWorker.create");
    try (DevServer server = project.setup(output).start()) {
      Client client = Client.of(server);
      assertThat(client.get("/hello").body())
          .startsWith("The workers do not start\n\nworker 1 did not start: ")
          .contains("no database");
      project
          .sample()
          .edit("Main", "if (true) throw new IllegalStateException(\"no database\");", "");
      assertThat(client.body("/hello")).startsWith("Hello, Ada Paris ");
    }
  }

  @Test
  void saveEndsStartThatHangs() throws Exception {
    try (DevServer server = project.setup(output).start()) {
      Client client = Client.of(server);
      SampleProject sample = project.sample();
      Path hangs = directory.resolve("hangs");
      sample.edit(
          "Main",
          "HttpWorker.create",
          """
          try {
            java.nio.file.Files.createFile(java.nio.file.Path.of("%s"));
            Thread.sleep(Long.MAX_VALUE);
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
          HttpWorker.create"""
              .formatted(hangs));
      CompletableFuture<HttpResponse<String>> held = client.start("/hello");
      Client.await(() -> Files.exists(hangs), "the start");
      sample.source("Main", SampleProject.MAIN);
      assertThat(held.get().body()).startsWith("Hello, Ada Paris ");
      assertThat(output).anyMatch(line -> line.contains("gave up their start"));
      assertThat(output).noneMatch(line -> line.contains("did not complete the handshake"));
    }
  }

  @Test
  void packagedApplicationRunsChangedClasses() throws Exception {
    Path jar = directory.resolve("target/app/app.jar");
    Files.createDirectories(jar.getParent());
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "app.Main");
    manifest
        .getMainAttributes()
        .put(
            Attributes.Name.CLASS_PATH,
            Stream.of(System.getProperty("java.class.path").split(":"))
                .map(entry -> Path.of(entry).toUri().toString())
                .collect(Collectors.joining(" ")));
    new JarOutputStream(Files.newOutputStream(jar), manifest).close();
    project.configure(
        Stream.concat(
                ProcessSample.JAVA.stream(), Stream.of("-jar", "target/app/app.jar", "argument"))
            .toList(),
        "Paris");
    try (DevServer server = project.setup(output).start()) {
      Client client = Client.of(server);
      assertThat(client.body("/hello")).startsWith("Hello, Ada Paris ");
      project.sample().edit("Greetings", "Hello, ", "Bye, ");
      assertThat(client.body("/hello")).startsWith("Bye, Ada Paris ");
      assertThat(output)
          .filteredOn(line -> line.contains("packaged"))
          .containsExactly(
              "server.command runs target/app/app.jar, which is packaged; in its place the server"
                  + " runs app.Main with the classes that it compiles");
    }
  }

  @Test
  void commandThatRunsOtherClassesIsAnError() throws Exception {
    project.configure(List.of("sh", "run.sh"), "Paris");
    try (DevServer server = project.setup(output).start()) {
      assertThat(Client.of(server).get("/hello").body())
          .startsWith("The command of the workers can't be used\n\nserver.command: expected ")
          .contains("but was: sh run.sh");
    }
  }

  @Test
  void workerListensForDebugger() throws Exception {
    int port = FreePorts.choose();
    try (DevServer server = project.setup(output).debug(port).start()) {
      Client client = Client.of(server);
      assertThat(client.body("/hello")).startsWith("Hello, Ada Paris ");
      assertThat(handshake(port)).isEqualTo("JDWP-Handshake");
      project.sample().edit("Greetings", "Hello, ", "Bye, ");
      assertThat(client.body("/hello")).startsWith("Bye, Ada Paris ");
      assertThat(handshake(port)).isEqualTo("JDWP-Handshake");
      assertThat(server.workers()).hasSize(1);
      assertThat(output)
          .anyMatch(line -> line.startsWith("attach a debugger to 127.0.0.1:" + port));
    }
  }

  static String handshake(int port) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        InputStream in = socket.getInputStream()) {
      socket.getOutputStream().write("JDWP-Handshake".getBytes(StandardCharsets.US_ASCII));
      return new String(in.readNBytes(14), StandardCharsets.US_ASCII);
    }
  }
}
