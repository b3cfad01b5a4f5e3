package dev.rrjava.internal.fuzz;

import dev.rrjava.http.Request;
import dev.rrjava.internal.wire.FrameHeader;
import dev.rrjava.worker.Payload;
import java.util.Map;
import java.util.Optional;

/** Requests of RoadRunner 2023.3: a context in JSON, and behind it a body. */
public final class JsonRequestTarget {
  private JsonRequestTarget() {}

  /** Called by the fuzzer. */
  public static void fuzzerTestOneInput(byte[] input) {
    Payload payload = Payloads.cut(FrameHeader.JSON, input);
    Optional<Map<String, Object>> parts =
        Promises.decode(input.length, () -> RequestParts.readAll(Request.decode(payload)));
    parts.ifPresent(
        read -> {
          byte[] encoded = JsonText.of(read);
          Request again = Request.decode(new Payload(FrameHeader.JSON, encoded, encoded.length));
          Promises.same("a request", read, RequestParts.ofContext(again));
        });
  }
}
