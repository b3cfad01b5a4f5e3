package dev.rrjava.internal.fuzz;

import dev.rrjava.http.HttpParts;
import dev.rrjava.worker.MalformedPayloadException;
import java.util.Optional;

/** JSON of any kind, read whole and passed over. */
public final class JsonTarget {
  private JsonTarget() {}

  /** Called by the fuzzer. */
  public static void fuzzerTestOneInput(byte[] input) {
    Optional<Object> value = Promises.decode(input.length, () -> HttpParts.json(input));
    boolean skipped =
        Promises.decode(
                input.length,
                () -> {
                  HttpParts.skipJson(input);
                  return true;
                })
            .isPresent();
    Promises.same("what is read can be skipped", value.isPresent(), skipped);
    value.ifPresent(
        read -> {
          Promises.same("JSON", read, HttpParts.json(JsonText.of(read)));
          if (read instanceof HttpParts.Word word) {
            checkInteger(word, input);
          }
        });
  }

  private static void checkInteger(HttpParts.Word word, byte[] input) {
    try {
      Promises.same(word.spelling(), Long.parseLong(word.spelling()), HttpParts.integer(input));
    } catch (NumberFormatException e) {
      try {
        HttpParts.integer(input);
        throw new AssertionError(word + " was read as an integer", e);
      } catch (MalformedPayloadException refused) {
        return;
      }
    }
  }
}
