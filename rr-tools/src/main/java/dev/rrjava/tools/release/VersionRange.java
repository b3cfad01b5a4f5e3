package dev.rrjava.tools.release;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A set of versions, written as for Composer and npm.
 *
 * <table>
 *   <caption>Forms</caption>
 *   <tr><td>{@code 3.0.1}</td><td>this version</td></tr>
 *   <tr><td>{@code 3.0.*}, {@code 3.0}</td><td>each version of this line</td></tr>
 *   <tr><td>{@code ^3.0}</td><td>3.0 or later, before 4</td></tr>
 *   <tr><td>{@code ~3.0.1}</td><td>3.0.1 or later, before 3.1</td></tr>
 *   <tr><td>{@code >=2024.3 <3}</td><td>all conditions are met</td></tr>
 *   <tr><td>{@code 2025.1.* || ^3.0}</td><td>one of the ranges contains it</td></tr>
 *   <tr><td>{@code *}, {@code latest}</td><td>each version</td></tr>
 * </table>
 *
 * <p>A range says nothing about stability: {@code ^3.0} contains {@code 3.0.0-rc.1}, too.
 */
public final class VersionRange {
  private static final Pattern CONDITION =
      Pattern.compile("(\\^|~|>=|<=|>|<|=|==|!=)?\\s*([vV]?[0-9][0-9A-Za-z.+*-]*)[\\s,]*");
  private static final Pattern WILDCARD = Pattern.compile("(.*?)(?:\\.[xX*])+");

  private final String text;
  private final List<List<Condition>> alternatives;

  private VersionRange(String text, List<List<Condition>> alternatives) {
    this.text = text;
    this.alternatives = alternatives;
  }

  /**
   * Parses a range.
   *
   * @param text the range, in one of the forms above
   * @return the range
   * @throws IllegalArgumentException if it is not in one of these forms
   */
  public static VersionRange parse(String text) {
    String range = text.strip();
    if (range.equals("*") || range.equalsIgnoreCase("latest")) {
      return new VersionRange(range, List.of(List.of()));
    }
    List<List<Condition>> alternatives = new ArrayList<>();
    for (String alternative : range.split("\\|\\|?", -1)) {
      alternatives.add(conditions(text, alternative.strip()));
    }
    return new VersionRange(range, List.copyOf(alternatives));
  }

  private static List<Condition> conditions(String text, String alternative) {
    List<Condition> conditions = new ArrayList<>();
    Matcher condition = CONDITION.matcher(alternative);
    int end = 0;
    while (end < alternative.length()) {
      if (!condition.find() || condition.start() != end) {
        throw wrong(text);
      }
      String operator = condition.group(1) == null ? "" : condition.group(1);
      addConditions(operator, condition.group(2), text, conditions);
      end = condition.end();
    }
    if (conditions.isEmpty()) {
      throw wrong(text);
    }
    return List.copyOf(conditions);
  }

  private static void addConditions(
      String operator, String version, String text, List<Condition> conditions) {
    Matcher wildcard = WILDCARD.matcher(version);
    boolean isLine = wildcard.matches();
    if (isLine && !operator.isEmpty()) {
      throw wrong(text);
    }
    String plain = isLine ? wildcard.group(1) : version;
    Version start = Version.parse(plain).orElseThrow(() -> wrong(text));
    int numbers = start.stability() == Stability.STABLE ? plain.split("\\.", -1).length : 3;
    switch (operator) {
      case "^" -> addInterval(start, next(start, 1), conditions);
      case "~" -> addInterval(start, next(start, Math.max(1, numbers - 1)), conditions);
      case ">=" -> conditions.add(new Condition(Operator.FROM, earliest(start)));
      case ">" -> conditions.add(new Condition(Operator.AFTER, start));
      case "<=" -> conditions.add(new Condition(Operator.UNTIL, start));
      case "<" -> conditions.add(new Condition(Operator.BEFORE, earliest(start)));
      case "!=" -> conditions.add(new Condition(Operator.OTHER_THAN, start));
      default -> {
        if (isLine || numbers < 3) {
          addInterval(start, next(start, numbers), conditions);
        } else {
          conditions.add(new Condition(Operator.EXACTLY, start));
        }
      }
    }
  }

  /** Adds an interval, which never contains two major versions: 2025 comes between 2 and 3. */
  private static void addInterval(Version start, Version end, List<Condition> conditions) {
    conditions.add(new Condition(Operator.OF_MAJOR, start));
    conditions.add(new Condition(Operator.FROM, earliest(start)));
    conditions.add(new Condition(Operator.BEFORE, end));
  }

  /** Returns the first version that differs from {@code start} in the number at this place. */
  private static Version next(Version start, int place) {
    return switch (place) {
      case 1 -> earliest(start.major() + 1, 0, 0);
      case 2 -> earliest(start.major(), start.minor() + 1, 0);
      default -> earliest(start.major(), start.minor(), start.patch() + 1);
    };
  }

  /** Returns the first state of a finished version, before its previews; others as they are. */
  private static Version earliest(Version version) {
    return version.stability() == Stability.STABLE
        ? earliest(version.major(), version.minor(), version.patch())
        : version;
  }

  private static Version earliest(int major, int minor, int patch) {
    String text = major + "." + minor + "." + patch + "-dev";
    return new Version(major, minor, patch, Stability.DEV, 0, text);
  }

  private static IllegalArgumentException wrong(String text) {
    return new IllegalArgumentException(
        "version: expected a range such as ^3.0, ~2025.1.2, 3.0.*, \">=2024.3 <3\" or latest, but"
            + " was \""
            + text
            + "\"");
  }

  /**
   * Tells whether a version is in this range.
   *
   * @param version the version
   * @return whether it is
   */
  public boolean contains(Version version) {
    return alternatives.stream()
        .anyMatch(conditions -> conditions.stream().allMatch(it -> it.isMetBy(version)));
  }

  /** Returns the range as it was written. */
  @Override
  public String toString() {
    return text;
  }

  private enum Operator {
    FROM,
    AFTER,
    UNTIL,
    BEFORE,
    EXACTLY,
    OTHER_THAN,
    OF_MAJOR
  }

  private record Condition(Operator operator, Version version) {
    boolean isMetBy(Version other) {
      int order = other.compareTo(version);
      return switch (operator) {
        case FROM -> order >= 0;
        case AFTER -> order > 0;
        case UNTIL -> order <= 0;
        case BEFORE -> order < 0;
        case EXACTLY -> order == 0;
        case OTHER_THAN -> order != 0;
        case OF_MAJOR -> other.major() == version.major();
      };
    }
  }
}
