package dev.rrjava.devserver.recorded;

import dev.rrjava.internal.testing.Recording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One recording, with what became of the workers.
 *
 * @param name of the case
 * @param request what the client sent
 * @param framesToWorker what workers read, all workers in one order
 * @param framesFromWorker what workers wrote, likewise
 * @param events the order of both, and how workers came and went
 * @param response what the client got
 * @param ending who ended the connection
 * @param fates what became of each worker
 * @param http the {@code http} section of the configuration
 * @param exitStatus of the server; empty if it was still running
 */
record RecordedCase(
    String name,
    byte[] request,
    List<byte[]> framesToWorker,
    List<byte[]> framesFromWorker,
    List<Event> events,
    byte[] response,
    String ending,
    List<String> fates,
    Map<?, ?> http,
    OptionalInt exitStatus) {

  /**
   * Something that happened to a worker.
   *
   * @param kind {@code to}, {@code from}, {@code start}, {@code exit}, {@code note}
   * @param index of the frame
   * @param worker from 0, in the order of their starts
   * @param millis since the first event
   */
  record Event(String kind, int index, int worker, int millis) {
    Event of(int number) {
      return new Event(kind, index, number, millis);
    }
  }

  static RecordedCase of(Recording recording) {
    Map<?, ?> outcome = map(recording.file().get("outcome"));
    Map<?, ?> http = map(map(recording.file().get("server_config")).get("http"));
    List<Event> events =
        list(recording.file().get("timeline")).stream().map(event -> event(map(event))).toList();
    List<?> workers = list(outcome.get("workers"));
    List<Integer> numbers =
        IntStream.range(0, workers.size())
            .filter(worker -> !isLeftOver(worker, events, map(http.get("pool"))))
            .boxed()
            .toList();
    return new RecordedCase(
        recording.name(),
        recording.request(),
        recording.toWorker(),
        recording.fromWorker(),
        events.stream().map(event -> event.of(numbers.indexOf(event.worker()))).toList(),
        recording.response(),
        String.valueOf(outcome.get("connection")),
        numbers.stream()
            .map(worker -> String.valueOf(map(workers.get(worker)).get("state_after")))
            .toList(),
        http,
        outcome.get("server_exit_code") instanceof Integer status
            ? OptionalInt.of(status)
            : OptionalInt.empty());
  }

  /** With a worker for each request there may be one from the case before, which does nothing. */
  private static boolean isLeftOver(int worker, List<Event> events, Map<?, ?> pool) {
    return Objects.equals(pool.get("debug"), true)
        && events.stream().noneMatch(event -> event.worker() == worker);
  }

  /** Returns whether the server did not start. */
  boolean failsToStart() {
    return exitStatus.orElse(0) == 1;
  }

  /** Returns whether the server was told to stop. */
  boolean stops() {
    return exitStatus.orElse(1) == 0;
  }

  /** Returns whether workers are watched for their age and the like. */
  boolean isSupervised() {
    return map(http.get("pool")).containsKey("supervisor");
  }

  private static Event event(Map<?, ?> json) {
    return new Event(
        String.valueOf(json.get("d")),
        number(json.get("i")),
        number(json.get("worker")),
        number(json.get("ms")));
  }

  private static int number(@Nullable Object value) {
    return value instanceof Number number ? number.intValue() : 0;
  }

  static Map<?, ?> map(@Nullable Object value) {
    return value instanceof Map<?, ?> map ? map : Map.of();
  }

  static List<?> list(@Nullable Object value) {
    return value instanceof List<?> list ? list : List.of();
  }

  /** What happened to one worker, in order. */
  List<Event> eventsOf(int worker) {
    List<Event> own = new ArrayList<>(events);
    own.removeIf(event -> event.worker() != worker);
    return own;
  }

  @Override
  public String toString() {
    return name;
  }
}
