package dev.rrjava.internal.payload;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Header field lines as strings. */
public final class HeaderStrings implements HeaderLines {
  /** No lines. */
  public static final HeaderStrings EMPTY = new HeaderStrings();

  /** Name and value of each line in turn. */
  private final String[] lines;

  public HeaderStrings(String... lines) {
    this.lines = lines;
  }

  /** Returns lines for name and value of each in turn. */
  public static HeaderStrings of(List<String> lines) {
    return lines.isEmpty() ? EMPTY : new HeaderStrings(lines.toArray(new String[0]));
  }

  /** Returns the lines with one {@code Content-Length}, in place of any others. */
  public static HeaderLines withContentLength(HeaderLines lines, long byteCount) {
    HeaderLines others =
        lines.lineOf("Content-Length") < 0 ? lines : without(lines, "Content-Length");
    return copyOf(others, "Content-Length", Long.toString(byteCount));
  }

  /** Returns the lines except those of one field. */
  public static HeaderStrings without(HeaderLines lines, String name) {
    List<String> copy = new ArrayList<>(2 * lines.count());
    for (int line = 0; line < lines.count(); line++) {
      if (!lines.isNamed(line, name)) {
        copy.add(lines.name(line));
        copy.add(lines.value(line));
      }
    }
    return of(copy);
  }

  /** Returns all lines of another object and one more. */
  public static HeaderStrings copyOf(HeaderLines others, String name, String value) {
    String[] copy;
    if (others instanceof HeaderStrings strings) {
      copy = Arrays.copyOf(strings.lines, strings.lines.length + 2);
    } else {
      copy = new String[2 * others.count() + 2];
      for (int line = 0; line < others.count(); line++) {
        copy[2 * line] = others.name(line);
        copy[2 * line + 1] = others.value(line);
      }
    }
    copy[copy.length - 2] = name;
    copy[copy.length - 1] = value;
    return new HeaderStrings(copy);
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
