package dev.rrjava.runtime.routing;

import dev.rrjava.runtime.http.HttpException;
import dev.rrjava.runtime.http.PercentEncoding;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/**
 * The path of a request while its route is being looked for: cut at each {@code /} before it is
 * decoded, so that {@code %2F} stays inside its segment. {@code /} is one empty segment, and a path
 * that ends in {@code /} has an empty last one.
 */
public final class RoutePath {
  private final List<String> segments;
  private final Set<String> allowed = new LinkedHashSet<>(0);

  private RoutePath(List<String> segments) {
    this.segments = segments;
  }

  /**
   * Cuts a path.
   *
   * @param path percent-encoded, as {@link dev.rrjava.runtime.http.Request#path} gives it
   * @return its segments; none when the path does not start with {@code /}
   */
  public static RoutePath of(String path) {
    List<String> segments = new ArrayList<>();
    if (path.startsWith("/")) {
      int start = 1;
      for (int slash; (slash = path.indexOf('/', start)) >= 0; start = slash + 1) {
        segments.add(path.substring(start, slash));
      }
      segments.add(path.substring(start));
    }
    return new RoutePath(segments);
  }

  /**
   * The number of segments.
   *
   * @return at least 1 for a path that starts with {@code /}
   */
  public int size() {
    return segments.size();
  }

  /**
   * A segment, to be compared with literals.
   *
   * @param index 0 to {@code size() - 1}
   * @return the segment, decoded; bytes that are not UTF-8 are U+FFFD
   */
  public String segment(int index) {
    return PercentEncoding.decode(segments.get(index), false);
  }

  /**
   * Whether a segment can be the value of a variable: it is there and has at least one character.
   *
   * @param index of the segment
   * @return true when it can
   */
  public boolean hasVariable(int index) {
    return index < segments.size() && !segments.get(index).isEmpty();
  }

  /**
   * Whether a segment can be the value of a variable of a certain form.
   *
   * @param index 0 to {@code size() - 1}
   * @param regex the form of the whole segment, decoded
   * @return true when it can: it has at least one character, and is of the form
   */
  public boolean matches(int index, Pattern regex) {
    return !segments.get(index).isEmpty() && regex.matcher(segment(index)).matches();
  }

  /**
   * All segments from one on, as the value of a catch-all variable.
   *
   * @param index of the first, 0 to {@code size() - 1}
   * @param parameter the variable, for the message of a failure
   * @return the segments, each decoded, with slashes between them; empty for an empty last segment
   * @throws HttpException with status 400 when what one of them encodes is not UTF-8
   */
  public String rest(int index, Parameter parameter) {
    if (index == segments.size() - 1) {
      return variable(index, parameter);
    }
    StringJoiner rest = new StringJoiner("/");
    for (int i = index; i < segments.size(); i++) {
      rest.add(variable(i, parameter));
    }
    return rest.toString();
  }

  /**
   * All segments from one on, one by one.
   *
   * @param index of the first, 0 to {@code size() - 1}
   * @param parameter the variable, for the message of a failure
   * @return the segments, each decoded; none for an empty last segment alone
   * @throws HttpException with status 400 when what one of them encodes is not UTF-8
   */
  public List<String> restSegments(int index, Parameter parameter) {
    List<String> rest = new ArrayList<>(segments.size() - index);
    for (int i = index; i < segments.size(); i++) {
      rest.add(variable(i, parameter));
    }
    return rest.size() == 1 && rest.get(0).isEmpty() ? List.of() : rest;
  }

  /**
   * A segment as the value of a variable.
   *
   * @param index 0 to {@code size() - 1}
   * @param parameter the variable, for the message of a failure
   * @return the segment, decoded
   * @throws HttpException with status 400 when what it encodes is not UTF-8
   */
  public String variable(int index, Parameter parameter) {
    try {
      return PercentEncoding.decodeStrictly(segments.get(index));
    } catch (CharacterCodingException e) {
      throw parameter.invalid("percent-encoded UTF-8", segments.get(index));
    }
  }

  /**
   * Notes which methods a template allows that matches this path, for a 405.
   *
   * @param methods the methods, each once
   */
  public void allow(String... methods) {
    allowed.addAll(List.of(methods));
  }

  /**
   * The value of {@code Allow}.
   *
   * @return the methods of all templates that match, {@code OPTIONS} among them; empty when none
   *     matches
   */
  String allowed() {
    if (allowed.isEmpty()) {
      return "";
    }
    allowed.add("OPTIONS");
    return String.join(", ", allowed);
  }
}
