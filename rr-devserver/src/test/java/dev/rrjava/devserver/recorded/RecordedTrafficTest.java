package dev.rrjava.devserver.recorded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rrjava.devserver.config.Configuration;
import dev.rrjava.devserver.config.ConfigurationReader;
import dev.rrjava.devserver.gateway.Gateway;
import dev.rrjava.devserver.host.Console;
import dev.rrjava.devserver.host.Exchange;
import dev.rrjava.devserver.host.ThreadStarter;
import dev.rrjava.devserver.host.WorkerPool;
import dev.rrjava.devserver.host.WorkerStartException;
import dev.rrjava.devserver.http.HttpFront;
import dev.rrjava.devserver.middleware.Plugins;
import dev.rrjava.internal.testing.Recording;
import dev.rrjava.internal.wire.Frame;
import dev.rrjava.internal.wire.FrameHeader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;

/**
 * Every recording of RoadRunner 3.0 that concerns this server: the same requests reach workers, the
 * same replies clients.
 */
final class RecordedTrafficTest {
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final Console QUIET = line -> {};

  @TempDir private Path directory;

  static List<Recording> cases() {
    return Recording.all(Recording.NEWEST_SERVER).stream()
        .filter(recording -> !Exceptions.NOT_PLAYED.containsKey(recording.name()))
        .filter(recording -> !Exceptions.SLOW.containsKey(recording.name()))
        .toList();
  }

  static List<Recording> slowCases() {
    return Exceptions.SLOW.keySet().stream()
        .map(name -> Recording.of(Recording.NEWEST_SERVER, name))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void matchesRecording(Recording recording) throws Exception {
    RecordedCase recorded = RecordedCase.of(recording);
    ScriptedWorkers workers = new ScriptedWorkers(recorded);
    Configuration configuration = configuration(recorded);
    if (recorded.failsToStart()) {
      assertThatThrownBy(() -> start(workers, configuration))
          .isInstanceOf(WorkerStartException.class);
      await(() -> isComplete(recorded, workers));
      checkWorkers(recorded, workers);
      return;
    }
    CompletableFuture<byte[]> response;
    try (WorkerPool pool = start(workers, configuration);
        Exchange exchange = new Exchange(pool, Duration.ofMillis(300), QUIET);
        HttpFront front =
            HttpFront.start(
                new Gateway(exchange, configuration.http(), Plugins.of(configuration.http())),
                configuration.http(),
                Duration.ofSeconds(1))) {
      InetSocketAddress address = front.address().orElseThrow();
      response = CompletableFuture.supplyAsync(() -> play(recorded, address));
      if (recorded.stops()) {
        awaitRequest(recorded, workers);
      } else {
        check(recorded, workers, response.get());
      }
    }
    if (recorded.stops()) {
      check(recorded, workers, response.get());
    }
  }

  private static void check(RecordedCase recorded, ScriptedWorkers workers, byte[] response)
      throws InterruptedException {
    checkResponse(recorded, response);
    await(() -> isComplete(recorded, workers));
    checkWorkers(recorded, workers);
  }

  @ParameterizedTest
  @MethodSource("slowCases")
  @Tag("slow")
  void matchesSlowRecording(Recording recording) throws Exception {
    matchesRecording(recording);
  }

  private static WorkerPool start(ScriptedWorkers workers, Configuration configuration)
      throws WorkerStartException {
    return WorkerPool.start(new ThreadStarter(workers, QUIET), configuration.pool(), QUIET);
  }

  /** Reads the configuration of the recording, except for its address. */
  private Configuration configuration(RecordedCase recorded) throws IOException {
    Files.createDirectories(directory.resolve("up"));
    Files.createDirectories(directory.resolve("pub"));
    Path file = Files.writeString(directory.resolve("pub/file.txt"), "static content\n");
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-11-23T01:35:01Z")));
    Map<Object, Object> http = new LinkedHashMap<>(recorded.http());
    http.put("address", "127.0.0.1:0");
    http.put("pool", inHaste(RecordedCase.map(http.get("pool"))));
    Map<String, Object> configuration =
        Map.of("version", "3", "server", Map.of("command", "not-started"), "http", http);
    Files.writeString(
        directory.resolve("rr.yaml"),
        new Dump(DumpSettings.builder().build()).dumpToString(configuration));
    return ConfigurationReader.read(directory, Path.of("rr.yaml"), List.of(), Map.of());
  }

  /** Divides the limits of workers, so that nobody waits for seconds. */
  private static Map<Object, Object> inHaste(Map<?, ?> pool) {
    Map<Object, Object> hasty = new LinkedHashMap<>(pool);
    Map<Object, Object> limits = new LinkedHashMap<>(RecordedCase.map(pool.get("supervisor")));
    limits.replaceAll(
        (key, value) ->
            value instanceof String seconds
                ? Integer.parseInt(seconds.replace("s", "")) * 1000 / ScriptedWorkers.HASTE + "ms"
                : value);
    if (!limits.isEmpty()) {
      hasty.put("supervisor", limits);
    }
    return hasty;
  }

  private static byte[] play(RecordedCase recorded, InetSocketAddress address) {
    try {
      return recorded.request().length == 0 ? new byte[0] : send(recorded, address);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] send(RecordedCase recorded, InetSocketAddress address) throws IOException {
    return switch (recorded.ending()) {
      case "client reset the connection" ->
          recorded.response().length == 0
              ? RawClient.leave(address, recorded.request(), "", 50)
              : RawClient.leave(address, recorded.request(), "first", 2000);
      case "client timeout (connection still open)" ->
          RawClient.exchangeOpen(address, recorded.request(), 500);
      case "end of stream" ->
          RawClient.exchange(address, recorded.request(), Http2Responses::isWhole);
      default -> RawClient.exchange(address, recorded.request());
    };
  }

  private static void awaitRequest(RecordedCase recorded, ScriptedWorkers workers)
      throws InterruptedException {
    if (recorded.request().length > 0) {
      await(() -> !workers.framesReadBy(0).isEmpty());
    }
  }

  /** Frames may reach a worker after the client has got its response. */
  private static void await(BooleanSupplier condition) throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean() && System.nanoTime() < deadline) {
      Thread.sleep(5);
    }
  }

