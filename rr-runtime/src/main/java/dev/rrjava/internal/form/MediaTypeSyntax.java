package dev.rrjava.internal.form;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Checks a media type, or another value with parameters, as strictly as RoadRunner (relay protocol,
 * 6.6): what is not a token must be quoted.
 */
public final class MediaTypeSyntax {
  private static final String SPACE = "[ \\t\\n\\x0B\\f\\r\\x85\\xA0]*";
  private static final String TOKEN = "[!#$%&'*+.^_`|~{}0-9A-Za-z-]+";

  /** A backslash escapes certain characters only: before any other, it is part of a path. */
  private static final String QUOTED = "\"(?:\\\\[()<>@,;:\\\\\"/\\[\\]?=]|[^\"\\r\\n])*+\"";

  private static final Pattern TYPE = Pattern.compile("(" + TOKEN + ")?(/)?(" + TOKEN + ")?(.*)");
  private static final Pattern PARAMETER =
      Pattern.compile(
          SPACE + ";" + SPACE + "(" + TOKEN + ")" + SPACE + "=" + SPACE + "(" + TOKEN + "|" + QUOTED
              + ")");
  private static final Pattern END = Pattern.compile(SPACE + ";?" + SPACE);

  private MediaTypeSyntax() {}

  /**
   * Returns what is wrong with a value.
   *
   * @param header the value, with one char per byte
   * @return what is wrong, in RoadRunner's words; null if nothing is
   */
  public static @Nullable String fault(String header) {
    int semicolon = header.indexOf(';');
    String value = semicolon < 0 ? header : header.substring(0, semicolon);
    String fault = typeFault(value.strip());
    return fault != null || semicolon < 0 ? fault : parameterFault(header.substring(semicolon));
  }

  private static @Nullable String typeFault(String type) {
    Matcher parts = TYPE.matcher(type);
    if (!parts.matches() || parts.group(1) == null) {
      return "no media type";
    }
    if (parts.end(1) == type.length()) {
      return null;
    }
    if (parts.group(2) == null) {
      return "expected slash after first token";
    }
    if (parts.group(3) == null) {
      return "expected token after slash";
    }
    return parts.group(4).isEmpty() ? null : "unexpected content after media subtype";
  }

  private static @Nullable String parameterFault(String text) {
    Map<String, String> values = new HashMap<>();
    Matcher parameter = PARAMETER.matcher(text);
    int position = 0;
    while (parameter.find(position) && parameter.start() == position) {
      String name = parameter.group(1).toLowerCase(Locale.ROOT);
      String other = values.putIfAbsent(name, parameter.group(2));
      if (other != null && !other.equals(parameter.group(2))) {
        return "duplicate parameter name";
      }
      position = parameter.end();
    }
    boolean isWhole = END.matcher(text).region(position, text.length()).matches();
    return isWhole ? null : "invalid media parameter";
  }
}
