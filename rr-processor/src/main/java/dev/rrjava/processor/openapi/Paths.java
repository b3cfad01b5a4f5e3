package dev.rrjava.processor.openapi;

import dev.rrjava.processor.model.Segment;
import dev.rrjava.processor.model.Template;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** Paths as keys of the document (OpenAPI 3.1, section 4.8.8). */
final class Paths {
  private static final String UNESCAPED = "-._~!$&'()*+,;=:@";

  private Paths() {}

  /** What two templates have in common that OpenAPI takes for the same path. */
  static String shape(Template template) {
    return join(template, "{}");
  }

  /** The path; variables lose all but their names. */
  static String of(Template template) {
    return template.segments().stream()
        .map(
            segment ->
                segment instanceof Segment.Literal literal
                    ? encode(literal.value())
                    : "{" + segment.variable().orElseThrow() + "}")
        .collect(Collectors.joining("/", "/", ""));
  }

  private static String join(Template template, String variable) {
    return template.segments().stream()
        .map(
            segment ->
                segment instanceof Segment.Literal literal ? encode(literal.value()) : variable)
        .collect(Collectors.joining("/", "/", ""));
  }

  /** As it stands in a URL: literals of templates are decoded (RFC 3986 section 3.3). */
  private static String encode(String literal) {
    StringBuilder encoded = new StringBuilder();
    for (byte b : literal.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      boolean isPlain =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || UNESCAPED.indexOf(c) >= 0;
      encoded.append(isPlain ? String.valueOf(c) : String.format("%%%02X", (int) c));
    }
    return encoded.toString();
  }
}
