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
 * @param value the part before the first semicolon, in lower case
 * @param parameters names in lower case, values without quotes; all with one char per byte
 */
public record HeaderParameters(String value, Map<String, String> parameters) {
  /** The characters that a backslash escapes: before any other, it is part of a Windows path. */
  private static final String ESCAPED = "()<>@,;:\\\"/[]?=";

  private static final byte[] NO_BYTES = {};

  /** The charsets that RoadRunner knows, each with the character that ends it. */
  private static final List<String> CHARSETS = List.of("utf-8'", "us-ascii'");

  /**
   * Parses a header value. Of two parameters with the same name, the first one is kept.
   *
   * @param header the header value, with one char per byte
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

  /** Reads one parameter, and returns where the next one starts. */
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
   * Returns a parameter as a string, from its extended form {@code name*} (RFC 8187), or from its
   * sections {@code name*0}, {@code name*1*} and so on (RFC 2231 section 3), if there are any.
   *
   * @param name the name in lower case
   * @return the string; bytes that are not UTF-8 are U+FFFD; null if there is no such parameter
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

  /** Returns the concatenated sections; null if the first one is missing. */
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

  /** Returns null if the section is missing; no bytes if it is malformed. */
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

  /** Decodes {@code charset'language'value}; returns null if it has a different form or charset. */
  private static byte @Nullable [] extended(String value) {
    for (String charset : CHARSETS) {
      if (value.regionMatches(true, 0, charset, 0, charset.length())) {
        int language = value.indexOf('\'', charset.length());
        return language < 0 ? null : decoded(value.substring(language + 1));
      }
    }
    return null;
  }

  /** Returns null if the value is malformed, as if it were missing. */
  private static byte @Nullable [] decoded(String value) {
    try {
      return PercentDecoding.decodePath(value);
    } catch (FormException e) {
      return null;
    }
  }
}
