package dev.rrjava.runtime.routing;

import dev.rrjava.runtime.http.HttpException;
import dev.rrjava.runtime.http.PercentEncoding;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The path of a request while its route is being looked for: cut at each {@code /} before it is
 * decoded, so that {@code %2F} stays inside its segment. {@code /} is one empty segment, and a path
 * that ends in {@code /} has an empty last one. Literals are compared in place; a segment becomes a
 * text of its own when it is asked for.
 */
public final class RoutePath {
  /** Paths with fewer segments, which are most, need one array. */
  private static final int USUAL_STARTS = 8;

  private final String path;

  /** Where each segment starts; the last is where one more would. */
  private final int[] starts;

  private final int size;
  private final boolean isEncoded;
  private @Nullable Set<String> allowed;

  private RoutePath(String path, int[] starts, int size, boolean isEncoded) {
    this.path = path;
    this.starts = starts;
    this.size = size;
    this.isEncoded = isEncoded;
  }

  /**
   * Cuts a path.
   *
   * @param path percent-encoded, as {@link dev.rrjava.runtime.http.Request#path} gives it
   * @return its segments; none when the path does not start with {@code /}
   */
  public static RoutePath of(String path) {
    int[] starts = new int[USUAL_STARTS];
    if (path.isEmpty() || path.charAt(0) != '/') {
      return new RoutePath(path, starts, 0, false);
    }
    int count = 0;
    boolean isEncoded = false;
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      if (c == '/') {
        if (count == starts.length - 1) {
          starts = Arrays.copyOf(starts, 2 * starts.length);
        }
        starts[count++] = i + 1;
      } else if (c == '%') {
        isEncoded = true;
      }
    }
    starts[count] = path.length() + 1;
    return new RoutePath(path, starts, count, isEncoded);
  }

  /**
   * The number of segments.
   *
   * @return at least 1 for a path that starts with {@code /}
   */
  public int size() {
    return size;
  }

  /**
   * A segment, to be compared with literals.
   *
   * @param index 0 to {@code size() - 1}
   * @return the segment, decoded; bytes that are not UTF-8 are U+FFFD
   */
  public String segment(int index) {
    return isEncoded ? PercentEncoding.decode(raw(index), false) : raw(index);
  }

  /**
   * Whether there is a segment and it equals a literal.
   *
   * @param index of the segment
   * @param literal what it must be when it is decoded
   * @return true when it is that
   */
  public boolean is(int index, String literal) {
    if (index >= size) {
      return false;
    }
    if (isEncoded) {
      return segment(index).equals(literal);
    }
    int start = starts[index];
    return starts[index + 1] - 1 - start == literal.length() && path.startsWith(literal, start);
  }

  /**
   * The hash code of a segment, by which a large switch finds the literals that it may equal.
   *
   * @param index 0 to {@code size() - 1}
   * @return {@link String#hashCode} of the segment, decoded
   */
  public int hash(int index) {
    if (isEncoded) {
      return segment(index).hashCode();
    }
    int hash = 0;
    for (int i = starts[index]; i < starts[index + 1] - 1; i++) {
      hash = 31 * hash + path.charAt(i);
    }
    return hash;
  }

  /**
   * Whether a segment can be the value of a variable: it is there and has at least one character.
   *
   * @param index of the segment
   * @return true when it can
   */
  public boolean hasVariable(int index) {
    return index < size && starts[index + 1] - starts[index] > 1;
  }

  /**
   * Whether a segment can be the value of a variable of a certain form.
   *
   * @param index 0 to {@code size() - 1}
   * @param regex the form of the whole segment, decoded
   * @return true when it can: it has at least one character, and is of the form
   */
  public boolean matches(int index, Pattern regex) {
    return hasVariable(index) && regex.matcher(segment(index)).matches();
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
    if (index == size - 1) {
      return variable(index, parameter);
    }
    StringJoiner rest = new StringJoiner("/");
    for (int i = index; i < size; i++) {
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
    List<String> rest = new ArrayList<>(size - index);
    for (int i = index; i < size; i++) {
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
    String raw = raw(index);
    if (!isEncoded) {
      return raw;
    }
    try {
      return PercentEncoding.decodeStrictly(raw);
    } catch (CharacterCodingException e) {
      throw parameter.invalid("percent-encoded UTF-8", raw);
    }
  }

  private String raw(int index) {
    return path.substring(starts[index], starts[index + 1] - 1);
  }

  /**
   * Notes which methods a template allows that matches this path, for a 405.
   *
   * @param methods the methods, each once
   */
  public void allow(String... methods) {
    Set<String> noted = allowed;
    if (noted == null) {
      noted = new LinkedHashSet<>();
      allowed = noted;
    }
    Collections.addAll(noted, methods);
  }

  /**
   * The value of {@code Allow}.
   *
   * @return the methods of all templates that match, {@code OPTIONS} among them; empty when none
   *     matches
   */
  String allowed() {
    Set<String> noted = allowed;
    if (noted == null) {
      return "";
    }
    noted.add("OPTIONS");
    return String.join(", ", noted);
  }
}
