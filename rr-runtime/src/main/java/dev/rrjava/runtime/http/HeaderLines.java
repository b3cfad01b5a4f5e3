package dev.rrjava.runtime.http;

/** The field lines of {@link Headers}, as strings or where they lie in a request. Immutable. */
interface HeaderLines {
  /** How many there are. */
  int count();

  String name(int line);

  String value(int line);

  /**
   * Whether a line is of the field of this name, in any case. Names are tokens (RFC 9110 section
   * 5.1), so ASCII; a line with any other name need not be recognised.
   */
  boolean isNamed(int line, String name);
}
