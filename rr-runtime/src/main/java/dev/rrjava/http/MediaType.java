package dev.rrjava.http;

import dev.rrjava.internal.header.ContentType;
import dev.rrjava.internal.header.FieldValue;
import dev.rrjava.internal.header.Token;
import java.nio.charset.Charset;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A media type, or a range of media types (RFC 9110 sections 8.3.1 and 12.5.1).
 *
 * <pre>{@code
 * MediaType type = MediaType.parse("Text/HTML; charset=\"utf-8\"");
 * type.name();                                     // text/html
 * type.charset();                                  // Optional[UTF-8]
 * type.toString();                                 // text/html; charset=utf-8
 * MediaType.parse("application/*+json").includes(MediaType.PROBLEM_JSON);  // true
 * }</pre>
 *
 * <p>Type, subtype and the names of parameters are in lower case. Immutable.
 */
public final class MediaType {
  /** The range of all media types: {@code *}{@code /*}. */
  public static final MediaType ANY = of("*", "*");

  /** {@code application/json}. */
  public static final MediaType JSON = of("application", "json");

  /** {@code application/problem+json} (RFC 9457). */
  public static final MediaType PROBLEM_JSON = of("application", "problem+json");

  /** {@code application/x-ndjson}: JSON values, one per line. */
  public static final MediaType NDJSON = of("application", "x-ndjson");

  /** {@code application/octet-stream}. */
  public static final MediaType OCTET_STREAM = of("application", "octet-stream");

  /** {@code application/x-www-form-urlencoded}. */
  public static final MediaType FORM_URL_ENCODED = of("application", "x-www-form-urlencoded");

  /** {@code multipart/form-data}. */
  public static final MediaType FORM_DATA = of("multipart", "form-data");

  /** {@code text/plain}. */
  public static final MediaType TEXT = of("text", "plain");

  /** {@code text/html}. */
  public static final MediaType HTML = of("text", "html");

  /** {@code text/event-stream}. */
  public static final MediaType EVENT_STREAM = of("text", "event-stream");

  private static final String CHARSET = "charset";

  private final String name;
  private final int slash;
  private final Map<String, String> parameters;

  /** Name and value in turn of the parameters that {@link #includes} compares. */
  private final String[] compared;

  private MediaType(String name, int slash, Map<String, String> parameters) {
    this.name = name;
    this.slash = slash;
    this.parameters = Collections.unmodifiableMap(parameters);
    this.compared =
        parameters.entrySet().stream()
            .filter(parameter -> !parameter.getKey().equals(CHARSET))
            .flatMap(parameter -> Stream.of(parameter.getKey(), parameter.getValue()))
            .toArray(String[]::new);
  }

  /**
   * Returns a media type without parameters.
   *
   * @param type such as {@code text}
   * @param subtype such as {@code plain}
   * @return the media type
   * @throws IllegalArgumentException if one of them is not a token
   */
  public static MediaType of(String type, String subtype) {
    if (!Token.is(type) || !Token.is(subtype)) {
      throw malformed(type + "/" + subtype);
    }
    return new MediaType(lower(type + "/" + subtype), type.length(), Map.of());
  }

  /**
   * Parses a media type or a range.
   *
   * @param text such as {@code text/html; charset=utf-8}
   * @return the media type; of two parameters with the same name, the first
   * @throws IllegalArgumentException if it is malformed
   */
  public static MediaType parse(String text) {
    return tryParse(text).orElseThrow(() -> malformed(text));
  }

