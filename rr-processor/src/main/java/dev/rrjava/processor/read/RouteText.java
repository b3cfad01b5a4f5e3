package dev.rrjava.processor.read;

import dev.rrjava.processor.model.Segment;
import dev.rrjava.processor.model.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The two parts of {@code @Route}. Malformed routes are parsed as well, as far as possible, for the
 * checks.
 *
 * @param httpMethods the part before the first space, split at {@code |}; none if it is a template
 * @param template the template after the space
 */
record RouteText(List<String> httpMethods, Template template) {
  private static final String NAME = "([\\p{L}\\p{N}_][\\p{L}\\p{N}_.-]*?)";
  private static final Pattern REST = Pattern.compile("\\{" + NAME + "\\.\\.\\.}");
  private static final Pattern VARIABLE =
      Pattern.compile("\\{" + NAME + "(?::(.+))?}", Pattern.DOTALL);

  /** A segment before an asterisk that is a pattern of another router, not a literal. */
  private static final Pattern ORDINARY = Pattern.compile("[\\p{L}\\p{N}._~-]*|\\{.*}|\\*");

  static RouteText parse(String text) {
    String stripped = text.strip();
    if (stripped.startsWith("/")) {
      return new RouteText(List.of(), parseTemplate(stripped));
    }
    int end = 0;
    while (end < stripped.length() && !isSpace(stripped.charAt(end))) {
      end++;
    }
    int start = end;
    while (start < stripped.length() && isSpace(stripped.charAt(start))) {
      start++;
    }
    List<String> httpMethods = List.of(stripped.substring(0, end).split("\\|", -1));
    return new RouteText(httpMethods, parseTemplate(stripped.substring(start)));
  }

  private static boolean isSpace(char c) {
    return " \t\n\f\r".indexOf(c) >= 0;
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

  /** Splits a path at each slash outside of braces; a regular expression may contain slashes. */
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

  /** Parses a segment; {@code before} is the preceding one. */
  private static Segment parseSegment(String text, String before) {
    Optional<String> advice = isCommon(text) ? Optional.empty() : ForeignSyntax.advice(text);
    boolean isAsterisk = text.equals("*") && !ORDINARY.matcher(before).matches();
    if (advice.isPresent() && !isAsterisk) {
      return new Segment.Foreign(text, advice.get());
    }
    if (text.indexOf('{') < 0 && text.indexOf('}') < 0) {
      return new Segment.Literal(text, decode(text));
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

  /** Returns whether a segment can't be in another syntax, which is true for nearly all. */
  private static boolean isCommon(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isLetterOrDigit(c) && "_-~.{}".indexOf(c) < 0) {
        return false;
      }
    }
    return !text.contains("{{") && !text.contains("{.");
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
        parts.add(new Segment.Literal(literal, decode(literal)));
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

  /** Returns the index of the brace that closes the one at an index; -1 if there is none. */
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

  /** Characters with a meaning in templates, here or in those of other routers. */
  private static final String RESERVED = ":*<>[]()";

  private static final Pattern ENCODED = Pattern.compile("%([0-9A-Fa-f]{2})");

  /** Percent-encodes the reserved characters. */
  static String encode(String text) {
    StringBuilder encoded = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      encoded.append(
          RESERVED.indexOf(c) < 0 ? String.valueOf(c) : String.format("%%%02X", (int) c));
    }
    return encoded.toString();
  }

  /** Decodes percent-encoded reserved characters, and no others. */
  static String decode(String text) {
    return ENCODED
        .matcher(text)
        .replaceAll(
            found -> {
              char c = (char) Integer.parseInt(found.group(1).toUpperCase(Locale.ROOT), 16);
              return Matcher.quoteReplacement(
                  RESERVED.indexOf(c) < 0 ? found.group() : String.valueOf(c));
            });
  }
}
