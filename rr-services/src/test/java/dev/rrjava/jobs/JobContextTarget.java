package dev.rrjava.jobs;

import dev.rrjava.internal.fuzz.Promises;
import dev.rrjava.internal.json.JsonReader;
import dev.rrjava.internal.json.JsonText;
import dev.rrjava.internal.wire.FrameHeader;
import dev.rrjava.worker.Payload;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The context of a job, as the server puts it before the payload, and the response to the job. */
public final class JobContextTarget {
  private static final byte[] PAYLOAD = {'p'};

  private JobContextTarget() {}

  /** Called by the fuzzer. */
  public static void fuzzerTestOneInput(byte[] input) {
    Promises.decode(input.length, () -> decode(input)).ifPresent(JobContextTarget::check);
  }

  private static ReceivedJob decode(byte[] context) {
    byte[] bytes = Arrays.copyOf(context, context.length + PAYLOAD.length);
    System.arraycopy(PAYLOAD, 0, bytes, context.length, PAYLOAD.length);
    return ReceivedJob.decode(new Payload(FrameHeader.RAW, bytes, context.length));
  }

  private static void check(ReceivedJob job) {
    Promises.same("the payload", PAYLOAD, job.payload());
    Promises.same("the context", values(job), values(decode(context(job))));
    Promises.holds("an attempt below 1", job.attempt() >= 1);
    Promises.holds("the name in the log", job.logAttributes().containsValue(job.name()));
    job.headers().forEach((name, values) -> checkHeader(job, name, values));
    checkResponse(job);
  }

  private static List<Object> values(ReceivedJob job) {
    return List.of(job.id(), job.name(), job.pipeline(), job.driver(), job.queue(), job.headers());
  }

  private static void checkHeader(ReceivedJob job, String name, List<String> values) {
    boolean hasOneSpelling = HeaderNames.spellings(name, job.headers().keySet()).size() == 1;
    if (hasOneSpelling && name.toLowerCase(Locale.ROOT).equalsIgnoreCase(name)) {
      Promises.same(name, values, job.headerValues(name.toLowerCase(Locale.ROOT)));
    }
  }

  /** The server requires JSON, whatever the job was; it would discard the job otherwise. */
  private static void checkResponse(ReceivedJob job) {
    JobResult result = JobResult.requeue(job.name());
    for (String name : job.headers().keySet()) {
      result = result.withHeader(name, job.id());
    }
    byte[] response = new ResultFormat(false).write(result, Delivery.of(job));
    JsonReader reader = new JsonReader("a response", response, 0, response.length);
    reader.skip();
    reader.end();
  }

  private static byte[] context(ReceivedJob job) {
    String queue = job.queue().map(name -> ",\"queue\":" + JsonText.quote(name)).orElse("");
    String json =
        "{\"id\":%s,\"job\":%s,\"pipeline\":%s,\"driver\":%s%s,\"headers\":%s}"
            .formatted(
                JsonText.quote(job.id()),
                JsonText.quote(job.name()),
                JsonText.quote(job.pipeline()),
                JsonText.quote(job.driver()),
                queue,
                object(job.headers()));
    return json.getBytes(StandardCharsets.UTF_8);
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
