package dev.rrjava.routing;

/** Returns the path that differs only by a trailing slash. */
final class OtherPath {
  private OtherPath() {}

  /**
   * Returns the other path.
   *
   * @param path the percent-encoded path
   * @return empty if there is none: for {@code /}, and for a path whose start a browser would treat
   *     as the name of a host
   */
  static String of(String path) {
    if (path.length() < 2 || path.startsWith("//") || path.startsWith("/\\")) {
      return "";
    }
    return path.endsWith("/") ? path.substring(0, path.length() - 1) : path + "/";
  }
}
