package dev.rrjava.generated;

import dev.rrjava.http.HttpException;
import dev.rrjava.http.PathSegments;
import dev.rrjava.http.Request;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The path and the method of a request while its route is searched for. It collects the methods of
 * the templates that match the path, but have no route for the method.
 */
public class RoutePath {
  /** Between methods in {@code Allow} (RFC 9110 section 5.6.1). */
  private static final String SEPARATOR = ", ";

  private final Request request;
  private final PathSegments segments;
  private final int method;
  private @Nullable Set<String> allowed;
  private boolean variesByAccept;

  /**
   * Creates a path that has not been compared with any template.
   *
   * @param request the request
   * @param segments its path, or another path to try
   */
  protected RoutePath(Request request, PathSegments segments) {
    this.request = request;
    this.segments = segments;
    this.method = HttpMethod.of(request.method());
  }

  /**
   * Returns the method.
   *
   * @return one of the constants of {@link HttpMethod}
   */
  public final int method() {
    return method;
  }

  /**
   * Returns the method as it was sent, for those without a number.
   *
   * @return a token
   */
  public final String methodName() {
    return request.method();
  }

  /**
   * Returns the route at the end of a template that has one method. {@code GET} includes {@code
   * HEAD}.
   *
   * @param size the number of segments in the template
   * @param method1 the method
   * @param route1 its route
   * @return the route, or -1 if the path is longer or shorter, or the method is another one
   */
  public final int end(int size, int method1, int route1) {
    return size() == size ? select(method1, route1) : -1;
  }

  /**
   * Returns the route at the end of a template that has two methods.
   *
   * @param size the number of segments in the template
   * @param method1 a method
   * @param route1 its route
   * @param method2 another method
   * @param route2 its route
   * @return the route, or -1 if the path is longer or shorter, or the method is another one
   */
  public final int end(int size, int method1, int route1, int method2, int route2) {
    return size() == size ? select(method1, route1, method2, route2) : -1;
  }

  /**
   * Returns the route at the end of a template that has three methods.
   *
   * @param size the number of segments in the template
   * @param method1 a method
   * @param route1 its route
   * @param method2 another method
   * @param route2 its route
   * @param method3 a third method
   * @param route3 its route
   * @return the route, or -1 if the path is longer or shorter, or the method is another one
   */
  public final int end(
      int size, int method1, int route1, int method2, int route2, int method3, int route3) {
    return size() == size ? select(method1, route1, method2, route2, method3, route3) : -1;
  }

  /**
   * Returns the route at the end of a template that ends with a variable and has one method.
   *
   * @param size the number of segments in the template
   * @param method1 the method
   * @param route1 its route
   * @return the route, or -1 if the path is longer or shorter, the variable is empty, or the method
   *     is another one
   */
  public final int variableEnd(int size, int method1, int route1) {
    return hasVariable(size - 1) ? end(size, method1, route1) : -1;
  }

  /**
   * Returns the route at the end of a template that ends with a variable and has two methods.
   *
   * @param size the number of segments in the template
   * @param method1 a method
   * @param route1 its route
   * @param method2 another method
   * @param route2 its route
   * @return the route, or -1 if the path is longer or shorter, the variable is empty, or the method
   *     is another one
   */
  public final int variableEnd(int size, int method1, int route1, int method2, int route2) {
    return hasVariable(size - 1) ? end(size, method1, route1, method2, route2) : -1;
  }

  /**
   * Returns the route at the end of a template that ends with a variable and has three methods.
   *
   * @param size the number of segments in the template
   * @param method1 a method
   * @param route1 its route
   * @param method2 another method
   * @param route2 its route
   * @param method3 a third method
   * @param route3 its route
   * @return the route, or -1 if the path is longer or shorter, the variable is empty, or the method
   *     is another one
   */
  public final int variableEnd(
      int size, int method1, int route1, int method2, int route2, int method3, int route3) {
    return hasVariable(size - 1)
        ? end(size, method1, route1, method2, route2, method3, route3)
        : -1;
  }

