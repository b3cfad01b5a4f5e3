package dev.rrjava.processor.model;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A media type or a range of them (RFC 9110, sections 8.3.1 and 12.5.1).
 *
 * @param type the part before the slash, in lower case
 * @param subtype the part after the slash, in lower case
 * @param parameters values without quotes and escapes, by name in lower case, in order
 */
public record MediaType(String type, String subtype, Map<String, String> parameters) {
  private static final String TOKEN = "[A-Za-z0-9!#$%&'*+.^_`|~-]+";
  private static final Pattern NAME =
      Pattern.compile("[ \t]*(" + TOKEN + ")/(" + TOKEN + ")[ \t]*");

  /** Section 5.6.6: a semicolon, and one parameter or none; a quoted string by section 5.6.4. */
  private static final Pattern PARAMETER =
      Pattern.compile(
          ";[ \t]*(?:(" + TOKEN + ")=(?:(" + TOKEN + ")|\"((?:[^\"\\\\]|\\\\.)*+)\"))?[ \t]*");

  /**
   * Parses a media type.
   *
   * @param text the media type as written
   * @return the media type; empty if it is malformed
   */
  public static Optional<MediaType> parse(String text) {
    Matcher name = NAME.matcher(text);
    boolean isPlain = text.chars().allMatch(c -> c >= ' ' && c <= '~');
    if (!isPlain || !name.lookingAt()) {
      return Optional.empty();
    }
    Map<String, String> parameters = new LinkedHashMap<>();
    Matcher parameter = PARAMETER.matcher(text);
    int end = name.end();
    while (end < text.length()) {
      if (!parameter.region(end, text.length()).lookingAt()) {
        return Optional.empty();
      }
      if (parameter.group(1) != null) {
        String value =
            parameter.group(2) == null
                ? parameter.group(3).replaceAll("\\\\(.)", "$1")
                : parameter.group(2);
        parameters.putIfAbsent(lower(parameter.group(1)), value);
      }
      end = parameter.end();
    }
    return Optional.of(new MediaType(lower(name.group(1)), lower(name.group(2)), parameters));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /**
   * Returns type and subtype.
   *
   * @return for example {@code application/json}
   */
  public String name() {
    return type + "/" + subtype;
  }

  /**
   * Returns whether it is a range of media types.
   *
   * @return true if type or subtype contain an asterisk; in parameters it has no meaning
   */
  public boolean isRange() {
    return name().indexOf('*') >= 0;
  }

  /**
   * Returns whether it is a supported range.
   *
   * @return true for all types, all subtypes of one type, and those with one suffix
   */
  public boolean isKnownRange() {
    boolean isSubtype =
        subtype.equals("*") || (subtype.startsWith("*+") && subtype.lastIndexOf('*') == 0);
    return isSubtype && (type.indexOf('*') < 0 || name().equals("*/*"));
  }

  /**
   * Returns the character encoding.
   *
   * @return the value of {@code charset}; empty if it is missing
   */
  public Optional<String> charset() {
    return Optional.ofNullable(parameters.get("charset"));
  }
}
