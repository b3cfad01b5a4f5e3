package dev.rrjava.tools.project;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The library with which an application reads and writes JSON. */
public enum JsonLibrary {
  /** Avaje Jsonb, which generates adapters at compile time. */
  JSONB,

  /** Jackson. */
  JACKSON,

  /** No library: the application sends and receives text. */
  NONE;

  /**
   * Returns the library with this name.
   *
   * @param name jsonb, jackson or none
   * @return the library
   * @throws IllegalArgumentException if there is none with this name
   */
  public static JsonLibrary parse(String name) {
    return Arrays.stream(values())
        .filter(library -> library.toString().equals(name.strip().toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "expected jsonb, jackson or none but was \"" + name + "\""));
  }

  /** Returns the folders with templates; a template in an earlier one takes precedence. */
  List<String> folders() {
    return this == NONE ? List.of("none", "all") : List.of(toString(), "json", "all");
  }

  /** Returns the name, as it is given to {@link #parse}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
