package dev.rrjava.benchmarks;

import dev.rrjava.internal.wire.Frame;
import dev.rrjava.internal.wire.FrameReader;
import dev.rrjava.internal.wire.FrameWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * A worker process that has answered the handshake.
 *
 * @param millis the time from before its start until the answer
 */
record StartedWorker(Process process, double millis) implements AutoCloseable {

  static StartedWorker start(List<String> command) throws IOException {
    long start = System.nanoTime();
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("RR_RELAY", "pipes");
    builder.environment().put("RR_MODE", "http");
    Process process = builder.start();
    new FrameWriter(process.getOutputStream())
        .write(Frame.control("{\"pid\":" + ProcessHandle.current().pid() + "}"));
    Frame answer = new FrameReader(process.getInputStream()).read();
    double millis = (System.nanoTime() - start) / 1e6;
    if (answer == null || !new String(answer.payload(), StandardCharsets.UTF_8).contains("pid")) {
      process.destroyForcibly();
      throw new IOException("no handshake from " + String.join(" ", command));
    }
    return new StartedWorker(process, millis);
  }

  /** Returns the current resident memory in MB; on Linux only. */
  double residentMegabytes() throws IOException {
    return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D+", "")) / 1024)
        .findFirst()
        .orElseThrow();
  }

  /** Lets it handle a request, so that an archive of this run contains the classes for that. */
  void request() throws IOException {
    process.getOutputStream().write(BrowserRequest.frame());
    process.getOutputStream().flush();
    Objects.requireNonNull(new FrameReader(process.getInputStream()).read(), "no answer");
  }

  /** Says stop, and waits for the end. */
  @Override
  public void close() throws IOException {
    new FrameWriter(process.getOutputStream()).write(Frame.control("{\"stop\":true}"));
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
