package dev.rrjava.example.readme;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.rrjava.devserver.host.FreePorts;
import dev.rrjava.internal.testing.HttpConnection;
import dev.rrjava.tools.project.JsonLibrary;
import dev.rrjava.tools.project.NewProject;
import dev.rrjava.tools.project.OptionSyntax;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The steps of {@code deploy/Dockerfile}, for the application of the README, and of the file that
 * {@code init} creates, without an engine. Needs Linux, root and a JDK 25. Without {@code
 * RR_BINARY} the service does not start, but its worker does.
 */
@Tag("slow")
@Timeout(300)
class ContainerFileIT {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final String SERVER = "ghcr.io/roadrunner-server/roadrunner:3.0.0";
  private static final String USER = "10001";
  private static final int LIMIT_SECONDS = 40;

  /** A file that is not sent to an engine. */
  private static final String NOT_SENT = "target/of-another-build.txt";

  @TempDir private Path temporary = Path.of("");

  private Path jdk = Path.of("");
  private Path folder = Path.of("");

  @BeforeEach
  void requireWhatTheBaseImagesHave() throws IOException {
    assumeTrue(System.getProperty("os.name").equals("Linux"), "only Linux has roots like these");
    assumeTrue(System.getProperty("user.name").equals("root"), "roots need the user root");
    Optional<Path> found = jdk25();
    assumeTrue(found.isPresent(), "no JDK 25 here: JAVA_HOME_25 can name one");
    jdk = found.orElseThrow();
    folder = Files.createDirectories(temporary.resolve("application"));
  }

  @Test
  void stepsOfDeploymentMakeServiceThatAnswersAndStops() throws Exception {
    ReadmeText readme = ReadmeText.read(ROOT.resolve("docs/project.md"));
    Application.write(folder, folder, folder, readme.filesBefore("serve"));
    Path deploy = Files.createDirectories(folder.resolve("deploy"));
    Files.copy(ROOT.resolve("deploy/rr.yaml"), deploy.resolve("rr.yaml"));
    ContainerFile file =
        build(ROOT.resolve("deploy/Dockerfile"), ROOT.resolve("deploy/Dockerfile.dockerignore"));
    if (file.absentImages().isEmpty()) {
      serve(file);
    } else {
      startWorker(file);
    }
  }

  @Test
  void stepsOfNewProjectMakeServiceThatAnswersAndStops() throws Exception {
    new NewProject(
            folder,
            Optional.of("shop"),
            Optional.empty(),
            Optional.empty(),
            JsonLibrary.JSONB,
            false,
            false,
            OptionSyntax.COMMAND_LINE)
        .create();
    ContainerFile file = build(folder.resolve("Dockerfile"), folder.resolve(".dockerignore"));
    assumeTrue(
        file.absentImages().isEmpty(),
        "all steps but one are done; RR_BINARY does not name a RoadRunner to start");
    int port = FreePorts.choose();
    Path log = temporary.resolve("rr.log");
    Process process = start(file, log, "-o", "http.address=127.0.0.1:" + port);
    try {
      awaitStart(process, log);
      assertThat(HttpConnection.get(port, "/hello/Ada").text())
          .isEqualTo("{\"text\":\"Hello, Ada!\"}");
      requireStop(process, log);
    } finally {
      destroy(process);
    }
  }

  private ContainerFile build(Path containerFile, Path ignored) throws Exception {
    Path other = folder.resolve(NOT_SENT);
    Files.createDirectories(other.getParent());
    Files.writeString(other, "");
    Path repository = temporary.resolve("repository");
    LocalRepository.create(repository, ROOT);
    String maven = System.getProperty("rr.maven");
    String rr = System.getenv("RR_BINARY");
    ContainerFile file =
        new ContainerFile(
            folder,
            Files.createDirectories(temporary.resolve("stages")),
            rr == null ? Map.of() : Map.of(SERVER, Path.of(rr).toAbsolutePath()),
            "/opt/java/bin:" + maven + "/bin:/usr/local/bin:/usr/bin:/bin",
            List.of(
                jdk.toString(),
                "/opt/java",
                maven,
                maven, // at its own path, because it may contain links
                repository.toString(),
                "/root/.m2/repository"));
    file.build(Files.readString(containerFile), Files.readAllLines(ignored));
    assertThat(file.stage("build").resolve("build/pom.xml")).exists();
    assertThat(file.stage("build").resolve("build").resolve(NOT_SENT)).doesNotExist();
    return file;
  }

