package dev.rrjava.devserver.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.rrjava.devserver.e2e.NoMixUpClient.Outcome;
import dev.rrjava.devserver.host.FreePorts;
import dev.rrjava.internal.testing.HttpConnection;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A worker that ends by itself, or is told to by a signal, fails no request but that of the handler
 * that ran out of heap.
 *
 * <p>{@code -Drr.ends=200} sets how many workers end in the slow test, {@code
 * -Drr.ends.servers=ROADRUNNER.*} chooses among {@link ServerUnderTest.Kind}.
 */
class PlannedEndTest {
  /** One of each kind. */
  private static final int FEW_ENDS = 3;

  private static final int MANY_ENDS = Integer.getInteger("rr.ends", 12);
  private static final String SERVERS = System.getProperty("rr.ends.servers", ".*");
  private static final int WORKERS = 4;
  private static final int CONNECTIONS = 16;
  private static final int MEGABYTE = 1 << 20;
  private static final int BODY_MEGABYTES = 200;

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DEVSERVER_IN_PROCESS")
  @Timeout(value = 5, unit = TimeUnit.MINUTES)
  void endingWorkerLosesNoRequest(ServerUnderTest.Kind kind, @TempDir Path directory)
      throws Exception {
    endWorkers(kind, directory, FEW_ENDS);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DEVSERVER_IN_PROCESS")
  @Timeout(value = 60, unit = TimeUnit.MINUTES)
  @Tag("slow")
  @Execution(ExecutionMode.CONCURRENT)
  void manyEndingWorkersLoseNoRequest(ServerUnderTest.Kind kind, @TempDir Path directory)
      throws Exception {
    endWorkers(kind, directory, MANY_ENDS);
  }

  private static void endWorkers(ServerUnderTest.Kind kind, Path directory, int ends)
      throws Exception {
    assumeTrue(kind.name().matches(SERVERS), "rr.ends.servers is " + SERVERS);
    TrialConfiguration configuration = configuration(kind, directory);
    try (ServerUnderTest server = start(kind, configuration);
        NoMixUpLoad load = NoMixUpLoad.harmlessOn(server.port(), CONNECTIONS)) {
      for (int i = 0; i < ends; i++) {
        load.await(60);
        switch (i % 3) {
          case 0 -> assertThat(failingStatus(server, "/allocates")).isEqualTo(500);
          case 1 -> terminateOne(server);
          // Where slots share a heap, the one that fills it up fails the requests of others.
          default ->
              assertThat(failingStatus(server, kind.hasSlots() ? "/allocates" : "/leaks"))
                  .isEqualTo(500);
        }
      }
      load.await(500);
      load.endAndCheck();
      System.out.printf("%s: %d ends: %s%n", kind, ends, load);
      assertThat(load.count(Outcome.ANSWERED)).isGreaterThan(ends * 60);
    }
  }

  private static int failingStatus(ServerUnderTest server, String target) throws IOException {
    return HttpConnection.get(server.port(), target).status();
  }

  /** SIGTERM for a worker that has just answered. */
  private static void terminateOne(ServerUnderTest server) throws Exception {
    long pid = Long.parseLong(HttpConnection.get(server.port(), "/pid").text());
    ProcessHandle worker = ProcessHandle.of(pid).orElseThrow();
    assertThat(worker.destroy()).isTrue();
    worker.onExit().get(60, TimeUnit.SECONDS);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DEVSERVER_IN_PROCESS")
  @Timeout(value = 5, unit = TimeUnit.MINUTES)
  void rejectsBodyLargerThanHeapAndContinues(ServerUnderTest.Kind kind, @TempDir Path directory)
      throws Exception {
    assumeTrue(kind.isRoadRunner(), "the development server reads bodies into the test's own heap");
    try (ServerUnderTest server = start(kind, configuration(kind, directory))) {
      long before = Long.parseLong(HttpConnection.get(server.port(), "/pid").text());
      for (int i = 0; i < WORKERS; i++) {
        assertThat(statusOfUpload(server.port(), BODY_MEGABYTES)).isEqualTo(413);
        assertThat(statusOfUpload(server.port(), 1)).isEqualTo(200);
      }
      assertThat(ProcessHandle.of(before)).as("the worker").isPresent();
    }
    assertThat(Files.readString(directory.resolve("rr.log"), StandardCharsets.ISO_8859_1))
        .contains("a request of 2097", "(-Xmx); the client gets 413");
  }

  private static int statusOfUpload(int port, int megabytes) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      OutputStream out = socket.getOutputStream();
      out.write(
          ("POST /length HTTP/1.1\r\nHost: example.test\r\nConnection: close\r\nContent-Length: "
                  + (long) megabytes * MEGABYTE
                  + "\r\n\r\n")
              .getBytes(StandardCharsets.US_ASCII));
      byte[] piece = new byte[MEGABYTE];
      for (int i = 0; i < megabytes; i++) {
        out.write(piece);
      }
      String answer =
          new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
      return Integer.parseInt(answer.substring(9, 12));
    }
  }

  private static ServerUnderTest start(ServerUnderTest.Kind kind, TrialConfiguration configuration)
      throws Exception {
    return kind.isRoadRunner()
        ? RoadRunnerUnderTest.start(configuration)
        : DevelopmentServerUnderTest.start(configuration);
  }

  private static TrialConfiguration configuration(ServerUnderTest.Kind kind, Path directory)
      throws IOException {
    String name = kind.name();
    boolean isTcp = name.endsWith("TCP");
    String relay =
        isTcp
            ? "tcp://127.0.0.1:" + FreePorts.choose()
            : name.endsWith("PIPES") ? "pipes" : "unix://" + directory.resolve("relay.sock");
    if (kind.hasSlots()) {
      return SlotsConfiguration.in(directory, relay)
          .main(EndingService.class)
          .workers(WORKERS)
          .http("max_request_size: 256")
          .logsFailures()
          .write();
    }
    int port = FreePorts.choose();
    String yaml =
        """
        version: "3"
        server:
          command:
            - %s
            - -XX:+DisplayVMOutputToStderr
            - -XX:+UseSerialGC
            - -XX:TieredStopAtLevel=1
            - -Xmx64m
            - %s
          env:
            CLASSPATH: '%s'
          relay: %s
        http:
          address: 127.0.0.1:%d
          max_request_size: 256
          pool:
            num_workers: %d
            allocate_timeout: 30s
        logs:
          mode: production
          level: info
        """
            .formatted(
                Path.of(System.getProperty("java.home"), "bin", "java"),
                EndingService.class.getName(),
                System.getProperty("java.class.path"),
                relay,
                port,
                WORKERS);
    return new TrialConfiguration(
        directory, Files.writeString(directory.resolve(".rr.yaml"), yaml), port);
  }
}
