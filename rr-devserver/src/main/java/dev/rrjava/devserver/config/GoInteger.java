package dev.rrjava.devserver.config;

import java.util.Locale;
import java.util.regex.Pattern;

/** Parses integers as Go writes them: {@code 16}, {@code 0x10}, {@code 0b1_0000}. */
final class GoInteger {
  private static final Pattern WITH_PREFIX = Pattern.compile("0[xbo](?:_?[0-9a-f])+");
  private static final Pattern DECIMAL = Pattern.compile("[0-9](?:_?[0-9])*");

  private GoInteger() {}

  /**
   * Parses an integer.
   *
   * @param text the integer; 0 if it is empty
   * @param isCut whether it may have decimals, which are ignored
   * @throws IllegalArgumentException if it is not an integer of 64 bits
   */
  static long parse(String text, boolean isCut) {
    if (text.isEmpty()) {
      return 0;
    }
    if (isCut) {
      return (long) Double.parseDouble(text);
    }
    boolean hasSign = text.startsWith("-") || text.startsWith("+");
    String digits = text.substring(hasSign ? 1 : 0).toLowerCase(Locale.ROOT);
    String sign = text.startsWith("-") ? "-" : "";
    if (DECIMAL.matcher(digits).matches()) {
      boolean isOctal = digits.length() > 1 && digits.startsWith("0");
      return Long.parseLong(sign + digits.replace("_", ""), isOctal ? 8 : 10);
    }
    if (WITH_PREFIX.matcher(digits).matches()) {
      int radix =
          switch (digits.charAt(1)) {
            case 'x' -> 16;
            case 'b' -> 2;
            default -> 8;
          };
      return Long.parseLong(sign + digits.substring(2).replace("_", ""), radix);
    }
    throw new IllegalArgumentException("not an integer: " + text);
  }
}
