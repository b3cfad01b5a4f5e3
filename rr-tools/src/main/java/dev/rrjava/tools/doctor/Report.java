package dev.rrjava.tools.doctor;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.rrjava.tools.doctor.Finding.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What all checks have found.
 *
 * @param outcomes the checks in their order, each with what it has found
 */
public record Report(List<Outcome> outcomes) {
  private static final Map<Result, String> COLOURS =
      Map.of(
          Result.OK, "\u001b[32m",
          Result.SKIPPED, "\u001b[2m",
          Result.WARNING, "\u001b[33m",
          Result.ERROR, "\u001b[31m");

  private static final String RESET = "\u001b[0m";

  /**
   * Returns whether nothing is broken; there may be warnings.
   *
   * @return false if a check has found an error
   */
  public boolean isHealthy() {
    return count(Result.ERROR) == 0;
  }

  /**
   * Describes the errors, for a message.
   *
   * @return lines, each with the name of a check, or its remedy
   */
  public List<String> errors() {
    return outcomes.stream()
        .filter(outcome -> outcome.finding().result() == Result.ERROR)
        .flatMap(
            outcome ->
                Stream.of(
                    outcome.check() + ": " + outcome.finding().found(),
                    "  -> " + outcome.finding().remedy()))
        .toList();
  }

  /**
   * Describes what was found.
   *
   * @param hasColours whether a terminal shows them
   * @return lines for a person
   */
  public List<String> lines(boolean hasColours) {
    List<String> lines = new ArrayList<>();
    for (Outcome outcome : outcomes) {
      Finding finding = outcome.finding();
      String word = String.format(Locale.ROOT, "%-8s", wordOf(finding.result()));
      String coloured = hasColours ? COLOURS.get(finding.result()) + word + RESET : word;
      lines.add(
          coloured
              + String.format(Locale.ROOT, " %-18s", outcome.check())
              + finding.found().replace("\n", "\n           "));
      if (!finding.remedy().isEmpty()) {
        lines.add("         -> " + finding.remedy());
      }
    }
    lines.add(
        numbered(Result.ERROR, "error")
            + ", "
            + numbered(Result.WARNING, "warning")
            + (isHealthy() && count(Result.WARNING) == 0
                ? ": nothing to do"
                : "; docs/doctor.md explains each check"));
    return lines;
  }

  private static String wordOf(Result result) {
    return result.name().toLowerCase(Locale.ROOT);
  }

  private String numbered(Result result, String word) {
    long count = count(result);
    return count + " " + word + (count == 1 ? "" : "s");
  }

  private long count(Result result) {
    return outcomes.stream().filter(outcome -> outcome.finding().result() == result).count();
  }

  /**
   * Describes what was found, for programs.
   *
   * @return an array of objects with {@code check}, {@code result}, {@code found} and {@code
   *     remedy}
   */
  public String json() {
    JsonArray array = new JsonArray();
    for (Outcome outcome : outcomes) {
      JsonObject object = new JsonObject();
      object.addProperty("check", outcome.check());
      object.addProperty("result", wordOf(outcome.finding().result()));
      object.addProperty("found", outcome.finding().found());
      object.addProperty("remedy", outcome.finding().remedy());
      array.add(object);
    }
    return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(array);
  }
}
