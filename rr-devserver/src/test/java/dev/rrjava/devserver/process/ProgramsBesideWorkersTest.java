package dev.rrjava.devserver.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rrjava.devserver.DevServer;
import dev.rrjava.devserver.DevServerException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Services, and the command that runs before the workers start. */
final class ProgramsBesideWorkersTest {
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

  private void script(String name, String text) throws IOException {
    Files.writeString(directory.resolve(name), text);
  }

  @Test
  void runsServicesUntilTheServerCloses() throws Exception {
    Sandbox.assumeInterruptsAreNotIgnored();
    script(
        "mailer.sh",
        "trap 'echo told; exit 0' INT; echo \"$COLOUR $RR_RPC\"; while :; do sleep 0.05; done");
    DevServer server =
        sandbox
            .setup(
                "good",
                1,
                "service.mailer.command=sh mailer.sh",
                "service.mailer.env.colour=blue",
                "service.mailer.timeout_stop_sec=20")
            .start();
    sandbox.awaitLine("[service mailer] blue unix://rpc.sock");
    server.close();
    sandbox.awaitLine("[service mailer] told");
  }

  @Test
  void restartsServiceThatEnds() throws Exception {
    script("once.sh", "echo run >> runs; exit 3");
    try (DevServer server =
        sandbox
            .setup(
                "good",
                1,
                "service.once.command=sh once.sh",
                "service.once.remain_after_exit=true",
                "service.once.restart_sec=1")
            .start()) {
      assertThat(server.workers()).hasSize(1);
      sandbox.awaitLine("[service once] ended (exit status 3); restarting it in 1 s");
      Sandbox.await(() -> runs() >= 2, "the second run");
    }
  }

  private long runs() {
    try {
      return Files.readAllLines(directory.resolve("runs")).size();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void killsServiceAfterItsTime() throws Exception {
    try (DevServer server =
        sandbox
            .setup("good", 1, "service.s.command=sleep 60", "service.s.exec_timeout=100ms")
            .start()) {
      assertThat(server.workers()).hasSize(1);
      sandbox.awaitLine("[service s] ran for exec_timeout, 100 ms; killed it");
      sandbox.awaitLine("[service s] ended (killed by signal 9); remain_after_exit would restart");
    }
  }

  @Test
  void runsCommandBeforeWorkers() throws Exception {
    script("init.sh", "echo prepared $COLOUR; echo oops >&2; touch done");
    try (DevServer server =
        sandbox
            .setup("good", 1, "server.on_init.command=sh init.sh", "server.on_init.env.colour=blue")
            .start()) {
      assertThat(server.workers()).hasSize(1);
      assertThat(sandbox.output).contains("[on_init] prepared blue", "[on_init] oops");
      assertThat(directory.resolve("done")).exists();
    }
  }

  @Test
  void startsInSpiteOfFailedCommandUnlessItIsRequired() throws Exception {
    try (DevServer server = sandbox.setup("good", 1, "server.on_init.command=false").start()) {
      assertThat(server.workers()).hasSize(1);
      sandbox.awaitLine("[on_init] can't run server.on_init: exit status 1");
    }
    for (String command : new String[] {"false", "no-such-program", "sleep 60"}) {
      assertThatThrownBy(
              sandbox.setup(
                      "good",
                      1,
                      "server.on_init.command=" + command,
                      "server.on_init.exec_timeout=300ms",
                      "server.on_init.exit_on_error=true")
                  ::start)
          .isInstanceOf(DevServerException.class)
          .hasMessageStartingWith("can't run server.on_init: ");
    }
  }
}
