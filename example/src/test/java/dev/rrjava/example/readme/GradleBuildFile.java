package dev.rrjava.example.readme;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of a {@code build.gradle.kts} that can be checked without Gradle.
 *
 * @param text its content
 */
record GradleBuildFile(String text) {
  private static final Pattern DEPENDENCY =
      Pattern.compile("^ {4}(\\w+)\\(\"([^\":]+):([^\":]+)(?::([^\"]+))?\"\\)$", Pattern.MULTILINE);
  private static final Pattern PLATFORM = Pattern.compile("platform\\(\"([^\"]+)\"\\)");
  private static final Pattern ARGUMENTS =
      Pattern.compile("^ {4}args\\((.+)\\)$", Pattern.MULTILINE);
  private static final Pattern ARGUMENT = Pattern.compile("\"([^\"]*)\"|configurations\\.(\\w+)");

  /**
   * A dependency.
   *
   * @param configuration such as {@code implementation}
   * @param group its group
   * @param artifact its name
   * @param version missing if the platform has it
   */
  record Dependency(
      String configuration, String group, String artifact, Optional<String> version) {}

  /** Returns the dependencies in their order, without the platform. */
  List<Dependency> dependencies() {
    return DEPENDENCY
        .matcher(text)
        .results()
        .map(
            line ->
                new Dependency(
                    line.group(1),
                    line.group(2),
                    line.group(3),
                    Optional.ofNullable(line.group(4))))
        .toList();
  }

  /** Returns group, artifact and version of the platform. */
  String[] platform() {
    return first(PLATFORM).split(":", -1);
  }

  /** Returns the value of a property in the block of a task, or elsewhere. */
  String value(String block, String property) {
    String rest = text.substring(text.indexOf(block));
    Matcher matcher = Pattern.compile("\\b" + property + " = \"([^\"]+)\"").matcher(rest);
    return text.contains(block) && matcher.find() ? matcher.group(1) : "none";
  }

  /**
   * Returns the arguments of the task that serves the application.
   *
   * @param paths what configurations resolve to
   */
  List<String> arguments(Map<String, String> paths) {
    return ARGUMENTS
        .matcher(text)
        .results()
        .flatMap(line -> ARGUMENT.matcher(line.group(1)).results())
        .map(word -> argument(word, paths))
        .toList();
  }

  private static String argument(MatchResult word, Map<String, String> paths) {
    return word.group(1) == null
        ? paths.getOrDefault(word.group(2), "no path of " + word.group(2))
        : word.group(1);
  }

  private String first(Pattern pattern) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? matcher.group(1) : "none";
  }
}
