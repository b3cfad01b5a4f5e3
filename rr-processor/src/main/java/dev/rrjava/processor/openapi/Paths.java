package dev.rrjava.processor.openapi;

import dev.rrjava.processor.model.Segment;
import dev.rrjava.processor.model.Template;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Paths as keys of the document (OpenAPI 3.1, section 4.8.8). */
final class Paths {
  private static final String UNESCAPED = "-._~!$&'()*+,;=:@";

  private Paths() {}

  /** What two templates have in common that OpenAPI takes for the same path. */
  static String shape(Template template) {
    return join(template, variable -> "{}");
  }

  /** The path; variables lose all but their names. */
  static String of(Template template) {
    return join(template, variable -> "{" + variable + "}");
  }

  private static String join(Template template, UnaryOperator<String> variables) {
    return template.segments().stream()
        .map(segment -> segment(segment, variables))
        .collect(Collectors.joining("/", "/", ""));
  }

  private static String segment(Segment segment, UnaryOperator<String> variables) {
    if (segment instanceof Segment.Composite composite) {
      return composite.parts().stream()
          .map(part -> segment(part, variables))
          .collect(Collectors.joining());
    }
    return segment instanceof Segment.Literal literal
        ? encode(literal.value())
        : variables.apply(segment.variable().orElseThrow());
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
