package dev.rrjava.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.protobuf.DynamicMessage;
import dev.rrjava.internal.testing.HttpMessages;
import dev.rrjava.internal.wire.Frame;
import dev.rrjava.internal.wire.FrameHeader;
import dev.rrjava.internal.wire.FrameReader;
import dev.rrjava.internal.wire.FrameWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What only a process of its own can show: standard streams, exit codes, the end. */
@Timeout(60)
class WorkerProcessTest {
  @TempDir Path directory;

  @SuppressWarnings("NullAway.Init") // started by each test
  private Process process;

  private List<String> command(String task) {
    return command("-Xmx64m", task);
  }

  private List<String> command(String heap, String task) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        heap,
        "-cp",
        System.getProperty("java.class.path"),
        WorkerProcess.class.getName(),
        task);
  }

  private void start(List<String> command, Map<String, String> environment) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(name -> name.startsWith("RR_"));
    builder.environment().putAll(environment);
    process = builder.redirectError(directory.resolve("stderr").toFile()).start();
  }

  @AfterEach
  void leaveNothingBehind() {
    process.destroyForcibly();
  }

  private String stderr() throws IOException {
    return Files.readString(directory.resolve("stderr"));
  }

  private int exitCode() throws InterruptedException {
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).as("ended by itself").isTrue();
    return process.exitValue();
  }

  private void handshake() throws IOException {
    new FrameWriter(process.getOutputStream()).write(Frame.control("{\"pid\":1}"));
    assertThat(new FrameReader(process.getInputStream()).read())
        .isEqualTo(Frame.control("{\"pid\":" + process.pid() + "}"));
  }

  @Test
  void servesOverPipesUntilInputEndsIfNoVariableIsSet() throws Exception {
    start(command("serves"), Map.of());
    handshake();
    process.getOutputStream().close();
    assertThat(exitCode()).isZero();
    assertThat(stderr()).isEmpty();
  }

  @Test
  void stopEndsProcessWithRunningThreads() throws Exception {
    start(command("forgets a thread"), Map.of("RR_MODE", "http"));
    handshake();
    long told = System.nanoTime();
    new FrameWriter(process.getOutputStream()).write(Frame.control("{\"stop\":true}"));
    assertThat(exitCode()).isZero();
    assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - told)).isLessThan(5);
    assertThat(stderr()).contains("[forgotten pool]");
  }

  @Test
  void redirectsOutputAndLogsEachPrintingClassOnce() throws Exception {
    start(command("prints"), Map.of("RR_MODE", "http"));
    handshake();
    process.getOutputStream().close();
    assertThat(exitCode()).isZero();
    assertThat(stderr()).contains("printed once", "printed twice", "read -1");
    assertThat(stderr()).containsOnlyOnce(WorkerProcess.class.getName() + " prints to System.out");
  }

  @Test
  void printsToStandardErrorIfProgramMakesBothStreamsTheSame() throws Exception {
    start(command("prints to one stream"), Map.of("RR_MODE", "http"));
    handshake();
    process.getOutputStream().close();
    assertThat(exitCode()).isZero();
    assertThat(stderr()).contains("printed before").containsOnlyOnce("printed after");
  }

  @ParameterizedTest
  @ValueSource(strings = {"pipes", "unix://nobody-listens.sock"})
  void rejectsSecondWorkerInProcess(String relay) throws Exception {
    start(command("makes another worker"), Map.of("RR_RELAY", relay));
    assertThat(exitCode()).isNotZero();
    assertThat(stderr()).contains("this process already has one").doesNotContain("can't connect");
  }

  @Test
  void failsWithRelayInMessageIfRelayRefusesConnection() throws Exception {
    start(command("serves"), Map.of("RR_RELAY", "unix://nobody-listens.sock"));
    assertThat(exitCode()).isNotZero();
    assertThat(stderr()).contains("can't connect to the relay unix://nobody-listens.sock");
  }

  @Test
  void failsWithVariableInMessageIfRelayIsMalformed() throws Exception {
    start(command("serves"), Map.of("RR_RELAY", "udp://nowhere"));
    assertThat(exitCode()).isNotZero();
    assertThat(stderr()).contains("RR_RELAY").contains("udp://nowhere");
  }

  @ParameterizedTest
  @ValueSource(strings = {"3", "local", "dev-master", "", "\u00fc|\n\t{0} %s"})
  void startsWithAnyValueOfOtherVariables(String text) throws Exception {
    Map<String, String> environment = new HashMap<>();
    for (String name :
        List.of(
            "RR_VERSION",
            "RR_MODE",
            "RR_RPC",
            "RR_LOG_ROUTES",
            "RR_FRAME_LOG",
            "RR_EARLY_HINTS",
            "RR_SLOTS_HEAP",
            "RR_OF_NOBODY")) {
      environment.put(name, text);
    }
    start(command("answers by path"), environment);
    handshake();
    request("/");
    assertThat(answer()).endsWith("served");
    process.getOutputStream().close();
    assertThat(exitCode()).isZero();
  }

  private void request(String path) throws IOException {
    byte[] context =
        DynamicMessage.newBuilder(HttpMessages.REQUEST)
            .setField(HttpMessages.REQUEST.findFieldByName("protocol"), "HTTP/1.1")
            .setField(HttpMessages.REQUEST.findFieldByName("method"), "GET")
            .setField(HttpMessages.REQUEST.findFieldByName("uri"), "http://example.test" + path)
            .build()
            .toByteArray();
    new FrameWriter(process.getOutputStream())
        .write(new Frame(FrameHeader.PROTO, 0, new int[] {context.length}, context));
  }

  private String answer() throws IOException {
    Frame frame = new FrameReader(process.getInputStream()).read();
    if (frame == null) {
      throw new AssertionError("expected a frame but the process ended; it printed:\n" + stderr());
    }
    return new String(frame.payload(), StandardCharsets.ISO_8859_1);
  }

  /** Not {@link Process#destroy}, which closes the streams too. */
  private void terminate() {
    assertThat(process.toHandle().destroy()).isTrue();
  }

  private void startAndShakeHands(String heap) throws IOException {
    start(command(heap, "answers by path"), Map.of("RR_VERSION", "2025.1.15", "RR_FRAME_LOG", "1"));
    handshake();
  }

  private void stop() throws IOException {
    new FrameWriter(process.getOutputStream()).write(Frame.control("{\"stop\":true}"));
  }

  private static long secondsSince(long nanos) {
    return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - nanos);
  }

  @Test
  void signalEndsIdleProcessAfterAWhile() throws Exception {
    startAndShakeHands("-Xmx64m");
    long told = System.nanoTime();
    terminate();
    assertThat(exitCode()).isEqualTo(143);
    assertThat(secondsSince(told)).isBetween(2L, 8L);
  }

  @Test
  void idleWorkerEndsAtOnceAfterSignalIfServerEnds() throws Exception {
    startAndShakeHands("-Xmx64m");
    long told = System.nanoTime();
    terminate();
    Thread.sleep(300); // the signal arrives whenever the system delivers it
    process.getOutputStream().close();
    assertThat(exitCode()).isEqualTo(143);
    assertThat(secondsSince(told)).isLessThan(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"answers by path", "loops by hand"})
  void passesNextRequestToAnotherWorkerAfterSignal(String task) throws Exception {
    start(command(task), Map.of("RR_VERSION", "2025.1.15"));
    handshake();
    request("/");
    assertThat(answer()).endsWith("served");
    terminate();
    Thread.sleep(300); // the signal arrives whenever the system delivers it
    request("/");
    assertThat(answer()).isEqualTo("{\"stop\":true}");
    request("/");
    assertThat(answer()).isEqualTo("{\"stop\":true}");
    stop();
    assertThat(exitCode()).isEqualTo(143);
  }

  @Test
  void completesRequestInProgressAfterSignalAndPassesOnNextOne() throws Exception {
    startAndShakeHands("-Xmx64m");
    request("/slow");
    while (!stderr().contains("at work")) {
      Thread.sleep(10);
    }
    terminate();
    Thread.sleep(100);
    terminate(); // no reason to hurry
    assertThat(answer()).endsWith("slow");
    request("/");
    assertThat(answer()).isEqualTo("{\"stop\":true}");
    stop();
    assertThat(exitCode()).isEqualTo(143);
  }

  @Test
  void passesNextRequestToAnotherWorkerIfLoopEnds() throws Exception {
    start(command("answers one"), Map.of("RR_VERSION", "2025.1.15"));
    handshake();
    request("/");
    assertThat(answer()).endsWith("served");
    request("/");
    assertThat(answer()).isEqualTo("{\"stop\":true}");
    stop();
    assertThat(exitCode()).isZero();
  }

  @Test
  void respondsWith413ToBodyLargerThanHeapAndContinues() throws Exception {
    startAndShakeHands("-Xmx64m");
    sendLarge(200 << 20);
    assertThat(answer()).endsWith("413 Content Too Large\n").contains("Content-Length");
    assertThat(stderr())
        .contains("a request of 209715200 bytes was discarded")
        .contains("(-Xmx); the client gets 413");
    request("/");
    assertThat(answer()).endsWith("served");
  }

  @Test
  void respondsWith503IfHeapHasNoRoomForBodyAndContinues() throws Exception {
    startAndShakeHands("-Xmx64m");
    sendLarge(50 << 20);
    assertThat(answer()).endsWith("503 Service Unavailable\n").contains("Retry-After");
    assertThat(stderr())
        .contains("a request of 52428800 bytes was discarded: it does not fit into the heap")
        .contains("the client gets 503");
    request("/");
    assertThat(answer()).endsWith("served");
  }

  private void sendLarge(int length) throws IOException {
    new FrameWriter(process.getOutputStream())
        .write(new Frame(FrameHeader.PROTO, 0, new int[] {0}, new byte[length]));
  }

  @Test
  void exhaustedHeapFailsNoOtherRequest() throws Exception {
    startAndShakeHands("-Xmx32m");
    request("/leaks");
    assertThat(answer()).endsWith("Internal Server Error\n");
    request("/");
    assertThat(answer()).isEqualTo("{\"stop\":true}");
    sendLarge(20 << 20);
    assertThat(answer()).isEqualTo("{\"stop\":true}");
    stop();
    assertThat(exitCode()).isEqualTo(1);
    assertThat(stderr()).contains("OutOfMemoryError");
  }

  @Test
  void doesNotWaitForHandlerThatCallsExit() throws Exception {
    startAndShakeHands("-Xmx64m");
    long asked = System.nanoTime();
    request("/exit");
    assertThat(exitCode()).isEqualTo(3);
    assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - asked)).isLessThan(10);
  }

  @Test
  void failsWithOneMessageIfRelayIsLostDuringResponse() throws Exception {
    startAndShakeHands("-Xmx64m");
    request("/endless");
    assertThat(answer()).endsWith("tick");
    process.getInputStream().close();
    process.getOutputStream().close();
    assertThat(exitCode()).isEqualTo(1);
    assertThat(stderr()).containsOnlyOnce("can't respond over the relay pipes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/allocates", "/large-header"})
  void respondsWith500IfHandlerExhaustsHeapAndPassesOnNextRequest(String path) throws Exception {
    startAndShakeHands("-Xmx32m");
    request(path);
    assertThat(answer()).endsWith("Internal Server Error\n");
    request("/");
    assertThat(answer()).isEqualTo("{\"stop\":true}");
    stop();
    assertThat(exitCode()).isEqualTo(1);
    assertThat(stderr()).contains("GET " + path, "OutOfMemoryError");
  }

  /** What decision 0002 and the guide say of child processes over pipes. */
  @Test
  void childProcessCantReachRelay() throws Exception {
    assumeTrue(Files.isDirectory(Path.of("/proc/self/fd")), "only Linux lets the relay move");
    startAndShakeHands("-Xmx64m");
    request("/child");
    assertThat(answer()).endsWith("ended with 7");
    assertThat(stderr())
        .contains("read: 1\n", "write: 0\n", "/dev/stdin: 0\n")
        .contains("0 is /dev/null, 1 is /dev/null\n")
        .contains("0 -> /dev/null")
        .doesNotContain("pipe:");
    request("/");
    assertThat(answer()).endsWith("served");
  }

  @Test
  void childProcessThatOutlivesWorkerDoesNotHoldRelay() throws Exception {
    assumeTrue(Files.isDirectory(Path.of("/proc/self/fd")), "only Linux lets the relay move");
    startAndShakeHands("-Xmx64m");
    request("/daemon");
    String pid = answer().replaceAll("(?s).*child ", "");
    ProcessHandle child = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    try {
      long told = System.nanoTime();
      stop();
      assertThat(process.getInputStream().read()).as("the end of the relay").isEqualTo(-1);
      assertThat(exitCode()).isZero();
      assertThat(secondsSince(told)).isLessThan(5);
      assertThat(child.isAlive()).isTrue();
    } finally {
      child.destroyForcibly();
    }
  }

  @Test
  void frameLogHasOneLinePerFrame() throws Exception {
    startAndShakeHands("-Xmx64m");
    request("/hints");
    assertThat(answer()).endsWith("hints");
    request("/hints");
    assertThat(answer()).endsWith("hints");
    process.getOutputStream().close();
    assertThat(exitCode()).isZero();
    List<String> lines = stderr().lines().filter(line -> line.startsWith("rr-frame ")).toList();
    assertThat(lines).hasSize(6);
    assertThat(lines.get(0)).contains(" in  flags=CONTROL|JSON", "{\"pid\":1}");
    assertThat(lines.get(5)).contains(" out flags=PROTO", "status=200").doesNotContain("hints");
    assertThat(stderr()).containsOnlyOnce("early hints are sent with the final response");
  }

  @Test
  void saysHowToStartItInTerminal() throws Exception {
    assumeTrue(
        canMakeTerminals(),
        "the program `script` of util-linux, which makes a terminal, is missing");
    List<String> quoted = new ArrayList<>();
    command("serves").forEach(word -> quoted.add("'" + word + "'"));
    start(List.of("script", "-qec", String.join(" ", quoted), "/dev/null"), Map.of());
    String shown = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(shown).contains("rr serve -c .rr.yaml").doesNotContain("\tat ");
    assertThat(exitCode()).isEqualTo(1);
  }

  private static boolean canMakeTerminals() throws InterruptedException {
    try {
      return new ProcessBuilder("script", "--version").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
