package dev.rrjava.http;

import dev.rrjava.internal.header.FieldValue;
import java.util.ArrayList;
import java.util.List;

/**
 * The name of one state of a resource (RFC 9110 section 8.8.3). A strong tag changes with every
 * byte, a weak one when the meaning does.
 *
 * @param value what stands between the quotes: visible characters and those above ASCII, no quote
 * @param isWeak whether different bytes may have the same tag
 */
public record EntityTag(String value, boolean isWeak) {
  private static final String WEAK = "W/";

  /**
   * Checks the characters.
   *
   * @param value what stands between the quotes
   * @param isWeak whether different bytes may have the same tag
   * @throws IllegalArgumentException when it has a quote, a blank or a control character
   */
  public EntityTag {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c <= ' ' || c == '"' || c == 0x7f) {
        throw new IllegalArgumentException(
            String.format("an entity tag has no quote, blank or control, as U+%04X is", (int) c));
      }
    }
  }

  /**
   * A tag that changes with every byte.
   *
   * @param value what stands between the quotes
   * @return the tag
   * @throws IllegalArgumentException when it has a quote, a blank or a control character
   */
  public static EntityTag strong(String value) {
    return new EntityTag(value, false);
  }

  /**
   * A tag that changes when the meaning does.
   *
   * @param value what stands between the quotes
   * @return the tag
   * @throws IllegalArgumentException when it has a quote, a blank or a control character
   */
  public static EntityTag weak(String value) {
    return new EntityTag(value, true);
  }

  /**
   * Whether both are strong and of one value: what {@code If-Match} asks for.
   *
   * @param other the other tag
   * @return the outcome of the strong comparison
   */
  public boolean isSameBytes(EntityTag other) {
    return !isWeak && !other.isWeak && value.equals(other.value);
  }

  /**
   * Whether both are of one value: what {@code If-None-Match} asks for.
   *
   * @param other the other tag
   * @return the outcome of the weak comparison
   */
  public boolean isSameMeaning(EntityTag other) {
    return value.equals(other.value);
  }

  /** The tags of a list; an element that is no tag is left out. */
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

  /** The tag as it stands in a header. */
  @Override
  public String toString() {
    return (isWeak ? WEAK : "") + '"' + value + '"';
  }
}
