package dev.rrjava.devserver.jobs;

import dev.rrjava.internal.json.JsonReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a worker says about a job.
 *
 * @param isFailed whether it was not handled
 * @param isRequeued whether it is to be attempted again
 * @param message the reason; empty if there is none
 * @param delaySeconds the time until the next attempt
 * @param headers headers for the next attempt
 */
record JobReply(
    boolean isFailed,
    boolean isRequeued,
    String message,
    long delaySeconds,
    Map<String, List<String>> headers) {
  private static final int OLD_FAILED = 1;
  private static final int NACK = 3;
  private static final int REQUEUE = 4;

  /**
   * Reads a reply.
   *
   * @throws dev.rrjava.worker.MalformedPayloadException if it is not one
   */
  static JobReply read(byte[] json) {
    JsonReader reader = new JsonReader("the result of a job", json, 0, json.length);
    Data data = new Data();
    long type = 0;
    for (boolean more = reader.beginObject(); more; more = reader.nextMember()) {
      switch (reader.name()) {
        case "type" -> type = reader.integer();
        case "data" -> data.read(reader);
        default -> reader.skip();
      }
    }
    reader.end();
    boolean isFailed = type == OLD_FAILED || type == NACK || type == REQUEUE;
    return new JobReply(
        isFailed,
        isFailed && (type == REQUEUE || data.requeue),
        data.message,
        data.delaySeconds,
        type == NACK ? Map.of() : data.headers);
  }

  /** The member {@code data}. */
  private static final class Data {
    private String message = "";
    private boolean requeue;
    private long delaySeconds;
    private final Map<String, List<String>> headers = new LinkedHashMap<>();

    private void read(JsonReader reader) {
      if (reader.peek() != JsonReader.Kind.OBJECT) {
        reader.skip();
        return;
      }
      for (boolean more = reader.beginObject(); more; more = reader.nextMember()) {
        String name = reader.name();
        if (reader.skipNull()) {
          continue;
        }
        switch (name) {
          case "message" -> message = reader.text();
          case "requeue" -> requeue = reader.bool();
          case "delay_seconds" -> delaySeconds = reader.integer();
          case "headers" -> readHeaders(reader);
          default -> reader.skip();
        }
      }
    }

    private void readHeaders(JsonReader reader) {
      for (boolean more = reader.beginObject(); more; more = reader.nextMember()) {
        String name = reader.name();
        headers.put(name, reader.skipNull() ? List.of() : strings(reader));
      }
    }

    private static List<String> strings(JsonReader reader) {
      List<String> values = new ArrayList<>();
      for (boolean next = reader.beginArray(); next; next = reader.nextElement()) {
        values.add(reader.text());
      }
      return values;
    }
  }
}
