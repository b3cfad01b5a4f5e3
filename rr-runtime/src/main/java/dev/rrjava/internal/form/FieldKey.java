package dev.rrjava.internal.form;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits the name of a field into its levels: {@code a[b][]} consists of {@code a}, {@code b} and
 * an empty one (relay protocol, 6.5). The name is whatever a client sent: unbalanced brackets are
 * not an error.
 */
final class FieldKey {
  private FieldKey() {}

  private enum Last {
    TEXT,
    OPENED,
    CLOSED
  }

  /** Returns the levels, at least one. */
  static List<String> levelsOf(String name) {
    List<StringBuilder> levels = new ArrayList<>();
    levels.add(new StringBuilder());
    Last last = Last.TEXT;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      switch (c) {
        case ' ' -> {
          // Spaces are dropped, wherever they are.
        }
        case '[' -> last = Last.OPENED;
        case ']' -> {
          if (last != Last.TEXT) {
            levels.add(new StringBuilder());
          }
          last = Last.CLOSED;
        }
        default -> {
          if (last != Last.TEXT) {
            levels.add(new StringBuilder());
          }
          levels.get(levels.size() - 1).append(c);
          last = Last.TEXT;
        }
      }
    }
    return levels.stream().map(StringBuilder::toString).toList();
  }
}
