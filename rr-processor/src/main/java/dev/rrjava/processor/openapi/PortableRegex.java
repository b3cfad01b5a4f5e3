package dev.rrjava.processor.openapi;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Regular expressions that mean the same in Java and in JSON Schema, which has those of ECMA-262
 * (2020-12, core, section 6.4).
 */
final class PortableRegex {
  /**
   * What Java alone has: flags, named groups and atomic ones, looking behind with them; quotations,
   * anchors and classes by letters; possessive quantifiers; classes in classes.
   */
  private static final Pattern JAVA_ONLY =
      Pattern.compile("\\(\\?(?![:=!])|\\\\[AGhHNpPQERVvXZzae0]|[*+?}]\\+|&&|\\[[^\\]]*\\[");

  private PortableRegex() {}

  /** Whether it is one at all. */
  static boolean isRegex(String regex) {
    try {
      Pattern.compile(regex);
      return true;
    } catch (PatternSyntaxException e) {
      return false;
    }
  }

  static boolean isPortable(String regex) {
    return !JAVA_ONLY.matcher(regex).find();
  }
}
