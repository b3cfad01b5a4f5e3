package dev.rrjava.devserver.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Replaces what should not be on a page that others see: a screen is shared, a screenshot is sent.
 * The mask does not show how long a value is.
 */
final class Secrets {
  static final String MASK = "(masked)";

  private static final Set<String> HEADERS =
      Set.of(
          "authorization",
          "proxy-authorization",
          "cookie",
          "set-cookie",
          "x-api-key",
          "x-csrf-token",
          "x-xsrf-token");

  /** Parts of the names of headers, parameters, fields and members. */
  private static final List<String> NAMES =
      List.of(
          "password",
          "passwd",
          "passphrase",
          "secret",
          "token",
          "apikey",
          "api_key",
          "api-key",
          "credential",
          "privatekey",
          "private_key",
          "session");

  /** Whole names, which are parts of harmless ones, too. */
  private static final Set<String> SHORT_NAMES =
      Set.of("access_key", "accesskey", "auth", "code", "otp", "pin", "pwd", "sig", "signature");

  /** The start of a member of an object in JSON whose value is an object or array. */
  private static final Pattern NESTED =
      Pattern.compile("\"((?:[^\"\\\\]++|\\\\.)*+)\"\\s*:\\s*(?=[{\\[])");

  /** A string of JSON, or one character. */
  private static final Pattern JSON_PART = Pattern.compile("\"(?:[^\"\\\\]++|\\\\.)*+\"?|[\\s\\S]");

  /** A member of an object in JSON with a value that is not an object or array. */
  private static final Pattern MEMBER =
      Pattern.compile(
          "\"((?:[^\"\\\\]++|\\\\.)*+)\"(\\s*:\\s*)(\"(?:[^\"\\\\]++|\\\\.)*+\"?|[^\\s,{}\\[\\]]+)");

  /** A field of a query or of an urlencoded form. */
  private static final Pattern FIELD = Pattern.compile("([^&=]*)=([^&]*)");

  /**
   * A name in text, and what stands between it and its value: {@code password=}, {@code "pin": }.
   */
  private static final Pattern NAME_IN_TEXT =
      Pattern.compile("([\\w.\\-\\[\\]]+)(\"?[ \\t]{0,2}[=:][ \\t]{0,2})");

  /** A value in text: a string in quotes, credentials with their scheme, or a word. */
  private static final Pattern VALUE_IN_TEXT =
      Pattern.compile(
          "\"(?:[^\"\\\\\\n]++|\\\\.)*+\"?|'[^'\\n]*+'?|(?i:Bearer|Basic|Digest) +[^\\s&;,]+|[^\\s&;,]+");

  private static final Pattern REST_OF_LINE = Pattern.compile("[^\\r\\n]*");

  /** The password in a URI. */
  private static final Pattern USER_INFO = Pattern.compile("(://[^/\\s:@]*:)[^/\\s@]+(?=@)");

  private Secrets() {}

  static boolean isSecret(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return HEADERS.contains(lower)
        || SHORT_NAMES.contains(lower)
        || NAMES.stream().anyMatch(lower::contains);
  }

  /** Returns the value, or the mask if the name says that it is a secret. */
  static String mask(String name, String value) {
    return isSecret(name) ? MASK : value;
  }

  static Map<String, List<String>> mask(Map<String, List<String>> fields) {
    Map<String, List<String>> masked = new TreeMap<>();
    fields.forEach(
        (name, values) ->
            masked.put(
                name,
                isSecret(name)
                    ? List.of(MASK)
                    : values.stream().map(value -> maskUri(name, value)).toList()));
    return masked;
  }

  /** Masks the query of a URI in a header field. */
  private static String maskUri(String name, String value) {
    int query = value.indexOf('?');
    boolean isUri = name.equalsIgnoreCase("Referer") || name.equalsIgnoreCase("Location");
    return isUri && query >= 0
        ? value.substring(0, query + 1) + maskQuery(value.substring(query + 1))
        : value;
  }

  /** Masks the values of a query or of an urlencoded form, as they were sent. */
  static String maskQuery(String query) {
    return FIELD
        .matcher(query)
        .replaceAll(
            field ->
                Matcher.quoteReplacement(
                    field.group(1)
                        + "="
                        + mask(RequestView.decode(field.group(1)), field.group(2))));
  }

  /**
   * Masks values in text that follow a name and an equals sign or a colon, such as lines of a log.
   * A short name counts before an equals sign only, since {@code code: 7} is a common text.
   */
  static String maskText(String text) {
    Matcher name = NAME_IN_TEXT.matcher(text);
    StringBuilder masked = new StringBuilder();
    int copied = 0;
    int from = 0;
    while (name.find(from)) {
      from = name.end();
      Matcher value = valueOf(name).matcher(text).region(name.end(), text.length());
      if (isSecretInText(name.group(1), name.group(2)) && value.lookingAt()) {
        masked.append(text, copied, name.end()).append(MASK);
        copied = value.end();
        from = value.end();
      }
    }
    masked.append(text, copied, text.length());
    return USER_INFO.matcher(masked).replaceAll("$1" + Matcher.quoteReplacement(MASK));
  }

  /** The value of a header field is the rest of its line. */
  private static Pattern valueOf(Matcher name) {
    return isHeaderInText(name.group(1), name.group(2)) ? REST_OF_LINE : VALUE_IN_TEXT;
  }

  private static boolean isHeaderInText(String name, String separator) {
    return separator.contains(":") && HEADERS.contains(name.toLowerCase(Locale.ROOT));
  }

  private static boolean isSecretInText(String name, String separator) {
    return separator.contains("=")
        ? isSecret(name)
        : isHeaderInText(name, separator)
            || NAMES.stream().anyMatch(name.toLowerCase(Locale.ROOT)::contains);
  }

  /** Masks objects and arrays below a name that says that they are secret. */
  private static String maskNested(String json) {
    Matcher member = NESTED.matcher(json);
    StringBuilder masked = new StringBuilder();
    int copied = 0;
    while (member.find()) {
      if (member.start() >= copied && isSecret(member.group(1))) {
        masked.append(json, copied, member.end()).append('"').append(MASK).append('"');
        copied = endOfValue(json, member.end());
      }
    }
    return masked.append(json, copied, json.length()).toString();
  }

  /** Returns the index after an object or array; the end, if the JSON is incomplete. */
  private static int endOfValue(String json, int start) {
    Matcher part = JSON_PART.matcher(json).region(start, json.length());
    int depth = 0;
    while (part.find()) {
      switch (json.charAt(part.start())) {
        case '{', '[' -> depth++;
        case '}', ']' -> depth--;
        default -> {
          continue;
        }
      }
      if (depth == 0) {
        return part.end();
      }
    }
    return json.length();
  }

  /** Masks the values of members of objects in JSON. */
  static String maskJson(String json) {
    return MEMBER
        .matcher(maskNested(json))
        .replaceAll(
            member ->
                Matcher.quoteReplacement(
                    isSecret(member.group(1))
                        ? "\"" + member.group(1) + "\"" + member.group(2) + "\"" + MASK + "\""
                        : member.group()));
  }
}
