package dev.rrjava.devserver.jobs;

import dev.rrjava.internal.json.JsonText;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A job in a queue.
 *
 * @param name what is to be done
 * @param id the id of the pusher
 * @param payload the payload
 * @param headers names and values
 * @param pipeline the queue
 * @param priority jobs with a lower number are handled first; 0 for that of the pipeline
 * @param delaySeconds the time until it can be handled; at once if it is not more than 0
 */
public record QueuedJob(
    String name,
    String id,
    byte[] payload,
    Map<String, List<String>> headers,
    String pipeline,
    long priority,
    long delaySeconds) {
  private static final long NANOS_PER_SECOND = 1_000_000_000;

  QueuedJob withPriority(long other) {
    return new QueuedJob(name, id, payload, headers, pipeline, other, delaySeconds);
  }

  QueuedJob withoutPayload() {
    return new QueuedJob(name, id, new byte[0], headers, pipeline, priority, delaySeconds);
  }

  /** Returns the job for a delivery. */
  QueuedJob traced() {
    return new QueuedJob(
        name, id, payload, TraceHeaders.addTo(headers), pipeline, priority, delaySeconds);
  }

  /** Returns the job for another attempt. */
  QueuedJob again(Map<String, List<String>> more, long newDelaySeconds) {
    Map<String, List<String>> joined = new LinkedHashMap<>(headers);
    joined.putAll(more);
    return new QueuedJob(
        name,
        id,
        payload,
        Collections.unmodifiableMap(joined),
        pipeline,
        priority,
        newDelaySeconds);
  }

  boolean isDelayed() {
    return delaySeconds > 0;
  }

  /**
   * Returns the delay. RoadRunner counts nanoseconds in 64 bits, and a delay of more than 292 years
   * overflows: many such jobs are handled at once.
   */
  long delayNanos() {
    return delaySeconds * NANOS_PER_SECOND;
  }

  /** Returns what a worker receives before the payload. */
  byte[] context(String driver) {
    String json =
        "{\"id\":"
            + JsonText.quote(id)
            + ",\"job\":"
            + JsonText.quote(name)
            + ",\"driver\":"
            + JsonText.quote(driver)
            + ",\"headers\":"
            + headers.entrySet().stream()
                .map(header -> JsonText.quote(header.getKey()) + ":" + array(header.getValue()))
                .collect(Collectors.joining(",", "{", "}"))
            + ",\"pipeline\":"
            + JsonText.quote(pipeline)
            + "}";
    return json.getBytes(StandardCharsets.UTF_8);
  }

  private static String array(List<String> values) {
    return values.stream().map(JsonText::quote).collect(Collectors.joining(",", "[", "]"));
  }

  /** Returns name and id. */
  @Override
  public String toString() {
    return "job \"" + name + "\", id " + id;
  }
}
