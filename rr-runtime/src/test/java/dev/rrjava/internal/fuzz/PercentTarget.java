package dev.rrjava.internal.fuzz;

import dev.rrjava.internal.uri.PercentEncoding;
import java.net.URLEncoder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Percent-decoding of any text, with and without blanks as {@code +}. */
public final class PercentTarget {
  private PercentTarget() {}

  /** Called by the fuzzer. */
  public static void fuzzerTestOneInput(byte[] input) {
    String text = new String(input, StandardCharsets.UTF_8);
    for (boolean plusIsBlank : new boolean[] {false, true}) {
      String decoded =
          Promises.decode(input.length, () -> PercentEncoding.decode(text, plusIsBlank))
              .orElseThrow();
      Promises.holds("decoding adds nothing", decoded.length() <= text.length());
      Promises.same(
          "decoded", decoded, PercentEncoding.decode(encoded(decoded, plusIsBlank), plusIsBlank));
      Promises.same(
          "a text", text, PercentEncoding.decode(encoded(text, plusIsBlank), plusIsBlank));
    }
    checkStrictly(text);
  }

  private static void checkStrictly(String text) {
    String lenient = PercentEncoding.decode(text, false);
    try {
      Promises.same("decoded strictly", lenient, PercentEncoding.decodeStrictly(text));
    } catch (CharacterCodingException e) {
      Promises.holds("U+FFFD stands for what is refused", lenient.indexOf('\ufffd') >= 0);
    }
  }

  private static String encoded(String text, boolean plusIsBlank) {
    String encoded = URLEncoder.encode(text, StandardCharsets.UTF_8);
    return plusIsBlank ? encoded : encoded.replace("+", "%20");
  }
}
