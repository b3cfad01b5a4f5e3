package dev.rrjava.processor.read;

/** The header that the name of a parameter stands for. */
final class HeaderName {
  private HeaderName() {}

  /** Each word of a camel-case name with a capital, joined by hyphens. */
  static String of(String parameter) {
    StringBuilder header = new StringBuilder();
    for (int i = 0; i < parameter.length(); i++) {
      char c = parameter.charAt(i);
      if (i > 0 && startsWord(parameter, i)) {
        header.append('-');
      }
      header.append(i == 0 ? Character.toUpperCase(c) : c);
    }
    return header.toString();
  }

  /** A capital after a small letter, or the last capital of several: {@code xRequestID}. */
  private static boolean startsWord(String name, int index) {
    if (!Character.isUpperCase(name.charAt(index))) {
      return false;
    }
    boolean followsCapital = Character.isUpperCase(name.charAt(index - 1));
    boolean precedesSmall =
        index + 1 < name.length() && Character.isLowerCase(name.charAt(index + 1));
    return !followsCapital || precedesSmall;
  }
}