  /**
   * Parses a media type or a range that may be malformed, such as one that a client sent.
   *
   * @param text such as {@code text/html; charset=utf-8}
   * @return the media type; empty if it is malformed
   */
  public static Optional<MediaType> tryParse(String text) {
    int end = text.length();
    int from = FieldValue.skipSpaces(text, 0, end);
    int nameEnd = ContentType.endOfName(text);
    int slash = text.indexOf('/', from);
    if (slash < 0
        || slash >= nameEnd
        || !Token.is(text, from, slash)
        || !Token.is(text, slash + 1, nameEnd)
        || !text.chars().allMatch(c -> c >= ' ' && c <= '~')) {
      return Optional.empty();
    }
    Map<String, String> parameters = new LinkedHashMap<>();
    for (int semicolon = FieldValue.skipSpaces(text, nameEnd, end); semicolon < end; ) {
      int next = FieldValue.indexOutsideQuotes(text, ';', semicolon + 1, end);
      int start = FieldValue.skipSpaces(text, semicolon + 1, next);
      if (!readParameter(text, start, FieldValue.trimEnd(text, start, next), parameters)) {
        return Optional.empty();
      }
      semicolon = next;
    }
    return Optional.of(
        new MediaType(lower(text.substring(from, nameEnd)), slash - from, parameters));
  }

  /** Returns false if a parameter is malformed; there may be none between two semicolons. */
  private static boolean readParameter(
      String text, int start, int end, Map<String, String> parameters) {
    if (start == end) {
      return true;
    }
    int equals = text.indexOf('=', start);
    if (equals < 0
        || equals >= end
        || !Token.is(text, start, equals)
        || !(Token.is(text, equals + 1, end) || isQuotedString(text, equals + 1, end))) {
      return false;
    }
    parameters.putIfAbsent(
        lower(text.substring(start, equals)), FieldValue.unquoted(text, equals + 1, end));
    return true;
  }

