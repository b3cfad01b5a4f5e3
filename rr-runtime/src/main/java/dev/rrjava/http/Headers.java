package dev.rrjava.http;

import dev.rrjava.internal.payload.HeaderLines;
import dev.rrjava.internal.payload.HeaderStrings;
import java.util.ArrayList;
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
  public static final Headers EMPTY = new Headers(HeaderStrings.EMPTY);

  private final HeaderLines lines;

  private Headers(HeaderLines lines) {
    this.lines = lines;
  }

  static Headers of(HeaderLines lines) {
    return lines.count() == 0 ? EMPTY : new Headers(lines);
  }

  /**
   * Returns one field.
   *
   * @param name the name of the field
   * @param value its only value
   * @return the field
   * @throws IllegalArgumentException if the name is not a token or the value has a control
   *     character
   */
  public static Headers of(String name, String value) {
    return EMPTY.withAdded(name, value);
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

  /**
   * Returns a builder without fields.
   *
   * @return a new builder
   */
  public static HeadersBuilder builder() {
    return new HeadersBuilder();
  }

  /** Name and value of each field line in turn, known to be well-formed. */
  static Headers ofLines(List<String> lines) {
    return lines.isEmpty() ? EMPTY : new Headers(HeaderStrings.of(lines));
  }

  /** The one field that nearly every response has. */
  static Headers ofContentType(String value) {
    HeaderRules.checkValue("Content-Type", value);
    return new Headers(new HeaderStrings("Content-Type", value));
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
    int line = lines.lineOf(name);
    return line < 0 ? Optional.empty() : Optional.of(lines.value(line));
  }

  /**
   * All values of a field.
   *
   * @param name in any case
   * @return one element for each field line, in order; unmodifiable
   */
  public List<String> all(String name) {
    List<String> values = new ArrayList<>();
    for (int line = 0; line < lines.count(); line++) {
      if (lines.isNamed(line, name)) {
        values.add(lines.value(line));
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
    return lines.lineOf(name) >= 0;
  }

  /**
   * All fields.
   *
   * @return names, each spelled as where it came first, and their values; unmodifiable, in order
   */
  public Map<String, List<String>> toMap() {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    Map<String, List<String>> inAnyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (int line = 0; line < lines.count(); line++) {
      String name = lines.name(line);
      List<String> values = inAnyCase.get(name);
      if (values == null) {
        values = new ArrayList<>(1);
        inAnyCase.put(name, values);
        fields.put(name, Collections.unmodifiableList(values));
      }
      values.add(lines.value(line));
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
    return (contains(name) ? without(name) : this).withAdded(name, value);
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
    HeaderRules.checkName(name);
    HeaderRules.checkValue(name, value);
    return new Headers(HeaderStrings.copyOf(lines, name, value));
  }

  /**
   * These fields without one of them.
   *
   * @param name in any case
   * @return a copy
   */
  public Headers without(String name) {
    return of(HeaderStrings.without(lines, name));
  }

  HeaderLines lines() {
    return lines;
  }

  /** Returns these fields with one {@code Content-Length}, in place of any others. */
  Headers withContentLength(long byteCount) {
    return new Headers(HeaderStrings.withContentLength(lines, byteCount));
  }

  /** These fields and all lines of others. */
  Headers withAll(Headers more) {
    List<String> copy = new ArrayList<>(2 * (size() + more.size()));
    addAll(copy, lines);
    addAll(copy, more.lines);
    return ofLines(copy);
  }

  private static void addAll(List<String> copy, HeaderLines lines) {
    for (int line = 0; line < lines.count(); line++) {
      copy.add(lines.name(line));
      copy.add(lines.value(line));
    }
  }

  /** The number of field lines. */
  int size() {
    return lines.count();
  }

  String name(int line) {
    return lines.name(line);
  }

  String value(int line) {
    return lines.value(line);
  }

  boolean isNamed(int line, String name) {
    return lines.isNamed(line, name);
  }

  /** Whether two lines are of one field. */
  boolean isSameName(int line, int other) {
    return line == other || lines.isNamed(line, lines.name(other));
  }

  @Override
  public boolean equals(Object other) {
    if (!(other instanceof Headers that) || size() != that.size()) {
      return false;
    }
    for (int line = 0; line < size(); line++) {
      if (!name(line).equals(that.name(line)) || !value(line).equals(that.value(line))) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int hashCode() {
    int hash = 1;
    for (int line = 0; line < size(); line++) {
      hash = 31 * (31 * hash + name(line).hashCode()) + value(line).hashCode();
    }
    return hash;
  }

  /** The names alone: values may be secrets. */
  @Override
  public String toString() {
    return toMap().keySet().toString();
  }
}
