package dev.rrjava.jobs;

import dev.rrjava.internal.json.JsonReader;
import dev.rrjava.logging.LogContext;
import dev.rrjava.worker.Payload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A job that the server has passed to this worker. Immutable, except for its payload. */
public final class ReceivedJob {
  /** The header that counts attempts: set when a worker of this project requeues a job. */
  static final String ATTEMPT = "rr-attempt";

  private final String id;
  private final String name;
  private final String pipeline;
  private final String driver;
  private final @Nullable String queue;
  private final Map<String, List<String>> headers;
  private final byte[] payload;

  private ReceivedJob(
      String id,
      String name,
      String pipeline,
      String driver,
      @Nullable String queue,
      Map<String, List<String>> headers,
      byte[] payload) {
    this.id = id;
    this.name = name;
    this.pipeline = pipeline;
    this.driver = driver;
    this.queue = queue;
    this.headers = headers;
    this.payload = payload;
  }

  /**
   * Returns a job as a worker receives it, for tests of handlers.
   *
   * @param job the job that is pushed
   * @return the job that arrives
   */
  public static ReceivedJob of(NewJob job) {
    return new ReceivedJob(
        job.id(),
        job.name(),
        job.pipeline().orElse("test"),
        "memory",
        null,
        job.headers(),
        job.payload());
  }

  /**
   * Decodes a payload of the relay.
   *
   * @throws dev.rrjava.worker.MalformedPayloadException if its context is not that of a job
   */
  static ReceivedJob decode(Payload payload) {
    byte[] bytes = payload.bytes();
    JsonReader reader = new JsonReader("the context of a job", bytes, 0, payload.contextLength());
    Map<String, String> texts = new LinkedHashMap<>();
    Map<String, List<String>> headers = new LinkedHashMap<>();
    for (boolean more = reader.beginObject(); more; more = reader.nextMember()) {
      String member = reader.name();
      if (member.equals("headers")) {
        readHeaders(reader, headers);
      } else if (reader.peek() == JsonReader.Kind.STRING) {
        texts.put(member, reader.text());
      } else {
        reader.skip();
      }
    }
    reader.end();
    if (!texts.containsKey("job")) {
      throw reader.expected("a member \"job\" with the name of the job");
    }
    return new ReceivedJob(
        texts.getOrDefault("id", ""),
        texts.getOrDefault("job", ""),
        texts.getOrDefault("pipeline", ""),
        texts.getOrDefault("driver", ""),
        texts.get("queue"),
        Collections.unmodifiableMap(headers),
        Arrays.copyOfRange(bytes, payload.contextLength(), bytes.length));
  }

  private static void readHeaders(JsonReader reader, Map<String, List<String>> headers) {
    if (reader.skipNull()) {
      return;
    }
    for (boolean more = reader.beginObject(); more; more = reader.nextMember()) {
      String name = reader.name();
      List<String> values = new ArrayList<>(1);
      if (!reader.skipNull()) {
        for (boolean next = reader.beginArray(); next; next = reader.nextElement()) {
          values.add(reader.text());
        }
      }
      headers.put(name, Collections.unmodifiableList(values));
    }
  }

  /**
   * Returns the id. It stays the same when the job is delivered again.
   *
   * @return the id that the pusher set or, if the job was put into the queue by other software, one
   *     that the server made
   */
  public String id() {
    return id;
  }

  /**
   * Returns the name, which says what is to be done.
   *
   * @return for example {@code mail.send}
   */
  public String name() {
    return name;
  }

  /**
   * Returns the payload.
   *
   * @return the job's own array
   */
  public byte[] payload() {
    return payload;
  }

  /**
   * Returns the payload as text.
   *
   * @return the payload, decoded as UTF-8
   */
  public String payloadText() {
    return new String(payload, StandardCharsets.UTF_8);
  }

  /**
   * Returns the pipeline, which is the queue as the server's configuration names it.
   *
   * @return its name
   */
  public String pipeline() {
    return pipeline;
  }

  /**
   * Returns the driver of the pipeline.
   *
   * @return for example {@code memory} or {@code amqp}
   */
  public String driver() {
    return driver;
  }

  /**
   * Returns the queue as the broker names it.
   *
   * @return its name; empty if the driver does not report one
   */
  public Optional<String> queue() {
    return Optional.ofNullable(queue);
  }

  /**
   * Returns the headers: those of the pusher, those that were set when the job was requeued, and
   * those of a trace, such as {@code Traceparent}, if the server sets them.
   *
   * @return names as they were set, and values; immutable
   */
  public Map<String, List<String>> headers() {
    return headers;
  }

  /**
   * Returns the first value of a header.
   *
   * @param name its name, in any case
   * @return the value; empty if the job does not have this header
   */
  public Optional<String> header(String name) {
    return headerValues(name).stream().findFirst();
  }

  /**
   * Returns all values of a header.
   *
   * @param name its name, in any case
   * @return the values; an empty list if the job does not have this header
   */
  public List<String> headerValues(String name) {
    for (Map.Entry<String, List<String>> header : headers.entrySet()) {
      if (header.getKey().equalsIgnoreCase(name) && !header.getValue().isEmpty()) {
        return header.getValue();
      }
    }
    return List.of();
  }

  /**
   * Returns the first value of a header that must not be missing.
   *
   * @param name its name, in any case
   * @return the value
   * @throws UnreadablePayloadException if the job does not have this header. {@link GeneratedJobs}
   *     then rejects the job, without another attempt
   */
  public String requiredHeader(String name) {
    return header(name)
        .orElseThrow(
            () ->
                new UnreadablePayloadException(
                    "header \"" + name + "\" of the job \"" + this.name + "\" is missing"));
  }

  /**
   * Returns how many times the job has been attempted, this time included. Counted in a header that
   * workers of this project set when they {@linkplain JobResult#requeue(String) requeue} a job. A
   * job that the server or the broker delivers again by itself, for example because its worker was
   * killed, has the same number as before.
   *
   * @return 1 for the first attempt
   */
  public int attempt() {
    String text = header(ATTEMPT).orElse("1");
    try {
      return Math.max(1, Integer.parseInt(text));
    } catch (NumberFormatException e) {
      return 1; // set by somebody else
    }
  }

  /** Returns the attributes of log records about this job. */
  Map<String, String> logAttributes() {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("job", name);
    attributes.put("job_id", id);
    attributes.put("pipeline", pipeline);
    attributes.put("attempt", Integer.toString(attempt()));
    LogContext.traceIdOfParents(headerValues("traceparent"))
        .ifPresent(trace -> attributes.put("trace_id", trace));
    return attributes;
  }

  /** Returns name, id, pipeline and attempt. */
  @Override
  public String toString() {
    return "job \"" + name + "\", id " + id + ", pipeline " + pipeline + ", attempt " + attempt();
  }
}
