package dev.rrjava.internal.payload;

/** Header field lines, as strings or at their positions in a request. Immutable. */
public interface HeaderLines {
  /** Returns the number of lines. */
  int count();

  /** Returns the name of a line. */
  String name(int line);

  /** Returns the value of a line. */
  String value(int line);

  /**
   * Returns whether a line has this field name, in any case. Names are tokens (RFC 9110 section
   * 5.1), so ASCII; a line with any other name may be reported as a different field.
   */
  boolean isNamed(int line, String name);

  /** Returns whether two lines belong to the same field. */
  default boolean isSameName(int line, int other) {
    return line == other || isNamed(line, name(other));
  }

  /** Returns the first line with this field name, in any case, or -1. */
  default int lineOf(String name) {
    for (int line = 0; line < count(); line++) {
      if (isNamed(line, name)) {
        return line;
      }
    }
    return -1;
  }
}
