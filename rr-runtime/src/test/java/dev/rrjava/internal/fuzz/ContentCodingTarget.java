package dev.rrjava.internal.fuzz;

import dev.rrjava.http.HttpParts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/** Bodies in a coding that the first byte chooses. */
public final class ContentCodingTarget {
  private static final String[] CODINGS = {"gzip", "deflate", "gzip, deflate", "deflate, gzip"};
  private static final int LIMIT = 16 * 1024;

  private ContentCodingTarget() {}

  /** Called by the fuzzer. */
  public static void fuzzerTestOneInput(byte[] input) {
    if (input.length == 0) {
      return;
    }
    String coding = CODINGS[(input[0] & 0xff) % CODINGS.length];
    byte[] body = Arrays.copyOfRange(input, 1, input.length);
    Promises.decode(input.length, () -> HttpParts.decoded(coding, body, LIMIT))
        .flatMap(decoded -> decoded)
        .ifPresent(ContentCodingTarget::check);
  }

  private static void check(byte[] decoded) {
    Promises.holds("limit", decoded.length <= LIMIT);
    Optional<byte[]> again = HttpParts.decoded("gzip", gzip(decoded), LIMIT);
    Promises.same("a body", decoded, again.orElseThrow());
  }

  private static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
