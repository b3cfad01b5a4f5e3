package dev.rrjava.example.readme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.rrjava.devserver.host.FreePorts;
import dev.rrjava.internal.testing.HttpConnection;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The steps of {@code deploy/Dockerfile}, for the application of the README and without an engine.
 * Needs Linux, root, a JDK 25 and {@code RR_BINARY}.
 */
@Tag("slow")
@Timeout(300)
class ContainerFileIT {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final String SERVER = "ghcr.io/roadrunner-server/roadrunner:3.0.0";
  private static final int LIMIT_SECONDS = 40;

  @Test
  void stepsMakeServiceThatAnswersAndStops(@TempDir Path temporary) throws Exception {
    String rr = System.getenv("RR_BINARY");
    assumeTrue(rr != null, "RR_BINARY does not name a RoadRunner");
    assumeTrue(System.getProperty("user.name").equals("root"), "roots need the user root");
    Optional<Path> jdk = jdk25();
    assumeTrue(jdk.isPresent(), "no JDK 25 here: JAVA_HOME_25 can name one");

    Path folder = Files.createDirectories(temporary.resolve("application"));
    write(folder);
    Path repository = temporary.resolve("repository");
    LocalRepository.create(repository, ROOT);
    String maven = System.getProperty("rr.maven");
    ContainerFile file =
        new ContainerFile(
            folder,
            Files.createDirectories(temporary.resolve("stages")),
            Map.of(SERVER, Path.of(rr).toAbsolutePath()),
            "/opt/java/bin:" + maven + "/bin:/usr/bin:/bin",
            List.of(
                jdk.orElseThrow().toString(),
                "/opt/java",
                maven,
                maven, // at its own path, because it may contain links
                repository.toString(),
                "/root/.m2/repository"));
    file.build(Files.readString(ROOT.resolve("deploy/Dockerfile")));
    serve(file, temporary.resolve("rr.log"));
  }

  private static void write(Path folder) throws IOException {
    ReadmeText readme = ReadmeText.read(ROOT.resolve("docs/project.md"));
    Application.write(folder, folder, folder, readme.filesBefore("serve"));
    Path deploy = Files.createDirectories(folder.resolve("deploy"));
    Files.copy(ROOT.resolve("deploy/rr.yaml"), deploy.resolve("rr.yaml"));
  }

  private static void serve(ContainerFile file, Path log) throws Exception {
    int port = FreePorts.choose();
    int status = FreePorts.choose();
    Process process =
        file.command(
                "-o", "http.address=127.0.0.1:" + port,
                "-o", "status.address=127.0.0.1:" + status,
                "-o", "rpc.listen=tcp://127.0.0.1:" + FreePorts.choose())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try {
      awaitHealth(file, status, process, log);
      assertThat(HttpConnection.get(port, "/hello/Ada?times=2").text())
          .isEqualTo("Hello, Ada!\nHello, Ada!\n");
      List<ProcessHandle> workers = process.descendants().toList();
      assertThat(workers).hasSize(4);
      for (ProcessHandle each : workers) {
        assertThat(Files.readString(Path.of("/proc/" + each.pid() + "/status")))
            .contains("Uid:\t10001");
        assertThat(Files.readString(Path.of("/proc/" + each.pid() + "/maps"))).contains("app.aot");
      }
      process.destroy();
      assertThat(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).as(Files.readString(log)).isZero();
      assertThat(workers).noneMatch(ProcessHandle::isAlive);
      assertThat(Files.readString(log)).doesNotContain("WARN", "[warning]");
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  private static void awaitHealth(ContainerFile file, int port, Process process, Path log)
      throws Exception {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
    while (file.healthCheck("2114", port).start().waitFor() != 0) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        throw new IllegalStateException("not healthy:\n" + Files.readString(log));
      }
      Thread.sleep(50);
    }
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
