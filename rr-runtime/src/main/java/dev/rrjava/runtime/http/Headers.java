package dev.rrjava.runtime.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Header fields (RFC 9110 section 5): names without regard to case, each with one value or more, in
 * order. Immutable.
 */
public final class Headers {
  /** No fields. */
  public static final Headers EMPTY = new Headers(new String[0]);

  /** Name and value of each field line in turn. */
  private final String[] lines;

  private Headers(String[] lines) {
    this.lines = lines;
  }

  /**
   * Fields from a map.
   *
   * @param fields names and their values
   * @return the fields in the map's order
   * @throws IllegalArgumentException when a name is no token or a value has a control character
   */
  public static Headers of(Map<String, List<String>> fields) {
    List<String> lines = new ArrayList<>();
    fields.forEach((name, values) -> values.forEach(value -> addChecked(lines, name, value)));
    return ofLines(lines);
  }

  /** Name and value of each field line in turn, known to be well-formed. */
  static Headers ofLines(List<String> lines) {
    return lines.isEmpty() ? EMPTY : new Headers(lines.toArray(new String[0]));
  }

  private static void addChecked(List<String> lines, String name, String value) {
    HeaderRules.checkName(name);
    HeaderRules.checkValue(name, value);
    lines.add(name);
    lines.add(value);
  }

  /**
   * The first value of a field.
   *
   * @param name in any case
   * @return the value, or empty when there is no such field
   */
  public Optional<String> first(String name) {
    for (int i = 0; i < lines.length; i += 2) {
      if (lines[i].equalsIgnoreCase(name)) {
        return Optional.of(lines[i + 1]);
      }
    }
    return Optional.empty();
  }

  /**
   * All values of a field.
   *
   * @param name in any case
   * @return one element for each field line, in order; unmodifiable
   */
  public List<String> all(String name) {
    List<String> values = new ArrayList<>();
    for (int i = 0; i < lines.length; i += 2) {
      if (lines[i].equalsIgnoreCase(name)) {
        values.add(lines[i + 1]);
      }
    }
    return Collections.unmodifiableList(values);
  }

  /**
   * Whether there is a field of this name.
   *
   * @param name in any case
   * @return true when there is
   */
  public boolean contains(String name) {
    return first(name).isPresent();
  }

  /**
   * All fields.
   *
   * @return names, each spelled as where it came first, and their values; unmodifiable, in order
   */
  public Map<String, List<String>> toMap() {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    Map<String, List<String>> inAnyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (int i = 0; i < lines.length; i += 2) {
      List<String> values = inAnyCase.get(lines[i]);
      if (values == null) {
        values = new ArrayList<>(1);
        inAnyCase.put(lines[i], values);
        fields.put(lines[i], Collections.unmodifiableList(values));
      }
      values.add(lines[i + 1]);
    }
    return Collections.unmodifiableMap(fields);
  }

  /**
   * These fields with one of them replaced, or added at the end.
   *
   * @param name the name of the field
   * @param value its only value
   * @return a copy
   * @throws IllegalArgumentException when the name is no token or the value has a control character
   */
  public Headers with(String name, String value) {
    return without(name).withAdded(name, value);
  }

  /**
   * These fields and one line more.
   *
   * @param name the name of the field
   * @param value a value besides those that the field has
   * @return a copy
   * @throws IllegalArgumentException when the name is no token or the value has a control character
   */
  public Headers withAdded(String name, String value) {
    List<String> copy = new ArrayList<>(lines.length + 2);
    Collections.addAll(copy, lines);
    addChecked(copy, name, value);
    return ofLines(copy);
  }

  /**
   * These fields without one of them.
   *
   * @param name in any case
   * @return a copy
   */
  public Headers without(String name) {
    List<String> copy = new ArrayList<>(lines.length);
    for (int i = 0; i < lines.length; i += 2) {
      if (!lines[i].equalsIgnoreCase(name)) {
        copy.add(lines[i]);
        copy.add(lines[i + 1]);
      }
    }
    return ofLines(copy);
  }

  /** These fields with {@code Content-Length}, in place of any that they have. */
  Headers withContentLength(long byteCount) {
    String[] others = contains("Content-Length") ? without("Content-Length").lines : lines;
    String[] copy = Arrays.copyOf(others, others.length + 2);
    copy[others.length] = "Content-Length";
    copy[others.length + 1] = Long.toString(byteCount);
    return new Headers(copy);
  }

  /** These fields and all lines of others. */
  Headers withAll(Headers more) {
    String[] copy = Arrays.copyOf(lines, lines.length + more.lines.length);
    System.arraycopy(more.lines, 0, copy, lines.length, more.lines.length);
    return new Headers(copy);
  }

  /** The number of field lines. */
  int size() {
    return lines.length / 2;
  }

  String name(int line) {
    return lines[2 * line];
  }

  String value(int line) {
    return lines[2 * line + 1];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Headers that && Arrays.equals(lines, that.lines);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(lines);
  }

  /** The names alone: values may be secrets. */
  @Override
  public String toString() {
    return toMap().keySet().toString();
  }
}
