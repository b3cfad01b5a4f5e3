package dev.rrjava.runtime.form;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A header value with parameters: {@code form-data; name="a"; filename*=UTF-8''b}.
 *
 * @param value what stands before the first semicolon, in lower case
 * @param parameters names in lower case, values without quotes; all one char a byte
 */
public record HeaderParameters(String value, Map<String, String> parameters) {
  /** What a backslash escapes: before anything else it is one of a path of Windows. */
  private static final String ESCAPED = "()<>@,;:\\\"/[]?=";

  private static final String UTF_8 = "utf-8'";

  /**
   * Takes a header value apart. Of two parameters of one name, the first counts.
   *
   * @param header one char a byte
   * @return the parts; a parameter that has no value is left out
   */
  public static HeaderParameters parse(String header) {
    int semicolon = header.indexOf(';');
    String value = semicolon < 0 ? header : header.substring(0, semicolon);
    Map<String, String> parameters = new HashMap<>();
    int position = semicolon < 0 ? header.length() : semicolon + 1;
    while (position < header.length()) {
      position = parameter(header, position, parameters);
    }
    return new HeaderParameters(value.strip().toLowerCase(Locale.ROOT), parameters);
  }

  /** Reads one parameter, and returns where the next one begins. */
  private static int parameter(String header, int start, Map<String, String> parameters) {
    int end = start;
    while (end < header.length() && header.charAt(end) != '=' && header.charAt(end) != ';') {
      end++;
    }
    if (end == header.length() || header.charAt(end) == ';') {
      return end + 1;
    }
    String name = header.substring(start, end).strip().toLowerCase(Locale.ROOT);
    int from = end + 1;
    while (from < header.length() && header.charAt(from) <= ' ') {
      from++;
    }
    StringBuilder value = new StringBuilder();
    int next =
        from < header.length() && header.charAt(from) == '"'
            ? quoted(header, from + 1, value)
            : unquoted(header, from, value);
    if (!name.isEmpty()) {
      parameters.putIfAbsent(name, value.toString());
    }
    return next;
  }

  private static int unquoted(String header, int start, StringBuilder value) {
    int semicolon = header.indexOf(';', start);
    int end = semicolon < 0 ? header.length() : semicolon;
    value.append(header.substring(start, end).strip());
    return end + 1;
  }

  private static int quoted(String header, int start, StringBuilder value) {
    int position = start;
    while (position < header.length() && header.charAt(position) != '"') {
      boolean isEscape =
          header.charAt(position) == '\\'
              && position + 1 < header.length()
              && ESCAPED.indexOf(header.charAt(position + 1)) >= 0;
      if (isEscape) {
        position++;
      }
      value.append(header.charAt(position++));
    }
    int semicolon = header.indexOf(';', position);
    return semicolon < 0 ? header.length() : semicolon + 1;
  }

  /**
   * A parameter as text, from its extended form {@code name*} (RFC 8187) where there is one.
   *
   * @param name in lower case
   * @return the text; what is not UTF-8 is U+FFFD; null when there is no such parameter
   */
  public @Nullable String text(String name) {
    String extended = parameters.get(name + "*");
    if (extended != null && extended.regionMatches(true, 0, UTF_8, 0, UTF_8.length())) {
      int language = extended.indexOf('\'', UTF_8.length());
      if (language >= 0) {
        try {
          byte[] bytes = PercentDecoding.decodePath(extended.substring(language + 1));
          return new String(bytes, StandardCharsets.UTF_8);
        } catch (FormException e) {
          // Malformed: as if it were not there.
        }
      }
    }
    String plain = parameters.get(name);
    return plain == null
        ? null
        : new String(plain.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }
}
