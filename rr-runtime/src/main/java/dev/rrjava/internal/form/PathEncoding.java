package dev.rrjava.internal.form;

/**
 * Percent-encodes paths as RoadRunner does before it sends them to workers (relay protocol, 5.7).
 */
public final class PathEncoding {
  private static final String UNRESERVED = "-_.~";
  private static final String LEFT_ALONE = "$&+,/:;=@";
  private static final String ALSO_VALID = "!'()*[]%";

  private PathEncoding() {}

  /**
   * Returns a path unchanged if it is well-formed, otherwise decoded and encoded again.
   *
   * @param path the path as sent, with one char per byte
   * @return the encoded path
   * @throws FormException if two hexadecimal digits don't follow a percent sign
   */
  public static String encode(String path) throws FormException {
    byte[] decoded = PercentDecoding.decodePath(path);
    boolean isWellFormed = path.chars().allMatch(c -> isPlain(c) || ALSO_VALID.indexOf(c) >= 0);
    return isWellFormed ? path : encode(decoded);
  }

  private static String encode(byte[] path) {
    StringBuilder encoded = new StringBuilder();
    for (byte b : path) {
      if (isPlain(b)) {
        encoded.append((char) b);
      } else {
        encoded.append(String.format("%%%02X", b & 0xff));
      }
    }
    return encoded.toString();
  }

  private static boolean isPlain(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || UNRESERVED.indexOf(c) >= 0
        || LEFT_ALONE.indexOf(c) >= 0;
  }
}
