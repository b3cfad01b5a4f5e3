package dev.rrjava.devserver.config;

/** The number of characters to insert, delete or replace to make one string of another. */
public final class EditDistance {
  /** The greatest distance of a string from one that is probably meant. */
  private static final int SIMILAR = 2;

  private EditDistance() {}

  /** Returns whether one of two strings was probably meant to be the other. */
  static boolean areSimilar(String one, String other) {
    int distance = between(one, other);
    return distance <= SIMILAR && 3 * distance <= Math.min(one.length(), other.length());
  }

  /**
   * Returns the distance of two strings.
   *
   * @param one a string
   * @param other another one
   * @return the number of characters to insert, delete or replace
   */
  public static int between(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int i = 0; i <= other.length(); i++) {
      row[i] = i;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[other.length()];
  }
}
