package dev.rrjava.routing;

import dev.rrjava.generated.SegmentTemplate;
import dev.rrjava.http.RouteInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A route of one of the modules that are joined, with the segments of its template. */
record JoinedRoute(RouteInfo info, List<String> segments) {

  private static final String ANY = "ANY";

  /** A variable with its regular expression, in which braces are balanced or escaped. */
  private static final Pattern VARIABLE =
      Pattern.compile("\\{[^{}:]*(:(?:[^{}\\\\]|\\\\.|\\{[^{}]*})*)?}");

  static JoinedRoute of(RouteInfo info) {
    return new JoinedRoute(info, segments(info.template().substring(1)));
  }

  /** Splits at slashes outside braces: an expression may have slashes, and braces of its own. */
  private static List<String> segments(String template) {
    List<String> segments = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < template.length(); i++) {
      char c = template.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (c == '/' && depth == 0) {
        segments.add(template.substring(start, i));
        start = i + 1;
      }
    }
    segments.add(template.substring(start));
    return segments;
  }

  private List<String> methods() {
    return info.methods();
  }

  /**
   * Returns whether this route, of an earlier module, would match the HTTP method of another route:
   * both have the method, by name or by {@code ANY}. A specific method takes precedence over {@code
   * ANY}, so it may be earlier if both have the same template.
   */
  boolean takesMethodOf(JoinedRoute other) {
    boolean isBetter = other.methods().contains(ANY) && !methods().contains(ANY);
    return methods().contains(ANY)
        || (isBetter && !other.covers(this))
        || methods().stream().anyMatch(other.methods()::contains);
  }

  /** Returns whether this route matches every path that the other one matches. */
  boolean covers(JoinedRoute other) {
    for (int i = 0; i < segments.size(); i++) {
      String own = segments.get(i);
      if (isRest(own)) {
        return other.segments.size() > i;
      }
      if (i >= other.segments.size() || !covers(own, other.segments.get(i))) {
        return false;
      }
    }
    return segments.size() == other.segments.size();
  }

  private static boolean covers(String own, String other) {
    if (isRest(other)) {
      return false;
    }
    if (isComposite(own)) {
      return nameless(own).equals(nameless(other))
          || (own.indexOf(':') < 0
              && template(own).matches(VARIABLE.matcher(other).replaceAll("\0")));
    }
    if (isPlainVariable(own)) {
      return !other.isEmpty();
    }
    return isPattern(own)
        ? isPattern(other) && pattern(own).equals(pattern(other))
        : own.equals(other);
  }

  private static boolean isRest(String segment) {
    return segment.startsWith("{") && segment.endsWith("...}");
  }

  private static boolean isPattern(String segment) {
    return isWhole(segment) && segment.indexOf(':') >= 0;
  }

  private static boolean isPlainVariable(String segment) {
    return isWhole(segment) && !isRest(segment) && !isPattern(segment);
  }

  /** Returns whether a segment has text and variables. */
  private static boolean isComposite(String segment) {
    return segment.indexOf('{') >= 0 && !isWhole(segment);
  }

  /** Returns whether the first brace is closed at the end and not before. */
  private static boolean isWhole(String segment) {
    return segment.startsWith("{") && VARIABLE.matcher(segment).replaceFirst("").isEmpty();
  }

  private static String nameless(String segment) {
    return VARIABLE.matcher(segment).replaceAll("{$1}");
  }

  private static SegmentTemplate template(String composite) {
    return SegmentTemplate.of(VARIABLE.split(composite, -1));
  }

  private static String pattern(String segment) {
    return segment.substring(segment.indexOf(':'));
  }
}