  private static boolean isComplete(RecordedCase recorded, ScriptedWorkers workers) {
    return IntStream.range(0, recorded.fates().size())
        .allMatch(
            worker ->
                workers.framesReadBy(worker).size() >= workers.framesRecordedFor(worker).size()
                    && workers.fateOf(worker).equals(expectedFate(recorded, worker)));
  }

  private static String expectedFate(RecordedCase recorded, int worker) {
    return Exceptions.OTHER_FATE.containsKey(recorded.name())
        ? "ended"
        : fate(recorded.fates().get(worker));
  }

  private static String fate(String recorded) {
    return recorded.startsWith("killed") ? "killed" : recorded.split(":", 2)[0];
  }

  private static void checkWorkers(RecordedCase recorded, ScriptedWorkers workers) {
    for (int worker = 0; worker < recorded.fates().size(); worker++) {
      List<Object> read = descriptions(workers.framesReadBy(worker));
      List<Object> expected = descriptions(workers.framesRecordedFor(worker));
      if (Exceptions.OTHER_FATE.containsKey(recorded.name())) {
        assertThat(read).as("frames").startsWith(expected.toArray()).isNotEqualTo(expected);
      } else {
        assertThat(read).as("frames read by worker %d", worker).isEqualTo(expected);
      }
      assertThat(workers.fateOf(worker))
          .as("fate of worker %d", worker)
          .isEqualTo(expectedFate(recorded, worker));
    }
  }

  private static List<Object> descriptions(List<Frame> frames) {
    return frames.stream().map(RecordedTrafficTest::description).toList();
  }

  private static Object description(Frame frame) {
    if (frame.flags() == FrameHeader.PROTO) {
      return RequestFields.of(frame);
    }
    return frame + " " + new String(frame.payload(), StandardCharsets.ISO_8859_1);
  }

  private static void checkResponse(RecordedCase recorded, byte[] response) {
    if (recorded.ending().equals("client reset the connection")) {
      return;
    }
    List<HttpResponses.Parsed> got = parse(recorded.request(), response);
    List<HttpResponses.Parsed> wanted = parse(recorded.request(), recorded.response());
    if (Exceptions.OTHER_RESPONSE.containsKey(recorded.name())) {
      assertThat(got).isNotEqualTo(wanted);
      return;
    }
    assertThat(got).isEqualTo(wanted);
  }

  private static List<HttpResponses.Parsed> parse(byte[] request, byte[] response) {
    return Http2Responses.isRequest(request)
        ? Http2Responses.parse(response)
        : HttpResponses.parse(
            response, new String(request, StandardCharsets.ISO_8859_1).startsWith("HEAD"));
  }
}
