package dev.rrjava.internal.form;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
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

  private static final byte[] NO_BYTES = {};

  /** Those that RoadRunner knows, with what ends them. */
  private static final List<String> CHARSETS = List.of("utf-8'", "us-ascii'");

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
   * A parameter as text, from its extended form {@code name*} (RFC 8187), or from its sections
   * {@code name*0}, {@code name*1*} and so on (RFC 2231 section 3), where there are such.
   *
   * @param name in lower case
   * @return the text; what is not UTF-8 is U+FFFD; null when there is no such parameter
   */
  public @Nullable String text(String name) {
    String extended = parameters.get(name + "*");
    byte[] bytes = extended == null ? sections(name) : extended(extended);
    if (bytes == null) {
      String plain = parameters.get(name);
      bytes = plain == null ? null : plain.getBytes(StandardCharsets.ISO_8859_1);
    }
    return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
  }

  /** What sections say together; null when the first one is missing. */
  private byte @Nullable [] sections(String name) {
    byte[] section = section(name, 0);
    if (section == null) {
      return null;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int number = 1; section != null; number++) {
      bytes.writeBytes(section);
      section = section(name, number);
    }
    return bytes.toByteArray();
  }

  /** Null when it is missing; no bytes when it is malformed. */
  private byte @Nullable [] section(String name, int number) {
    String plain = parameters.get(name + "*" + number);
    if (plain != null) {
      return plain.getBytes(StandardCharsets.ISO_8859_1);
    }
    String encoded = parameters.get(name + "*" + number + "*");
    if (encoded == null) {
      return null;
    }
    byte[] decoded = number == 0 ? extended(encoded) : decoded(encoded);
    return decoded == null ? NO_BYTES : decoded;
  }

  /** Decodes {@code charset'language'value}; null when it is of another form or charset. */
  private static byte @Nullable [] extended(String value) {
    for (String charset : CHARSETS) {
      if (value.regionMatches(true, 0, charset, 0, charset.length())) {
        int language = value.indexOf('\'', charset.length());
        return language < 0 ? null : decoded(value.substring(language + 1));
      }
    }
    return null;
  }

  /** Null when it is malformed: as if it were not there. */
  private static byte @Nullable [] decoded(String value) {
    try {
      return PercentDecoding.decodePath(value);
    } catch (FormException e) {
      return null;
    }
  }
}
