package dev.rrjava.http;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects header fields.
 *
 * <pre>{@code
 * Headers headers = Headers.builder().add("Vary", "Accept").set("Cache-Control", "no-store").build();
 * }</pre>
 */
public final class HeadersBuilder {
  /** Name and value of each line in turn. */
  private final List<String> lines = new ArrayList<>();

  HeadersBuilder() {}

  /**
   * Adds a line, after those that the field already has.
   *
   * @param name the name of the field
   * @param value the value
   * @return this builder
   * @throws IllegalArgumentException if the name is not a token or the value has a control
   *     character
   */
  public HeadersBuilder add(String name, String value) {
    check(name, value);
    return append(name, value);
  }

  /**
   * Adds a line, in place of those that the field already has.
   *
   * @param name the name of the field
   * @param value its new value
   * @return this builder
   * @throws IllegalArgumentException if the name is not a token or the value has a control
   *     character
   */
  public HeadersBuilder set(String name, String value) {
    check(name, value);
    for (int i = lines.size() - 2; i >= 0; i -= 2) {
      if (lines.get(i).equalsIgnoreCase(name)) {
        lines.subList(i, i + 2).clear();
      }
    }
    return append(name, value);
  }

  private static void check(String name, String value) {
    HeaderRules.checkName(name);
    HeaderRules.checkValue(name, value);
  }

  private HeadersBuilder append(String name, String value) {
    lines.add(name);
    lines.add(value);
    return this;
  }

  /**
   * Returns the fields. This builder can be used further.
   *
   * @return the fields, in the order in which they were added
   */
  public Headers build() {
    return Headers.ofLines(lines);
  }
}
