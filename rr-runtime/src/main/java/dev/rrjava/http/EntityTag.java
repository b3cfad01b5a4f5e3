package dev.rrjava.http;

import dev.rrjava.internal.header.FieldValue;
import java.util.ArrayList;
import java.util.List;

/**
 * The entity tag of one state of a resource (RFC 9110 section 8.8.3). A strong tag changes with
 * every byte, a weak one when the meaning changes.
 *
 * @param value the string between the quotes: visible characters and those above ASCII, no quotes
 * @param isWeak whether different bytes may have the same tag
 */
public record EntityTag(String value, boolean isWeak) {
  private static final String WEAK = "W/";

  /**
   * Creates a tag; checks the characters.
   *
   * @param value the string between the quotes
   * @param isWeak whether different bytes may have the same tag
   * @throws IllegalArgumentException if it has a quote, a space or a control character
   */
  public EntityTag {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c <= ' ' || c == '"' || c == 0x7f) {
        throw new IllegalArgumentException(
            String.format(
                "an entity tag must not contain quotes, spaces or control characters but has U+%04X",
                (int) c));
      }
    }
  }

  /**
   * Returns a tag that changes with every byte.
   *
   * @param value the string between the quotes
   * @return the tag
   * @throws IllegalArgumentException if it has a quote, a space or a control character
   */
  public static EntityTag strong(String value) {
    return new EntityTag(value, false);
  }

  /**
   * Returns a tag that changes when the meaning changes.
   *
   * @param value the string between the quotes
   * @return the tag
   * @throws IllegalArgumentException if it has a quote, a space or a control character
   */
  public static EntityTag weak(String value) {
    return new EntityTag(value, true);
  }

  /**
   * Returns whether both are strong and have the same value: the comparison for {@code If-Match}.
   *
   * @param other the other tag
   * @return the result of the strong comparison
   */
  public boolean isSameBytes(EntityTag other) {
    return !isWeak && !other.isWeak && value.equals(other.value);
  }

  /**
   * Returns whether both have the same value: the comparison for {@code If-None-Match}.
   *
   * @param other the other tag
   * @return the result of the weak comparison
   */
  public boolean isSameMeaning(EntityTag other) {
    return value.equals(other.value);
  }

  /** Returns the tags of a list; an element that is not a tag is left out. */
  static List<EntityTag> parseList(String text) {
    List<EntityTag> tags = new ArrayList<>();
    int end = text.length();
    for (int start = 0; start < end; ) {
      int from = FieldValue.skipSpaces(text, start, end);
      boolean isWeak = text.startsWith(WEAK, from);
      int open = isWeak ? from + WEAK.length() : from;
      int close = text.startsWith("\"", open) ? text.indexOf('"', open + 1) : -1;
      int next = text.indexOf(',', close < 0 ? from : close);
      int behind = next < 0 ? end : next;
      if (close >= 0 && FieldValue.skipSpaces(text, close + 1, behind) == behind) {
        String value = text.substring(open + 1, close);
        if (value.chars().noneMatch(c -> c <= ' ' || c == 0x7f)) {
          tags.add(new EntityTag(value, isWeak));
        }
      }
      start = behind + 1;
    }
    return tags;
  }

  /** Returns the tag as written in a header. */
  @Override
  public String toString() {
    return (isWeak ? WEAK : "") + '"' + value + '"';
  }
}
