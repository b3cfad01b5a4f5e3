package dev.rrjava.generated;

import dev.rrjava.http.HttpException;
import dev.rrjava.http.PathSegments;
import dev.rrjava.http.Response;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Method and path of a request while its route is being looked for, and the methods that are
 * allowed where the path is not enough.
 */
public final class RoutePath {
  /** Between methods in {@code Allow} (RFC 9110 section 5.6.1). */
  private static final String SEPARATOR = ", ";

  private final PathSegments segments;
  private final int method;
  private @Nullable Set<String> allowed;

  private RoutePath(PathSegments segments, int method) {
    this.segments = segments;
    this.method = method;
  }

  /**
   * A path that no template was held against yet.
   *
   * @param segments the path
   * @param method the method of the request
   * @return the path, to be routed
   */
  public static RoutePath of(PathSegments segments, String method) {
    return new RoutePath(segments, HttpMethod.of(method));
  }

  /**
   * A path of which it is only asked whether a template matches it: no route is called.
   *
   * @param segments the path
   * @return the path, to be routed
   */
  public static RoutePath withoutMethod(PathSegments segments) {
    return new RoutePath(segments, HttpMethod.NONE);
  }

  /**
   * The method.
   *
   * @return one of the constants of {@link HttpMethod}
   */
  public int method() {
    return method;
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
    return segments.get(index);
  }

  /**
   * Whether there is a segment and it equals a literal.
   *
   * @param index of the segment
   * @param literal what it must be when it is decoded
   * @return true when it is that
   */
  public boolean is(int index, String literal) {
    return segments.is(index, literal);
  }

  /**
   * The hash code of a segment, by which a large switch finds the literals that it may equal.
   *
   * @param index 0 to {@code size() - 1}
   * @return {@link PathSegments#hash(int)}
   */
  public int hash(int index) {
    return segments.hash(index);
  }

  /**
   * Whether a segment can be the value of a variable: it is there and has at least one character.
   *
   * @param index of the segment
   * @return true when it can
   */
  public boolean hasVariable(int index) {
    return segments.hasText(index);
  }

  /**
   * Whether a segment can be the value of a variable of a certain form.
   *
   * @param index of the segment
   * @param regex the form of the whole segment, decoded
   * @return true when it can: it has at least one character, and is of the form
   */
  public boolean matches(int index, Pattern regex) {
    return hasVariable(index) && regex.matcher(segment(index)).matches();
  }

  /**
   * Whether a segment is of the form of one with text beside its variables.
   *
   * @param index of the segment
   * @param template the form of the whole segment, decoded
   * @return true when it is there and each variable has a value
   */
  public boolean matches(int index, SegmentTemplate template) {
    return hasVariable(index) && template.matches(segment(index));
  }

  /**
   * A part of a segment as the value of a variable.
   *
   * @param index 0 to {@code size() - 1}
   * @param template what the segment matches
   * @param number of the variable in the segment, from the left, 0 or more
   * @param parameter the variable, for the message of a failure
   * @return the part, decoded
   * @throws HttpException with status 400 when what the segment encodes is not UTF-8
   */
  public String variable(int index, SegmentTemplate template, int number, Parameter parameter) {
    return template.value(number, variable(index, parameter));
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
   * All segments from one on, one by one.
   *
   * @param index of the first, 0 to {@code size() - 1}
   * @param parameter the variable, for the message of a failure
   * @return the segments, each decoded; none for an empty last segment alone
   * @throws HttpException with status 400 when what one of them encodes is not UTF-8
   */
  public List<String> restSegments(int index, Parameter parameter) {
    List<String> rest = new ArrayList<>(size() - index);
    for (int i = index; i < size(); i++) {
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
      return segments.getStrictly(index);
    } catch (CharacterCodingException e) {
      throw parameter.invalid("percent-encoded UTF-8", segments.encoded(index));
    }
  }

  /**
   * Notes which methods a template allows that matches this path, for a 405.
   *
   * @param methods the methods, each once, with a comma and a blank between them
   * @return null: there is no response yet, and another template may match
   */
  public @Nullable Response notAllowed(String methods) {
    Set<String> noted = allowed;
    if (noted == null) {
      noted = new LinkedHashSet<>();
      allowed = noted;
    }
    Collections.addAll(noted, methods.split(SEPARATOR, -1));
    return null;
  }

  /**
   * The value of {@code Allow}.
   *
   * @return the methods of all templates that match, {@code OPTIONS} among them; empty when none
   *     matches
   */
  public String allowed() {
    Set<String> noted = allowed;
    if (noted == null) {
      return "";
    }
    noted.add("OPTIONS");
    return String.join(SEPARATOR, noted);
  }
}