  private static boolean isQuotedString(String text, int start, int end) {
    if (end - start < 2 || text.charAt(start) != '"') {
      return false;
    }
    for (int i = start + 1; i < end; i++) {
      char c = text.charAt(i);
      if (c == '"') {
        return i == end - 1;
      }
      if (c == '\\') {
        i++;
      }
    }
    return false;
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private static IllegalArgumentException malformed(String text) {
    return new IllegalArgumentException(
        "expected a media type such as text/plain but was \"" + text + '"');
  }

  /**
   * Returns type and subtype.
   *
   * @return for example {@code application/json}
   */
  public String name() {
    return name;
  }

  /**
   * Returns the type.
   *
   * @return for example {@code application}; {@code *} in the range of all types
   */
  public String type() {
    return name.substring(0, slash);
  }

  /**
   * Returns the subtype.
   *
   * @return for example {@code problem+json}; {@code *} in the range of a type
   */
  public String subtype() {
    return name.substring(slash + 1);
  }

  /**
   * Returns the structured syntax suffix of the subtype (RFC 6838 section 4.2.8).
   *
   * @return for example {@code json} of {@code application/problem+json}; empty if there is none
   */
  public Optional<String> suffix() {
    int plus = name.lastIndexOf('+');
    return plus < slash ? Optional.empty() : Optional.of(name.substring(plus + 1));
  }

  /**
   * Returns the parameters.
   *
   * @return values without quotes and escapes by name, in order; unmodifiable
   */
  public Map<String, String> parameters() {
    return parameters;
  }

  /**
   * Returns the value of a parameter.
   *
   * @param name the name of the field, which is case-insensitive
   * @return the value; empty if there is no such parameter
   */
  public Optional<String> parameter(String name) {
    return Optional.ofNullable(parameters.get(lower(name)));
  }

  /**
   * Returns the charset that the parameter {@code charset} names.
   *
   * @return the charset; empty if there is no such parameter
   * @throws java.nio.charset.UnsupportedCharsetException if the JDK does not have it
   * @throws java.nio.charset.IllegalCharsetNameException if the value is not the name of a charset
   */
  public Optional<Charset> charset() {
    return parameter(CHARSET).map(Charset::forName);
  }

  /**
   * Returns whether bodies of this type are JSON.
   *
   * @return true if the subtype is {@code json} or has the suffix {@code +json}
   */
  public boolean isJson() {
    return subtype().equals("json") || name.endsWith("+json");
  }

  /**
   * Returns whether this is a range.
   *
   * @return true if there is an asterisk in type or subtype
   */
  public boolean isRange() {
    return name.indexOf('*') >= 0;
  }

  /**
   * Returns whether this type, or range of types, includes another. A range can be of all types, of
   * one type, or of a suffix: {@code application/*+json}. The other must have the parameters of
   * this one, with the same values in any case; {@code charset} is ignored.
   *
   * @param other a media type
   * @return true if it does
   */
  public boolean includes(MediaType other) {
    if (!includesName(other.name, 0, other.name.length())) {
      return false;
    }
    for (int i = 0; i < compared.length; i += 2) {
      if (!compared[i + 1].equalsIgnoreCase(other.parameters.get(compared[i]))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Returns whether this type or range includes the value of a {@code Content-Type} header, as
   * {@link #includes(MediaType)} does. The value need not be well-formed. Creates no objects.
   *
   * @param contentType the value of the header; empty if it is missing, which only the range of all
   *     types includes
   * @return true if this type or range includes it
   */
  public boolean includes(String contentType) {
    int start = FieldValue.skipSpaces(contentType, 0, contentType.length());
    int nameEnd = ContentType.endOfName(contentType);
    if (!includesName(contentType, start, Math.max(start, nameEnd))) {
      return false;
    }
    int end = contentType.length();
    int parametersStart = FieldValue.skipSpaces(contentType, nameEnd, end);
    for (int i = 0; i < compared.length; i += 2) {
      int value = FieldValue.findValue(contentType, parametersStart, end, compared[i]);
      if (value < 0
          || !FieldValue.isSameValue(
              contentType,
              value,
              FieldValue.endOfValue(contentType, value, end),
              compared[i + 1])) {
        return false;
      }
    }
    return true;
  }

  private boolean includesName(String text, int start, int end) {
    if (name.equals("*/*")) {
      return true;
    }
    if (!text.regionMatches(true, start, name, 0, slash + 1)) {
      return false;
    }
    int subtypeStart = start + slash + 1;
    if (name.length() == slash + 2 && name.charAt(slash + 1) == '*') {
      return true;
    }
    if (name.startsWith("*+", slash + 1)) {
      int suffix = name.length() - slash - 2;
      return end - suffix > subtypeStart
          && text.regionMatches(true, end - suffix, name, slash + 2, suffix);
    }
    return end - start == name.length() && text.regionMatches(true, start, name, 0, end - start);
  }

  /** Name and value in turn of all parameters except {@code charset}. */
  String[] comparedParameters() {
    return compared;
  }

  /**
   * Returns this media type with a charset, in place of any other.
   *
   * @param charset the charset
   * @return a copy
   */
  public MediaType withCharset(Charset charset) {
    return withParameter(CHARSET, lower(charset.name()));
  }

  /**
   * Returns this media type with a parameter, in place of any other of its name.
   *
   * @param name a token
   * @param value printable characters of ASCII
   * @return a copy
   * @throws IllegalArgumentException if the name is not a token, or the value has other characters
   */
  public MediaType withParameter(String name, String value) {
    if (!Token.is(name) || !value.chars().allMatch(c -> c >= ' ' && c <= '~')) {
      throw new IllegalArgumentException(
          "expected a parameter of printable characters but was " + name + "=\"" + value + '"');
    }
    Map<String, String> copy = new LinkedHashMap<>(parameters);
    copy.put(lower(name), value);
    return new MediaType(this.name, slash, copy);
  }

  /**
   * Returns this media type without its parameters.
   *
   * @return type and subtype
   */
  public MediaType withoutParameters() {
    return parameters.isEmpty() ? this : new MediaType(name, slash, Map.of());
  }

  /** Compares type, subtype and parameters; the order of parameters is ignored. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof MediaType that
        && name.equals(that.name)
        && parameters.equals(that.parameters);
  }

  @Override
  public int hashCode() {
    return 31 * name.hashCode() + parameters.hashCode();
  }

  /** Returns the media type as in a header: {@code text/html; charset=utf-8}. */
  @Override
  public String toString() {
    StringBuilder out = new StringBuilder(name);
    parameters.forEach(
        (parameter, value) -> {
          out.append("; ").append(parameter).append('=');
          out.append(Token.is(value) ? value : quoted(value));
        });
    return out.toString();
  }

  private static String quoted(String value) {
    return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
