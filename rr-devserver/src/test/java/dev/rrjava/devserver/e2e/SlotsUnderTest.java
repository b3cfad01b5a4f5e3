package dev.rrjava.devserver.e2e;

import dev.rrjava.internal.testing.HttpConnection;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** RoadRunner with one JVM behind its workers. */
record SlotsUnderTest(RoadRunnerUnderTest server, TrialConfiguration configuration)
    implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 40;

  static SlotsUnderTest start(SlotsConfiguration slots) throws Exception {
    TrialConfiguration configuration = slots.write();
    return new SlotsUnderTest(RoadRunnerUnderTest.start(configuration), configuration);
  }

  int port() {
    return server.port();
  }

  String get(String target) throws IOException {
    return HttpConnection.get(port(), target).text();
  }

  /** The processes that the server takes for its workers. */
  List<ProcessHandle> launchers() {
    return server.process().children().filter(child -> !isJvm(child)).toList();
  }

  /** The JVMs: the one that serves, and those that wait. */
  List<ProcessHandle> jvms() {
    return server.process().children().filter(SlotsUnderTest::isJvm).toList();
  }

  private static boolean isJvm(ProcessHandle process) {
    return process.info().command().map(command -> command.endsWith("/java")).orElse(false);
  }

  /** The JVM that answers. */
  ProcessHandle jvm() throws IOException {
    return ProcessHandle.of(Long.parseLong(get("/pid"))).orElseThrow();
  }

  /** Waits until so many slots answer, each of them seen. */
  void awaitSlots(int count) throws Exception {
    Set<String> seen = new HashSet<>();
    await(
        () -> {
          try {
            seen.add(get("/slot"));
          } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
          }
          return seen.stream().filter(name -> name.startsWith("slot ")).count() >= count;
        },
        count + " slots that answer; seen: " + seen);
  }

  static void await(BooleanSupplier condition, String what) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("waited in vain for " + what);
      }
      Thread.sleep(5);
    }
  }

  /** Has the server replace all workers, and the JVM. */
  void reset() throws IOException, InterruptedException {
    server.reset(configuration);
  }

  String log() throws IOException {
    return Files.readString(server.log(), java.nio.charset.StandardCharsets.ISO_8859_1);
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
