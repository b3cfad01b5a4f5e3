package dev.rrjava.processor.read;

import dev.rrjava.processor.model.Segment;
import dev.rrjava.processor.model.Template;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of {@code @Route} in its two parts. Every text has a reading, so that the checks see as
 * much of a malformed one as there is to see.
 *
 * @param httpMethods what stands before the first blank, cut at each {@code |}; none when a
 *     template stands there
 * @param template the rest
 */
record RouteText(List<String> httpMethods, Template template) {
  private static final Pattern VARIABLE = Pattern.compile("\\{([\\p{L}\\p{N}_.-]+)}");

  static RouteText parse(String text) {
    String stripped = text.strip();
    if (stripped.startsWith("/")) {
      return new RouteText(List.of(), parseTemplate(stripped));
    }
    String[] parts = stripped.split("\\s+", 2);
    List<String> httpMethods = List.of(parts[0].split("\\|", -1));
    return new RouteText(httpMethods, parseTemplate(parts.length == 1 ? "" : parts[1]));
  }

  static Template parseTemplate(String text) {
    if (text.isEmpty()) {
      return new Template(text, List.of());
    }
    String path = text.startsWith("/") ? text.substring(1) : text;
    return new Template(
        text, Arrays.stream(path.split("/", -1)).map(RouteText::parseSegment).toList());
  }

  private static Segment parseSegment(String text) {
    if (text.indexOf('{') < 0 && text.indexOf('}') < 0) {
      return new Segment.Literal(text);
    }
    Matcher variable = VARIABLE.matcher(text);
    return variable.matches()
        ? new Segment.Variable(variable.group(1))
        : new Segment.Malformed(text);
  }
}
