package dev.rrjava.processor.read;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Characters that mean something in templates, here or in those of other routers. A literal that
 * has one of them all the same can write it percent-encoded: {@code %3Aid}.
 */
final class ReservedCharacters {
  private static final String ALL = ":*<>[]()";
  private static final Pattern ENCODED = Pattern.compile("%([0-9A-Fa-f]{2})");

  private ReservedCharacters() {}

  /** Encodes them all. */
  static String encode(String text) {
    StringBuilder encoded = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      encoded.append(ALL.indexOf(c) < 0 ? String.valueOf(c) : String.format("%%%02X", (int) c));
    }
    return encoded.toString();
  }

  /** Decodes them, and leaves everything else that is percent-encoded as it is. */
  static String decode(String text) {
    return ENCODED
        .matcher(text)
        .replaceAll(
            found -> {
              char c = (char) Integer.parseInt(found.group(1).toUpperCase(Locale.ROOT), 16);
              return Matcher.quoteReplacement(
                  ALL.indexOf(c) < 0 ? found.group() : String.valueOf(c));
            });
  }
}