  /**
   * Returns the route for the only method of a template that matches. {@code GET} includes {@code
   * HEAD}.
   *
   * @param method1 the method
   * @param route1 its route
   * @return the route, or -1 if the method is another one
   */
  public final int select(int method1, int route1) {
    return method == method1 || isHeadOf(method1) ? route1 : notAllowed(method1);
  }

  /**
   * Returns the route for one of two methods of a template that matches.
   *
   * @param method1 a method
   * @param route1 its route
   * @param method2 another method
   * @param route2 its route
   * @return the route, or -1 if the method is another one
   */
  public final int select(int method1, int route1, int method2, int route2) {
    if (method == method1) {
      return route1;
    }
    if (method == method2) {
      return route2;
    }
    if (isHeadOf(method1)) {
      return route1;
    }
    return isHeadOf(method2) ? route2 : notAllowed(method1, method2);
  }

  /**
   * Returns the route for one of three methods of a template that matches.
   *
   * @param method1 a method
   * @param route1 its route
   * @param method2 another method
   * @param route2 its route
   * @param method3 a third method
   * @param route3 its route
   * @return the route, or -1 if the method is another one
   */
  public final int select(
      int method1, int route1, int method2, int route2, int method3, int route3) {
    if (method == method1) {
      return route1;
    }
    if (method == method2) {
      return route2;
    }
    if (method == method3) {
      return route3;
    }
    if (isHeadOf(method1)) {
      return route1;
    }
    if (isHeadOf(method2)) {
      return route2;
    }
    return isHeadOf(method3) ? route3 : notAllowed(method1, method2, method3);
  }

  /** Returns whether this is a HEAD of what GET returns. */
  private boolean isHeadOf(int other) {
    return method == HttpMethod.HEAD && other == HttpMethod.GET;
  }

  private int notAllowed(int... methods) {
    for (int other : methods) {
      note(HttpMethod.NAMES.get(other));
      if (other == HttpMethod.GET) {
        note("HEAD");
      }
    }
    return -1;
  }

  /**
   * Records the methods of a template that matches this path.
   *
   * @param methods the methods, separated by a comma and a space
   * @return -1: no route is found, but another template may match
   */
  public final int notAllowed(String methods) {
    for (String other : methods.split(SEPARATOR, -1)) {
      note(other);
    }
    return -1;
  }

  private void note(String other) {
    Set<String> noted = allowed;
    if (noted == null) {
      noted = new LinkedHashSet<>();
      allowed = noted;
    }
    noted.add(other);
  }

  /**
   * Returns the value of {@code Allow}.
   *
   * @return the methods of all templates that match, and {@code OPTIONS}; empty if none matches
   */
  protected final String allowed() {
    Set<String> noted = allowed;
    if (noted == null) {
      return "";
    }
    noted.add("OPTIONS");
    return String.join(SEPARATOR, noted);
  }

  /**
   * Returns the route that suits the media types of the request best.
   *
   * @param variants the routes for one path and method
   * @return the number of a route
   * @throws HttpException with status 415 or 406 if none suits
   */
  public final int choose(Variants variants) {
    variesByAccept = variants.varyByAccept();
    return variants.choose(request);
  }

  /**
   * Returns whether {@code Accept} has decided between routes.
   *
   * @return true if the response is for this value of {@code Accept}
   */
  protected final boolean variesByAccept() {
    return variesByAccept;
  }

  /**
   * Returns the exception for a number that no route has: classes of different compilations were
   * mixed.
   *
   * @param number the number of an adapter, or of a route in it
   * @return the exception, to be thrown
   */
  public final IllegalStateException noRoute(int number) {
    return new IllegalStateException(
        "there is no " + number + " in the generated code; compile all handlers together");
  }

  /**
   * Returns the number of segments.
   *
   * @return at least 1 for a path that starts with {@code /}
   */
  public final int size() {
    return segments.size();
  }

