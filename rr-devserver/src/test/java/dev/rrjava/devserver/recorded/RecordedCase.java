package dev.rrjava.devserver.recorded;

import dev.rrjava.internal.testing.Recording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    Map<?, ?> http) {

  /**
   * Something that happened to a worker.
   *
   * @param kind {@code to}, {@code from}, {@code start}, {@code exit}, {@code note}
   * @param index of the frame
   * @param worker from 0, in the order of their starts
   * @param millis since the first event
   */
  record Event(String kind, int index, int worker, int millis) {}

  static RecordedCase of(Recording recording) {
    Map<?, ?> outcome = map(recording.file().get("outcome"));
    return new RecordedCase(
        recording.name(),
        recording.request(),
        recording.toWorker(),
        recording.fromWorker(),
        list(recording.file().get("timeline")).stream().map(event -> event(map(event))).toList(),
        recording.response(),
        String.valueOf(outcome.get("connection")),
        list(outcome.get("workers")).stream()
            .map(worker -> String.valueOf(map(worker).get("state_after")))
            .toList(),
        map(map(recording.file().get("server_config")).get("http")));
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
