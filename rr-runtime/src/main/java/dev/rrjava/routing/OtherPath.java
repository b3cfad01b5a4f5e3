package dev.rrjava.routing;

/** The path that differs in the slash at its end. */
final class OtherPath {
  private OtherPath() {}

  /**
   * The other path.
   *
   * @param path percent-encoded
   * @return empty when there is none: for {@code /}, and for a path whose start a browser would
   *     read as the name of a host
   */
  static String of(String path) {
    if (path.length() < 2 || path.startsWith("//") || path.startsWith("/\\")) {
      return "";
    }
    return path.endsWith("/") ? path.substring(0, path.length() - 1) : path + "/";
  }
}
