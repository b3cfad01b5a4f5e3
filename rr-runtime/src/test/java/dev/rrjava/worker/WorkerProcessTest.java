package dev.rrjava.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What only a process of its own can show: standard streams, environment, child processes. */
@Timeout(60)
class WorkerProcessTest {
  @RegisterExtension private final ProcessUnderTest worker = new ProcessUnderTest();

  @Test
  void servesOverPipesUntilInputEndsIfNoVariableIsSet() throws Exception {
    worker.start(ProcessUnderTest.command("serves"), Map.of());
    worker.handshake();
    worker.process().getOutputStream().close();
    assertThat(worker.exitCode()).isZero();
    assertThat(worker.stderr()).isEmpty();
  }

  @Test
  void redirectsOutputAndLogsEachPrintingClassOnce() throws Exception {
    worker.start(ProcessUnderTest.command("prints"), Map.of("RR_MODE", "http"));
    worker.handshake();
    worker.process().getOutputStream().close();
    assertThat(worker.exitCode()).isZero();
    assertThat(worker.stderr()).contains("printed once", "printed twice", "read -1");
    assertThat(worker.stderr())
        .containsOnlyOnce(WorkerProcess.class.getName() + " prints to System.out");
  }

  @Test
  void printsToStandardErrorIfProgramMakesBothStreamsTheSame() throws Exception {
    worker.start(ProcessUnderTest.command("prints to one stream"), Map.of("RR_MODE", "http"));
    worker.handshake();
    worker.process().getOutputStream().close();
    assertThat(worker.exitCode()).isZero();
    assertThat(worker.stderr()).contains("printed before").containsOnlyOnce("printed after");
  }

  @ParameterizedTest
  @ValueSource(strings = {"pipes", "unix://nobody-listens.sock"})
  void rejectsSecondWorkerInProcess(String relay) throws Exception {
    worker.start(ProcessUnderTest.command("makes another worker"), Map.of("RR_RELAY", relay));
    assertThat(worker.exitCode()).isNotZero();
    assertThat(worker.stderr())
        .contains("this process already has one")
        .doesNotContain("can't connect");
  }

  @Test
  void failsWithRelayInMessageIfRelayRefusesConnection() throws Exception {
    worker.start(
        ProcessUnderTest.command("serves"), Map.of("RR_RELAY", "unix://nobody-listens.sock"));
    assertThat(worker.exitCode()).isNotZero();
    assertThat(worker.stderr()).contains("can't connect to the relay unix://nobody-listens.sock");
  }

  @Test
  void failsWithVariableInMessageIfRelayIsMalformed() throws Exception {
    worker.start(ProcessUnderTest.command("serves"), Map.of("RR_RELAY", "udp://nowhere"));
    assertThat(worker.exitCode()).isNotZero();
    assertThat(worker.stderr()).contains("RR_RELAY").contains("udp://nowhere");
  }

  @ParameterizedTest
  @ValueSource(strings = {"jobs", "grpc", "HTTP"})
  void failsWithPluginInMessageIfServerStartedItForAnother(String mode) throws Exception {
    worker.start(ProcessUnderTest.command("serves"), Map.of("RR_MODE", mode));
    assertThat(worker.exitCode()).isNotZero();
    assertThat(worker.stderr())
        .contains("IllegalStateException: RR_MODE: expected http but was " + mode + ": ")
        .contains("JobWorker of rr-services serves jobs");
    assertThat(worker.process().getInputStream().readAllBytes()).as("frames").isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"3", "local", "dev-master", "", "\u00fc|\n\t{0} %s"})
  void startsWithAnyValueOfOtherVariables(String text) throws Exception {
    Map<String, String> environment = new HashMap<>();
    for (String name :
        List.of(
            "RR_VERSION",
            "RR_RPC",
            "RR_LOG_ROUTES",
            "RR_FRAME_LOG",
            "RR_EARLY_HINTS",
            "RR_SLOTS_HEAP",
            "RR_OF_NOBODY")) {
      environment.put(name, text);
    }
    worker.start(ProcessUnderTest.command("answers by path"), environment);
    worker.handshake();
    worker.request("/");
    assertThat(worker.answer()).endsWith("served");
    worker.process().getOutputStream().close();
    assertThat(worker.exitCode()).isZero();
  }

  /** What decision 0002 and the guide say of child processes over pipes. */
  @Test
  void childProcessCantReachRelay() throws Exception {
    assumeTrue(Files.isDirectory(Path.of("/proc/self/fd")), "only Linux lets the relay move");
    worker.startAndShakeHands("-Xmx64m");
    worker.request("/child");
    assertThat(worker.answer()).endsWith("ended with 7");
    assertThat(worker.stderr())
        .contains("read: 1\n", "write: 0\n", "/dev/stdin: 0\n")
        .contains("0 is /dev/null, 1 is /dev/null\n")
        .contains("0 -> /dev/null")
        .doesNotContain("pipe:");
    worker.request("/");
    assertThat(worker.answer()).endsWith("served");
  }

  @Test
  void frameLogHasOneLinePerFrame() throws Exception {
    worker.startAndShakeHands("-Xmx64m");
    worker.request("/hints");
    assertThat(worker.answer()).endsWith("hints");
    worker.request("/hints");
    assertThat(worker.answer()).endsWith("hints");
    worker.process().getOutputStream().close();
    assertThat(worker.exitCode()).isZero();
    List<String> lines =
        worker.stderr().lines().filter(line -> line.startsWith("rr-frame ")).toList();
    assertThat(lines).hasSize(6);
    assertThat(lines.get(0)).contains(" in  flags=CONTROL|JSON", "{\"pid\":1}");
    assertThat(lines.get(5)).contains(" out flags=PROTO", "status=200").doesNotContain("hints");
    assertThat(worker.stderr()).containsOnlyOnce("early hints are sent with the final response");
  }

  @Test
  void saysHowToStartItInTerminal() throws Exception {
    assumeTrue(
        canMakeTerminals(),
        "the program `script` of util-linux, which makes a terminal, is missing");
    List<String> quoted = new ArrayList<>();
    ProcessUnderTest.command("serves").forEach(word -> quoted.add("'" + word + "'"));
    worker.start(List.of("script", "-qec", String.join(" ", quoted), "/dev/null"), Map.of());
    String shown =
        new String(worker.process().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(shown).contains("rr serve -c .rr.yaml").doesNotContain("\tat ");
    assertThat(worker.exitCode()).isEqualTo(1);
  }

  @Test
  void saysThatItWaitsForServerIfNobodyIsThere() throws Exception {
    worker.start(ProcessUnderTest.command("serves"), Map.of());
    worker.awaitOnStderr("no server has sent anything on standard input");
    worker.handshake();
    worker.request("/");
    assertThat(worker.answer()).endsWith("served");
    assertThat(worker.stderr())
        .containsOnlyOnce("no server has sent anything")
        .contains("rr serve -c .rr.yaml");
  }

  @Test
  void saysThatThereIsNoServerIfStandardInputIsEmpty() throws Exception {
    worker.start(ProcessUnderTest.command("serves"), Map.of());
    worker.process().getOutputStream().close();
    assertThat(worker.exitCode()).isZero();
    assertThat(worker.stderr())
        .containsOnlyOnce("no server has sent anything")
        .contains("rr serve -c .rr.yaml");
  }

  private static boolean canMakeTerminals() throws InterruptedException {
    try {
      return new ProcessBuilder("script", "--version").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
