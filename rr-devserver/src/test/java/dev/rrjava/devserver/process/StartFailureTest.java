package dev.rrjava.devserver.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.devserver.DevServerException;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A start that fails says why, and leaves no process. */
final class StartFailureTest {
  @TempDir private Path directory;

  private Sandbox sandbox;

  @BeforeEach
  void createSandbox() {
    sandbox = new Sandbox(directory);
  }

  @AfterEach
  void leavesNoProcess() {
    Sandbox.await(() -> Sandbox.children().findAny().isEmpty(), "the end of all processes");
  }

  @Test
  void namesMissingProgram() {
    assertFails("good", "http.pool.command=no-such-program --flag")
        .contains("there is no program \"no-such-program\" on the PATH")
        .contains("no-such-program --flag")
        .contains(directory.toString());
  }

  @Test
  void quotesStandardErrorOfWorker() {
    assertFails("fail")
        .contains("did not start: it closed its relay")
        .contains("exit status 3")
        .contains("no database at jdbc:h2:mem");
  }

  @Test
  void quotesOutputInPlaceOfHandshake() {
    assertFails("text")
        .contains("it wrote something other than a frame to its relay")
        .contains("Hello from a program that thinks standard output is its own");
  }

  @Test
  void failsAfterTimeout() {
    assertFails("silent", "http.pool.allocate_timeout=700ms")
        .contains("it did not complete the handshake within 700 ms");
  }

  @Test
  void failsAfterTimeoutOverSockets() {
    assertFails("silent", "http.pool.allocate_timeout=700ms", "server.relay=unix://r.sock")
        .contains("it did not complete the handshake within 700 ms");
  }

  /** The words are those of the JVM. */
  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void namesJavaThatIsOlderThanClasses() throws IOException {
    Path java = directory.resolve("old/java");
    Files.createDirectories(java.getParent());
    Files.writeString(
        java,
        """
        #!/bin/sh
        echo 'Error: LinkageError occurred while loading main class app.Main' >&2
        echo 'java.lang.UnsupportedClassVersionError: app/Main has been compiled by a more recent \
        version of the Java Runtime (class file version 69.0), this version of the Java Runtime \
        only recognizes class file versions up to 61.0' >&2
        exit 1
        """);
    assertThat(java.toFile().setExecutable(true)).isTrue();
    AbstractStringAssert<?> message =
        assertFails("good", "server.command=" + java + " -cp classes app.Main");
    message
        .contains(" did not start: it closed its relay\n  app.Main needs Java 25, but ")
        .contains(
            java
                + " is Java 17; name a JDK 25 or later in server.command, or compile for release 17\n")
        .containsSubsequence("its last lines on standard error", "LinkageError", "command: ");
  }

  @Test
  void saysThatThePortIsInUse() throws IOException {
    try (ServerSocket taken = new ServerSocket(0)) {
      assertFails("good", "http.address=127.0.0.1:" + taken.getLocalPort())
          .contains("can't listen on http.address 127.0.0.1:" + taken.getLocalPort())
          .contains("the port is in use by process " + ProcessHandle.current().pid() + " (")
          .contains(
              "; set another http.address in .rr.yaml, or with"
                  + " ProcessSetup.override(\"http.address\", \"127.0.0.1:PORT\")");
      assertFails("good", "status.address=127.0.0.1:" + taken.getLocalPort())
          .contains("can't listen on status.address 127.0.0.1:" + taken.getLocalPort())
          .contains("; set another status.address in .rr.yaml, or with ProcessSetup.override(");
    }
  }

  private AbstractStringAssert<?> assertFails(String behaviour, String... overrides) {
    try {
      sandbox.setup(behaviour, 2, overrides).start().close();
      throw new AssertionError("it started");
    } catch (DevServerException e) {
      return assertThat(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
