package dev.rrjava.devserver.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.devserver.DevServerException;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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

  @Test
  void saysThatThePortIsInUse() throws IOException {
    try (ServerSocket taken = new ServerSocket(0)) {
      assertFails("good", "http.address=127.0.0.1:" + taken.getLocalPort())
          .contains("can't listen on http.address 127.0.0.1:" + taken.getLocalPort())
          .contains("the port is in use by process " + ProcessHandle.current().pid() + " (")
          .contains("; set another one with http.address");
      assertFails("good", "status.address=127.0.0.1:" + taken.getLocalPort())
          .contains("can't listen on status.address 127.0.0.1:" + taken.getLocalPort())
          .contains("; set another one with status.address");
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
