package dev.rrjava.devserver.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.devserver.config.HttpSettings;
import dev.rrjava.devserver.config.PoolSettings;
import dev.rrjava.devserver.config.UploadSettings;
import dev.rrjava.devserver.gateway.Gateway;
import dev.rrjava.devserver.host.Console;
import dev.rrjava.devserver.host.Exchange;
import dev.rrjava.devserver.host.ThreadStarter;
import dev.rrjava.devserver.host.WorkerPool;
import dev.rrjava.devserver.http.HttpFront;
import dev.rrjava.internal.testing.Recording;
import dev.rrjava.internal.wire.Frame;
import dev.rrjava.internal.wire.FrameHeader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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
    assertThat(cases()).hasSizeGreaterThanOrEqualTo(236);
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
                new Gateway(exchange, settings, List.of()), settings, Duration.ofSeconds(1))) {
      byte[] response = play(recorded, front.address());
      awaitFrames(recorded, workers);
      checkWorkers(recorded, workers);
      checkResponse(recorded, response);
    }
  }

  private HttpSettings settings(RecordedCase recorded) throws IOException {
    Map<?, ?> uploads = RecordedCase.map(recorded.http().get("uploads"));
    Files.createDirectories(directory.resolve("up"));
    UploadSettings uploadSettings =
        new UploadSettings(
            directory, Path.of("up"), texts(uploads.get("forbid")), texts(uploads.get("allow")));
    HttpSettings defaults =
        HttpSettings.at(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), uploadSettings);
    Object megabytes = recorded.http().get("max_request_size");
    Object status = recorded.http().get("internal_error_code");
    return new HttpSettings(
        defaults.address(),
        megabytes instanceof Number number ? number.longValue() << 20 : defaults.maxBodyBytes(),
        Boolean.TRUE.equals(recorded.http().get("raw_body")),
        status instanceof Number number ? number.intValue() : defaults.errorStatus(),
        uploadSettings);
  }

  private static Set<String> texts(@Nullable Object list) {
    return RecordedCase.list(list).stream().map(String::valueOf).collect(Collectors.toSet());
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
