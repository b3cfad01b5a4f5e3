package dev.rrjava.devserver.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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

  /** A member of an object in JSON with a value that is not an object or array. */
  private static final Pattern MEMBER =
      Pattern.compile(
          "\"((?:[^\"\\\\]|\\\\.)*)\"(\\s*:\\s*)(\"(?:[^\"\\\\]|\\\\.)*\"?|[^\\s,{}\\[\\]]+)");

  /** A field of a query or of an urlencoded form. */
  private static final Pattern FIELD = Pattern.compile("([^&=]*)=([^&]*)");

  private Secrets() {}

  static boolean isSecret(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return HEADERS.contains(lower) || NAMES.stream().anyMatch(lower::contains);
  }

  /** Returns the value, or the mask if the name says that it is a secret. */
  static String mask(String name, String value) {
    return isSecret(name) ? MASK : value;
  }

  static Map<String, List<String>> mask(Map<String, List<String>> fields) {
    Map<String, List<String>> masked = new TreeMap<>();
    fields.forEach(
        (name, values) ->
            masked.put(name, isSecret(name) ? List.of(MASK) : new ArrayList<>(values)));
    return masked;
  }

  /** Masks the values of a query or of an urlencoded form, as they were sent. */
  static String maskQuery(String query) {
    return FIELD
        .matcher(query)
        .replaceAll(
            field ->
                java.util.regex.Matcher.quoteReplacement(
                    field.group(1)
                        + "="
                        + mask(RequestView.decode(field.group(1)), field.group(2))));
  }

  /** Masks the values of members of objects in JSON. */
  static String maskJson(String json) {
    return MEMBER
        .matcher(json)
        .replaceAll(
            member ->
                java.util.regex.Matcher.quoteReplacement(
                    isSecret(member.group(1))
                        ? "\"" + member.group(1) + "\"" + member.group(2) + "\"" + MASK + "\""
                        : member.group()));
  }
}
