package dev.rrjava.jobs;

import dev.rrjava.internal.json.JsonText;
import dev.rrjava.worker.ServerVersion;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Writes results in the server's protocol: JSON with a type, and data for most types.
 *
 * @param isOld whether the server knows only the two types of 2023.3, done and failed
 */
record ResultFormat(boolean isOld) {
  private static final ServerVersion FIRST_WITH_ALL_TYPES = new ServerVersion(2024, 1, 5);

  /** The driver that delivers a job again, for ever, after a NACK: it gets the older form. */
  private static final String DELIVERS_REJECTED = "boltdb";

  private static final int OLD_DONE = 0;
  private static final int OLD_FAILED = 1;
  private static final int ACK = 2;
  private static final int NACK = 3;
  private static final int REQUEUE = 4;

  /**
   * Returns the format for a server.
   *
   * @param version its version; a server that does not report one is taken for a new one
   */
  static ResultFormat of(Optional<ServerVersion> version) {
    return new ResultFormat(
        version.map(known -> known.compareTo(FIRST_WITH_ALL_TYPES) < 0).orElse(false));
  }

  /**
   * Returns the response to a job.
   *
   * @param job the job that has this result
   */
  byte[] write(JobResult result, Delivery job) {
    return json(result, job).getBytes(StandardCharsets.UTF_8);
  }

  private String json(JobResult result, Delivery job) {
    StringBuilder json = new StringBuilder("{\"type\":").append(type(result, job));
    if (result.isAcknowledged()) {
      return json.append(",\"data\":{}}").toString();
    }
    json.append(",\"data\":{\"message\":")
        .append(JsonText.quote(result.message()))
        .append(",\"requeue\":")
        .append(result.isRequeued())
        .append(",\"delay_seconds\":")
        .append(Delays.seconds(result.delay()));
    if (result.countsAttempt()) {
      json.append(",\"headers\":").append(object(headers(result, job)));
    }
    return json.append("}}").toString();
  }

  /** Returns what replaces headers of the job: the server compares the case of names. */
  private static Map<String, List<String>> headers(JobResult result, Delivery job) {
    Map<String, List<String>> named = result.headers();
    if (HeaderNames.spellings(ReceivedJob.ATTEMPT, named.keySet()).isEmpty()) {
      named = HeaderNames.with(named, ReceivedJob.ATTEMPT, List.of(job.nextAttempt()));
    }
    Map<String, List<String>> spelled = new LinkedHashMap<>();
    named.forEach(
        (name, values) -> {
          List<String> spellings = HeaderNames.spellings(name, job.headerNames());
          (spellings.isEmpty() ? List.of(name) : spellings)
              .forEach(spelling -> spelled.put(spelling, values));
        });
    return spelled;
  }

  private int type(JobResult result, Delivery job) {
    if (result.isAcknowledged()) {
      return isOld ? OLD_DONE : ACK;
    }
    if (isOld || (result.isRejected() && job.driver().equals(DELIVERS_REJECTED))) {
      return OLD_FAILED;
    }
    return result.countsAttempt() ? REQUEUE : NACK;
  }

  private static String object(Map<String, List<String>> headers) {
    return headers.entrySet().stream()
        .map(header -> JsonText.quote(header.getKey()) + ":" + array(header.getValue()))
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String array(List<String> values) {
    return values.stream().map(JsonText::quote).collect(Collectors.joining(",", "[", "]"));
  }
}
