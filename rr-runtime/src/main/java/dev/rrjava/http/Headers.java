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
 * Header fields (RFC 9110 section 5): case-insensitive names, each with at least one value, in
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
   * @param value its new value
   * @return the field
   * @throws IllegalArgumentException if the name is not a token or the value has a control
   *     character
   */
  public static Headers of(String name, String value) {
    return EMPTY.withAdded(name, value);
  }

  /**
   * Returns the fields of a map.
   *
   * @param fields names and their values
   * @return the fields in the order of the map
   * @throws IllegalArgumentException if a name is not a token or a value has a control character
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

  /**
   * Returns the fields of lines that are known to be well-formed: name and value of each in turn.
   */
  static Headers ofLines(List<String> lines) {
    return lines.isEmpty() ? EMPTY : new Headers(HeaderStrings.of(lines));
  }

  /** Returns the one field that nearly every response has. */
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
   * Returns the first value of a field.
   *
   * @param name the name of the field, which is case-insensitive
   * @return the value, or empty if there is no such field
   */
  public Optional<String> first(String name) {
    int line = lines.lineOf(name);
    return line < 0 ? Optional.empty() : Optional.of(lines.value(line));
  }

  /**
   * Returns all values of a field.
   *
   * @param name the name of the field, which is case-insensitive
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
   * Returns whether there is a field of this name.
   *
   * @param name the name of the field, which is case-insensitive
   * @return true if there is
   */
  public boolean contains(String name) {
    return lines.lineOf(name) >= 0;
  }

  /**
   * Returns all fields.
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
   * Returns a copy of these fields with one of them replaced, or added at the end.
   *
   * @param name the name of the field
   * @param value its new value
   * @return a copy
   * @throws IllegalArgumentException if the name is not a token or the value has a control
   *     character
   */
  public Headers with(String name, String value) {
    return (contains(name) ? without(name) : this).withAdded(name, value);
  }

  /**
   * Returns a copy of these fields with an additional line.
   *
   * @param name the name of the field
   * @param value an additional value of the field
   * @return a copy
   * @throws IllegalArgumentException if the name is not a token or the value has a control
   *     character
   */
  public Headers withAdded(String name, String value) {
    HeaderRules.checkName(name);
    HeaderRules.checkValue(name, value);
    return new Headers(HeaderStrings.copyOf(lines, name, value));
  }

  /**
   * Returns a copy of these fields without one of them.
   *
   * @param name the name of the field, which is case-insensitive
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

  /** Returns these fields and all lines of others. */
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

  /** Returns the number of field lines. */
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

  /** Returns whether two lines belong to the same field. */
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

  /** Returns the names only: values may be secrets. */
  @Override
  public String toString() {
    return toMap().keySet().toString();
  }
}
