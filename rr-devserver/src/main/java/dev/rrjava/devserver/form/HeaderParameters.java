package dev.rrjava.devserver.form;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A header value with parameters: {@code form-data; name="a"; filename*=UTF-8''b}.
 *
 * @param value what stands before the first semicolon, in lower case
 * @param parameters names in lower case, values without quotes; all one char a byte
 */
record HeaderParameters(String value, Map<String, String> parameters) {
  private static final Pattern PARAMETER =
      Pattern.compile(";\\s*([^=;\\s]+)\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^;]*))");
  private static final Pattern ESCAPE = Pattern.compile("\\\\([\"\\\\])");
  private static final Pattern EXTENDED = Pattern.compile("(?i)utf-8'[^']*'(.*)");

  static HeaderParameters parse(String header) {
    int semicolon = header.indexOf(';');
    String value = semicolon < 0 ? header : header.substring(0, semicolon);
    Map<String, String> parameters = new HashMap<>();
    Matcher parameter = PARAMETER.matcher(header);
    while (parameter.find()) {
      String quoted = parameter.group(2);
      parameters.putIfAbsent(
          parameter.group(1).toLowerCase(Locale.ROOT),
          quoted == null ? parameter.group(3).strip() : ESCAPE.matcher(quoted).replaceAll("$1"));
    }
    return new HeaderParameters(value.strip().toLowerCase(Locale.ROOT), parameters);
  }

  /** A parameter as text, from its extended form {@code name*} (RFC 8187) where there is one. */
  @Nullable String text(String name) {
    String extended = parameters.get(name + "*");
    if (extended != null) {
      Matcher form = EXTENDED.matcher(extended);
      if (form.matches()) {
        try {
          return new String(PercentDecoding.decodePath(form.group(1)), StandardCharsets.UTF_8);
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
