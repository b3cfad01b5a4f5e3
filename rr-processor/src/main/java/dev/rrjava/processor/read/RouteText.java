package dev.rrjava.processor.read;

import dev.rrjava.processor.model.Segment;
import dev.rrjava.processor.model.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
  private static final String NAME = "([\\p{L}\\p{N}_][\\p{L}\\p{N}_.-]*?)";
  private static final Pattern REST = Pattern.compile("\\{" + NAME + "\\.\\.\\.}");
  private static final Pattern VARIABLE =
      Pattern.compile("\\{" + NAME + "(?::(.+))?}", Pattern.DOTALL);

  /** What an asterisk stands behind when it is a pattern, and not a text beside odd others. */
  private static final Pattern ORDINARY = Pattern.compile("[\\p{L}\\p{N}._~-]*|\\{.*}|\\*");

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
    List<String> texts = cut(path);
    List<Segment> segments = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      segments.add(parseSegment(texts.get(i), i == 0 ? "" : texts.get(i - 1)));
    }
    return new Template(text, List.copyOf(segments));
  }

  /** Cuts at each slash that is not in braces: a regular expression may have some. */
  private static List<String> cut(String path) {
    List<String> segments = new ArrayList<>();
    int start = 0;
    int depth = 0;
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      if (c == '\\' && depth > 0) {
        i++; // an escaped brace of a regular expression
      } else if (c == '{') {
        depth++;
      } else if (c == '}') {
        depth = Math.max(0, depth - 1);
      } else if (c == '/' && depth == 0) {
        segments.add(path.substring(start, i));
        start = i + 1;
      }
    }
    segments.add(path.substring(start));
    return segments;
  }

  /** {@code before} is what stands in front of the segment. */
  private static Segment parseSegment(String text, String before) {
    Optional<String> advice = ForeignSyntax.advice(text);
    boolean isAsterisk = text.equals("*") && !ORDINARY.matcher(before).matches();
    if (advice.isPresent() && !isAsterisk) {
      return new Segment.Foreign(text, advice.get());
    }
    if (text.indexOf('{') < 0 && text.indexOf('}') < 0) {
      return new Segment.Literal(text, ReservedCharacters.decode(text));
    }
    Matcher rest = REST.matcher(text);
    if (rest.matches()) {
      return new Segment.CatchAll(rest.group(1));
    }
    Matcher variable = VARIABLE.matcher(text);
    if (!variable.matches() || closing(text, 0) != text.length() - 1) {
      return parseComposite(text);
    }
    return variable(variable);
  }

  private static Segment parseComposite(String text) {
    List<Segment> parts = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int open = text.indexOf('{', start);
      String literal = text.substring(start, open < 0 ? text.length() : open);
      boolean isMissing = literal.isEmpty() && start > 0;
      if (literal.indexOf('}') >= 0 || isMissing) {
        return new Segment.Malformed(text);
      }
      if (!literal.isEmpty()) {
        parts.add(new Segment.Literal(literal, ReservedCharacters.decode(literal)));
      }
      start += literal.length();
      if (open >= 0) {
        int close = closing(text, open);
        String part = text.substring(open, close < 0 ? text.length() : close + 1);
        Matcher variable = VARIABLE.matcher(part);
        if (close < 0 || !variable.matches() || REST.matcher(part).matches()) {
          return new Segment.Malformed(text);
        }
        parts.add(variable(variable));
        start = close + 1;
      }
    }
    return new Segment.Composite(List.copyOf(parts));
  }

  private static Segment variable(Matcher variable) {
    return variable.group(2) == null
        ? new Segment.Variable(variable.group(1))
        : new Segment.Pattern(variable.group(1), variable.group(2));
  }

  /** Where the brace at an index is closed; -1 when it is not. */
  private static int closing(String text, int open) {
    int depth = 0;
    for (int i = open; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '{') {
        depth++;
      } else if (c == '}' && --depth == 0) {
        return i;
      }
    }
    return -1;
  }
}
