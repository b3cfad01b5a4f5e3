package dev.rrjava.internal.form;

import java.util.ArrayList;
import java.util.List;

/**
 * The levels that the name of a field stands for: {@code a[b][]} is {@code a}, {@code b} and an
 * empty one (relay protocol, 6.5). Made of whatever a client sent: brackets that don't match are no
 * error.
 */
final class FieldKey {
  private FieldKey() {}

  private enum Last {
    TEXT,
    OPENED,
    CLOSED
  }

  /** The levels, at least one. */
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