  private void serve(ContainerFile file) throws Exception {
    int port = FreePorts.choose();
    int status = FreePorts.choose();
    Path log = temporary.resolve("rr.log");
    Process process =
        start(
            file,
            log,
            "-o",
            "http.address=127.0.0.1:" + port,
            "-o",
            "status.address=127.0.0.1:" + status,
            "-o",
            "rpc.listen=tcp://127.0.0.1:" + FreePorts.choose());
    try {
      awaitHealth(file, status, process, log);
      assertThat(HttpConnection.get(port, "/hello/Ada?times=2").text())
          .isEqualTo("Hello, Ada!\nHello, Ada!\n");
      List<ProcessHandle> workers = process.descendants().toList();
      assertThat(workers).hasSize(4);
      for (ProcessHandle each : workers) {
        assertThat(Files.readString(Path.of("/proc/" + each.pid() + "/status")))
            .contains("Uid:\t" + USER);
        assertThat(Files.readString(Path.of("/proc/" + each.pid() + "/maps"))).contains("app.aot");
      }
      requireStop(process, log);
      assertThat(workers).noneMatch(ProcessHandle::isAlive);
    } finally {
      destroy(process);
    }
  }

  /** Starts a worker of the image, greets it and tells it to stop. */
  private void startWorker(ContainerFile file) throws Exception {
    System.out.println("container file: without RR_BINARY only a worker of the image is started");
    Path frames = file.stage("build").resolve("tmp/frames");
    Path log = temporary.resolve("worker.log");
    List<String> command =
        List.of("env", "RR_RELAY=pipes", "java", "@worker.args", "-XX:AOTCache=app.aot", "-jar");
    Process process =
        file.readOnly(Stream.concat(command.stream(), Stream.of("app.jar")).toList())
            .redirectInput(frames.toFile())
            .redirectError(log.toFile())
            .start();
    String output = new String(process.getInputStream().readAllBytes(), ISO_8859_1);
    assertThat(process.waitFor()).as(Files.readString(log)).isZero();
    assertThat(output).contains("{\"pid\":");
    assertThat(log).isEmptyFile();
  }

  private static Process start(ContainerFile file, Path log, String... arguments)
      throws IOException {
    return file.command(arguments).redirectErrorStream(true).redirectOutput(log.toFile()).start();
  }

  /** Sends SIGTERM, as an engine does. */
  private static void requireStop(Process process, Path log) throws Exception {
    process.destroy();
    assertThat(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(log)).isZero();
    assertThat(Files.readString(log)).doesNotContain("WARN", "[warning]", "ERROR");
  }

  private static void destroy(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  private static void awaitHealth(ContainerFile file, int port, Process process, Path log)
      throws Exception {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
    while (file.healthCheck("2114", port).start().waitFor() != 0) {
      pause(deadline, process, log);
    }
  }

  private static void awaitStart(Process process, Path log) throws Exception {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
    while (!Files.readString(log).contains("RoadRunner server started")) {
      pause(deadline, process, log);
    }
  }

  private static void pause(long deadline, Process process, Path log) throws Exception {
    if (!process.isAlive() || System.nanoTime() > deadline) {
      throw new IllegalStateException("not healthy:\n" + Files.readString(log));
    }
    Thread.sleep(50);
  }

  private static Optional<Path> jdk25() throws IOException {
    Path running = Path.of(System.getProperty("java.home"));
    String named = System.getenv("JAVA_HOME_25");
    try (Stream<Path> siblings = Files.list(running.resolve(".."))) {
      Stream<Path> first = named == null ? Stream.of(running) : Stream.of(Path.of(named), running);
      return Stream.concat(first, siblings.sorted()).filter(ContainerFileIT::is25).findFirst();
    }
  }

  private static boolean is25(Path home) {
    try {
      return Files.isExecutable(home.resolve("bin" + File.separator + "jlink"))
          && Files.readString(home.resolve("release")).contains("JAVA_VERSION=\"25");
    } catch (IOException e) {
      return false; // not a JDK
    }
  }
}
