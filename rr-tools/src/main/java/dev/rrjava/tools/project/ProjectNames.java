package dev.rrjava.tools.project;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/**
 * The names of a new project.
 *
 * @param name Maven's artifactId, which is also the name of the jar
 * @param group Maven's groupId
 * @param packageName the package of the classes
 */
record ProjectNames(String name, String group, String packageName) {
  private static final Pattern MAVEN = Pattern.compile("[A-Za-z0-9_.-]+");

  /** Windows has devices with these names, whatever their extension is. */
  private static final Pattern DEVICE =
      Pattern.compile("(?i)(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\\..*)?");

  private static final Pattern NO_LETTER = Pattern.compile("[^A-Za-z0-9_]");

  /**
   * Checks the names.
   *
   * @throws IllegalArgumentException if one is wrong; names the option for it
   */
  void check(OptionSyntax syntax) {
    requireMaven(syntax.option("name"), name);
    requireFile(syntax.option("name"), name);
    requireMaven(syntax.option("group"), group);
    requirePackage(syntax.option("package"), packageName);
  }

  /** A group that is no package becomes one by the rules of the JLS, section 6.1. */
  static String packageOf(String group) {
    return Arrays.stream(group.split("\\."))
        .filter(segment -> !segment.isEmpty())
        .map(segment -> NO_LETTER.matcher(segment).replaceAll("_"))
        .map(segment -> Character.isDigit(segment.charAt(0)) ? "_" + segment : segment)
        .map(segment -> SourceVersion.isKeyword(segment) ? segment + "_" : segment)
        .collect(Collectors.joining("."));
  }

  private static void requireMaven(String option, String name) {
    if (!MAVEN.matcher(name).matches() || name.matches("\\.+")) {
      throw new IllegalArgumentException(
          option
              + ": expected letters of ASCII, digits, '-', '_' and '.' but was \""
              + name
              + "\"");
    }
  }

  /** The name is also that of the jar, which is an argument of {@code java}. */
  private static void requireFile(String option, String name) {
    if (name.startsWith("-") || name.startsWith(".")) {
      throw new IllegalArgumentException(
          option + ": expected a letter, a digit or '_' at the start but was \"" + name + "\"");
    }
    if (DEVICE.matcher(name).matches()) {
      throw new IllegalArgumentException(
          option + ": expected a name that Windows allows for files but was \"" + name + "\"");
    }
  }

  private static void requirePackage(String option, String name) {
    for (String segment : name.split("\\.", -1)) {
      if (SourceVersion.isKeyword(segment)) {
        throw wrong(
            option, name, "\"" + segment + "\" is a keyword of Java; try \"" + segment + "_\"");
      }
      if (!SourceVersion.isIdentifier(segment)) {
        throw wrong(
            option,
            name,
            segment.isEmpty()
                ? "a name between two dots is missing"
                : "\"" + segment + "\" is not an identifier of Java");
      }
    }
    if (name.equals("java") || name.toLowerCase(Locale.ROOT).startsWith("java.")) {
      throw wrong(option, name, "packages below java belong to the JDK");
    }
  }

  private static IllegalArgumentException wrong(String option, String name, String reason) {
    return new IllegalArgumentException(
        option + ": expected a name such as com.example.shop but was \"" + name + "\": " + reason);
  }
}
