package dev.rrjava.runtime.http;

import java.util.Arrays;

/** Header fields as strings. */
final class HeaderTexts implements HeaderLines {
  /** Name and value of each field line in turn. */
  private final String[] lines;

  HeaderTexts(String... lines) {
    this.lines = lines;
  }

  /** All lines of others and one more. */
  static HeaderTexts copyOf(HeaderLines others, String name, String value) {
    String[] copy;
    if (others instanceof HeaderTexts texts) {
      copy = Arrays.copyOf(texts.lines, texts.lines.length + 2);
    } else {
      copy = new String[2 * others.count() + 2];
      for (int line = 0; line < others.count(); line++) {
        copy[2 * line] = others.name(line);
        copy[2 * line + 1] = others.value(line);
      }
    }
    copy[copy.length - 2] = name;
    copy[copy.length - 1] = value;
    return new HeaderTexts(copy);
  }

  @Override
  public int count() {
    return lines.length / 2;
  }

  @Override
  public String name(int line) {
    return lines[2 * line];
  }

  @Override
  public String value(int line) {
    return lines[2 * line + 1];
  }

  @Override
  public boolean isNamed(int line, String name) {
    return name(line).equalsIgnoreCase(name);
  }
}
