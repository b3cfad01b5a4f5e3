package dev.rrjava.devserver.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.devserver.config.ConfigurationReader;
import dev.rrjava.devserver.config.HttpSettings;
import dev.rrjava.devserver.config.PoolSettings;
import dev.rrjava.devserver.gateway.Gateway;
import dev.rrjava.devserver.host.Console;
import dev.rrjava.devserver.host.Exchange;
import dev.rrjava.devserver.host.ThreadStarter;
import dev.rrjava.devserver.host.WorkerPool;
import dev.rrjava.devserver.http.HttpFront;
import dev.rrjava.devserver.middleware.Plugins;
import dev.rrjava.internal.testing.Recording;
import dev.rrjava.internal.wire.Frame;
import dev.rrjava.internal.wire.FrameHeader;
import java.io.IOException;
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
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
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
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  @TempDir private Path directory;

  static List<Recording> cases() {
    return Recording.all(Recording.NEWEST_SERVER).stream()
        .filter(recording -> !Exceptions.isSkipped(recording.name()))
        .toList();
  }

  @Test
  void playsMostRecordings() {
    assertThat(cases()).hasSizeGreaterThanOrEqualTo(246);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void matchesRecording(Recording recording) throws Exception {
    RecordedCase recorded = RecordedCase.of(recording);
    ScriptedWorkers workers = new ScriptedWorkers(recorded);
    Console console = line -> {};
    HttpSettings settings = settings(recorded);
    try (WorkerPool pool =
            WorkerPool.start(
                new ThreadStarter(workers, console), PoolSettings.ofWorkers(1), console);
        Exchange exchange = new Exchange(pool, Duration.ofMillis(300), console);
        HttpFront front =
            HttpFront.start(
                new Gateway(exchange, settings, Plugins.of(settings)),
                settings,
                Duration.ofSeconds(1))) {
      byte[] response = play(recorded, front.address());
      awaitFrames(recorded, workers);
      checkWorkers(recorded, workers);
      checkResponse(recorded, response);
    }
  }

  /** Reads the settings of the server of the recording, except for its address. */
  private HttpSettings settings(RecordedCase recorded) throws IOException {
    Files.createDirectories(directory.resolve("up"));
    Files.createDirectories(directory.resolve("pub"));
    Path file = Files.writeString(directory.resolve("pub/file.txt"), "static content\n");
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-11-23T01:35:01Z")));
    Map<Object, Object> http = new LinkedHashMap<>(recorded.http());
    http.put("address", "127.0.0.1:0");
    Map<String, Object> configuration =
        Map.of("version", "3", "server", Map.of("command", "not-started"), "http", http);
    Files.writeString(
        directory.resolve("rr.yaml"),
        new Dump(DumpSettings.builder().build()).dumpToString(configuration));
    return ConfigurationReader.read(directory, Path.of("rr.yaml"), List.of(), Map.of()).http();
  }

  private static byte[] play(RecordedCase recorded, InetSocketAddress address) throws IOException {
    return switch (recorded.ending()) {
      case "client reset the connection" ->
          recorded.response().length == 0
              ? RawClient.leave(address, recorded.request(), "", 50)
              : RawClient.leave(address, recorded.request(), "first", 2000);
      case "client timeout (connection still open)" ->
          RawClient.exchange(address, recorded.request(), 500);
      default -> RawClient.exchange(address, recorded.request());
    };
  }

  /** Frames may reach a worker after the client has got its response. */
  private static void awaitFrames(RecordedCase recorded, ScriptedWorkers workers)
      throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!isComplete(recorded, workers) && System.nanoTime() < deadline) {
      Thread.sleep(5);
    }
  }

  private static boolean isComplete(RecordedCase recorded, ScriptedWorkers workers) {
    return IntStream.range(0, recorded.fates().size())
        .allMatch(
            worker ->
                workers.framesReadBy(worker).size() >= workers.framesRecordedFor(worker).size()
                    && workers.fateOf(worker).equals(fate(recorded.fates().get(worker))));
  }

  private static String fate(String recorded) {
    return recorded.startsWith("killed") ? "killed" : recorded.split(":", 2)[0];
  }

  private static void checkWorkers(RecordedCase recorded, ScriptedWorkers workers) {
    for (int worker = 0; worker < recorded.fates().size(); worker++) {
      assertThat(descriptions(workers.framesReadBy(worker)))
          .as("frames read by worker %d", worker)
          .isEqualTo(descriptions(workers.framesRecordedFor(worker)));
      assertThat(workers.fateOf(worker))
          .as("fate of worker %d", worker)
          .isEqualTo(fate(recorded.fates().get(worker)));
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
    boolean toHead = new String(recorded.request(), StandardCharsets.ISO_8859_1).startsWith("HEAD");
    List<HttpResponses.Parsed> got = HttpResponses.parse(response, toHead);
    List<HttpResponses.Parsed> wanted = HttpResponses.parse(recorded.response(), toHead);
    if (Exceptions.OTHER_RESPONSE.containsKey(recorded.name())) {
      assertThat(got).isNotEqualTo(wanted);
      return;
    }
    assertThat(got).isEqualTo(wanted);
  }
}
