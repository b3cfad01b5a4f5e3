package dev.rrjava.tools.files;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** The path of a file or a folder, as a user has written it. */
public final class PathArgument {
  private PathArgument() {}

  /**
   * Parses a path.
   *
   * @param text the path
   * @return the path
   * @throws IllegalArgumentException if it can't be one, which the message explains
   */
  public static Path parse(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException(
          "expected a path but was \"" + text + "\": " + reason(text, e, encoding()), e);
    }
  }

  /** The JVM reads arguments and names of files in the character set of the locale. */
  static String reason(String text, InvalidPathException e, String encoding) {
    boolean isAscii = text.chars().allMatch(character -> character < 0x80);
    if (isAscii || Charset.forName(encoding).equals(StandardCharsets.UTF_8)) {
      return e.getReason();
    }
    return "with this locale, names of files can have only characters of "
        + encoding
        + "; set the variable LC_ALL to a locale with UTF-8, such as C.UTF-8";
  }

  private static String encoding() {
    return System.getProperty("sun.jnu.encoding", Charset.defaultCharset().name());
  }
}
