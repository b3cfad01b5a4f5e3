package dev.rrjava.example.readme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.rrjava.devserver.host.FreePorts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A Maven that serves an application is told to end: soon nothing is left of what it started. */
@Tag("slow")
@Timeout(300)
@DisabledOnOs(OS.WINDOWS) // has other signals
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // there for each test
class InterruptIT {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Path MAVEN = Path.of(System.getProperty("rr.maven"));
  private static final String STARTED = "Ctrl-C stops the server";

  /** Longer than a busy machine takes, shorter than the limits for requests and workers. */
  private static final Duration SOON = Duration.ofSeconds(20);

  private Path repository;
  private Path folder;
  private Process process;
  private final List<ProcessHandle> started = new ArrayList<>();

  @BeforeAll
  void createApplication(@TempDir Path temporary) throws IOException {
    repository = temporary.resolve("repository");
    LocalRepository.create(repository, ROOT);
    folder = temporary.resolve("application");
    Map<String, String> files =
        new TreeMap<>(ReadmeText.read(ROOT.resolve("docs/project.md")).filesBefore("serve"));
    files.computeIfPresent("pom.xml", (name, pom) -> pom.replace("</project>", profiles()));
    Application.write(folder, repository, MAVEN, files);
  }

  /** Returns the profile of the example, as it is written there. */
  private static String profiles() {
    try {
      String pom = Files.readString(ROOT.resolve("example/pom.xml"));
      String parent = Files.readString(ROOT.resolve("pom.xml"));
      int id = pom.indexOf("<id>serve</id>");
      String profile =
          pom.substring(
              pom.lastIndexOf("<profile>", id),
              pom.indexOf("</profile>", id) + "</profile>".length());
      int artifact = parent.indexOf("<artifactId>exec-maven-plugin</artifactId>");
      String version =
          parent.substring(
              parent.indexOf("<version>", artifact),
              parent.indexOf("</version>", artifact) + "</version>".length());
      return "<profiles>"
          + profile.replace(
              "<artifactId>exec-maven-plugin</artifactId>",
              "<artifactId>exec-maven-plugin</artifactId>" + version)
          + "</profiles></project>";
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @BeforeEach
  void chooseAddress() throws IOException {
    Path file = folder.resolve(".rr.yaml");
    String yaml = Files.readString(file);
    Files.writeString(
        file, yaml.replaceFirst("127\\.0\\.0\\.1:\\d+", "127.0.0.1:" + FreePorts.choose()));
  }

  @AfterEach
  void endAll() {
    started.forEach(ProcessHandle::destroyForcibly);
    if (process != null) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  @ParameterizedTest(name = "{0}: SIG{1} to {2}")
  @CsvSource({
    "rr:dev, INT, Maven",
    "rr:dev, TERM, group",
    "rr:serve, INT, group",
    "rr:serve, TERM, Maven",
    "-Pserve package, INT, Maven",
    "-Pserve package, TERM, group"
  })
  void signalEndsAllProcesses(String arguments, String signal, String target) throws Exception {
    List<String> command = new ArrayList<>(List.of("env", "--default-signal=INT", "setsid"));
    command.addAll(maven(arguments));
    start(command);
    awaitStart();
    long maven = process.pid();
    kill(signal, target.equals("group") ? -maven : maven);
    assertAllEnd();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"rr:dev, Ctrl-C", "rr:dev, SIGTERM to Maven", "-Pserve package, Ctrl-C"})
  void terminalEndsAllProcesses(String arguments, String event) throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/script")), "there is no /usr/bin/script");
    String line = String.join(" ", maven(arguments));
    // A build in the background ignores SIGINT, and so would what it starts.
    String command = "exec env --default-signal=INT " + line;
    start(List.of("/usr/bin/script", "-qefc", command, "/dev/null"));
    awaitStart();
    if (event.equals("Ctrl-C")) {
      process.getOutputStream().write(3);
      process.getOutputStream().flush();
    } else {
      kill("TERM", process.children().findFirst().orElseThrow().pid());
    }
    assertAllEnd();
  }

  private List<String> maven(String arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                MAVEN.resolve("bin/mvn").toString(),
                "-B",
                "-q",
                "-DskipTests",
                "-Dmaven.repo.local=" + repository,
                "-Drr.binary=none"));
    command.addAll(List.of(arguments.split(" ")));
    return command;
  }

  private void start(List<String> command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("MAVEN_OPTS", "-XX:TieredStopAtLevel=1");
    process =
        builder
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("serve.log").toFile())
            .start();
  }

  private void awaitStart() throws Exception {
    long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
    while (!output().contains(STARTED) || workers() < 2) {
      assertThat(process.isAlive() && System.nanoTime() < deadline).as(output()).isTrue();
      Thread.sleep(50);
    }
    started.clear();
    started.addAll(process.descendants().toList());
  }

  private long workers() {
    return process
        .descendants()
        .filter(handle -> handle.info().commandLine().orElse("").contains("@worker.args"))
        .count();
  }

  private String output() throws IOException {
    return Files.readString(folder.resolve("serve.log"), StandardCharsets.UTF_8);
  }

  private static void kill(String signal, long pid) throws Exception {
    Process kill = new ProcessBuilder("kill", "-s", signal, "--", Long.toString(pid)).start();
    assertThat(kill.waitFor()).isZero();
  }

  private void assertAllEnd() throws Exception {
    assertThat(started).hasSizeGreaterThan(2);
    long deadline = System.nanoTime() + SOON.toNanos();
    while (process.isAlive() || started.stream().anyMatch(ProcessHandle::isAlive)) {
      assertThat(System.nanoTime())
          .as(
              () ->
                  "left: "
                      + started.stream()
                          .filter(ProcessHandle::isAlive)
                          .map(handle -> handle.info().commandLine().orElse("?"))
                          .toList())
          .isLessThan(deadline);
      Thread.sleep(20);
    }
  }
}