  /**
   * Returns a segment, for comparison with literals.
   *
   * @param index 0 to {@code size() - 1}
   * @return the segment, decoded; bytes that are not UTF-8 are U+FFFD
   */
  public final String segment(int index) {
    return segments.get(index);
  }

  /**
   * Returns whether a segment exists and equals a literal.
   *
   * @param index the index of the segment
   * @param literal the expected value, decoded
   * @return true if it does
   */
  public final boolean is(int index, String literal) {
    return segments.is(index, literal);
  }

  /**
   * Returns the hash code of a segment, by which a large switch selects the literals that it may
   * equal.
   *
   * @param index 0 to {@code size() - 1}
   * @return {@link PathSegments#hash(int)}
   */
  public final int hash(int index) {
    return segments.hash(index);
  }

  /**
   * Returns whether a segment can be the value of a variable: it exists and has at least one
   * character.
   *
   * @param index the index of the segment
   * @return true if it can
   */
  public final boolean hasVariable(int index) {
    return segments.hasText(index);
  }

  /**
   * Returns whether a segment can be the value of a variable with a regular expression.
   *
   * @param index the index of the segment
   * @param regex the expression for the whole segment, decoded
   * @return true if it has at least one character and matches
   */
  public final boolean matches(int index, Pattern regex) {
    return hasVariable(index) && regex.matcher(segment(index)).matches();
  }

  /**
   * Returns whether a segment matches a template with text and variables.
   *
   * @param index the index of the segment
   * @param template the template for the whole segment, decoded
   * @return true if the segment exists and each variable has a value
   */
  public final boolean matches(int index, SegmentTemplate template) {
    return hasVariable(index) && template.matches(segment(index));
  }

  /**
   * Returns a part of a segment as the value of a variable.
   *
   * @param index 0 to {@code size() - 1}
   * @param template the template that the segment matches
   * @param number the number of the variable in the segment, from the left, 0 or more
   * @param parameter the variable, for the message of an error
   * @return the part, decoded
   * @throws HttpException with status 400 if the decoded bytes are not UTF-8
   */
  public final String variable(
      int index, SegmentTemplate template, int number, Parameter<?> parameter) {
    return template.value(number, variable(index, parameter));
  }

  /**
   * Returns all segments from an index on, as the value of a catch-all.
   *
   * @param index the index of the first, 0 to {@code size() - 1}
   * @param parameter the variable, for the message of an error
   * @return the segments, each decoded, with slashes between them; empty for an empty last segment
   * @throws HttpException with status 400 if the decoded bytes of one are not UTF-8
   */
  public final String rest(int index, Parameter<?> parameter) {
    if (index == size() - 1) {
      return variable(index, parameter);
    }
    StringJoiner rest = new StringJoiner("/");
    for (int i = index; i < size(); i++) {
      rest.add(variable(i, parameter));
    }
    return rest.toString();
  }

  /**
   * Returns all segments from an index on, one by one.
   *
   * @param index the index of the first, 0 to {@code size() - 1}
   * @param parameter the variable, for the message of an error
   * @return the segments, each decoded; empty for a single empty last segment
   * @throws HttpException with status 400 if the decoded bytes of one are not UTF-8
   */
  public final List<String> restSegments(int index, Parameter<?> parameter) {
    List<String> rest = new ArrayList<>(size() - index);
    for (int i = index; i < size(); i++) {
      rest.add(variable(i, parameter));
    }
    return rest.size() == 1 && rest.get(0).isEmpty() ? List.of() : rest;
  }

  /**
   * Returns a segment as the value of a variable.
   *
   * @param index 0 to {@code size() - 1}
   * @param parameter the variable, for the message of an error
   * @return the segment, decoded
   * @throws HttpException with status 400 if the decoded bytes are not UTF-8
   */
  public final String variable(int index, Parameter<?> parameter) {
    try {
      return segments.getStrictly(index);
    } catch (CharacterCodingException e) {
      throw parameter.invalid("percent-encoded UTF-8", segments.encoded(index));
    }
  }
}
