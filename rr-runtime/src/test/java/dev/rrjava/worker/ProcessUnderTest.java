package dev.rrjava.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.internal.testing.HttpMessages;
import dev.rrjava.internal.wire.Frame;
import dev.rrjava.internal.wire.FrameHeader;
import dev.rrjava.internal.wire.FrameReader;
import dev.rrjava.internal.wire.FrameWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A {@link WorkerProcess}, and the server's side of its pipes. Killed after each test. */
final class ProcessUnderTest implements BeforeEachCallback, AfterEachCallback {
  private static final int PATIENCE_SECONDS = 20;

  private Path stderr = Path.of("");

  @SuppressWarnings("NullAway.Init") // started by each test
  private Process process;

  static List<String> command(String task) {
    return command("-Xmx64m", task);
  }

  static List<String> command(String heap, String task) {
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

  @Override
  public void beforeEach(ExtensionContext context) throws IOException {
    stderr = Files.createTempFile("stderr", ".txt");
  }

  @Override
  public void afterEach(ExtensionContext context) throws IOException {
    process.destroyForcibly();
    Files.delete(stderr);
  }

  void start(List<String> command, Map<String, String> environment) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(name -> name.startsWith("RR_"));
    builder.environment().putAll(environment);
    process = builder.redirectError(stderr.toFile()).start();
  }

  void startAndShakeHands(String heap) throws IOException {
    start(command(heap, "answers by path"), Map.of("RR_VERSION", "2025.1.15", "RR_FRAME_LOG", "1"));
    handshake();
  }

  void handshake() throws IOException {
    new FrameWriter(process.getOutputStream()).write(Frame.control("{\"pid\":1}"));
    assertThat(new FrameReader(process.getInputStream()).read())
        .isEqualTo(Frame.control("{\"pid\":" + process.pid() + "}"));
  }

  Process process() {
    return process;
  }

  /** Returns what the process has written to standard error. */
  String stderr() throws IOException {
    return Files.readString(stderr);
  }

  void awaitOnStderr(String part) throws Exception {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!stderr().contains(part)) {
      assertThat(System.nanoTime()).as("standard error: " + stderr()).isLessThan(deadline);
      Thread.sleep(10);
    }
  }

  int exitCode() throws InterruptedException {
    assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).as("ended by itself").isTrue();
    return process.exitValue();
  }

  void request(String path) throws IOException {
    new FrameWriter(process.getOutputStream()).write(HttpMessages.get(path));
  }

  /** Sends a request of so many bytes. */
  void requestOf(int length) throws IOException {
    new FrameWriter(process.getOutputStream())
        .write(new Frame(FrameHeader.PROTO, 0, new int[] {0}, new byte[length]));
  }

  String answer() throws IOException {
    Frame frame = new FrameReader(process.getInputStream()).read();
    if (frame == null) {
      throw new AssertionError("expected a frame but the process ended; it printed:\n" + stderr());
    }
    return new String(frame.payload(), StandardCharsets.ISO_8859_1);
  }

  /** Requires that the worker asks the server to pass the next request to another worker. */
  void passesRequestOn() throws IOException {
    request("/");
    assertThat(answer()).isEqualTo("{\"stop\":true}");
  }

  /** Tells the worker to stop, as the server does. */
  void stop() throws IOException {
    new FrameWriter(process.getOutputStream()).write(Frame.control("{\"stop\":true}"));
  }
}
