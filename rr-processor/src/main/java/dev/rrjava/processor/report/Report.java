package dev.rrjava.processor.report;

import dev.rrjava.processor.model.Location;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Diagnostics in the order in which they are printed.
 *
 * @param diagnostics the diagnostics; none if there is no mistake
 */
public record Report(List<Diagnostic> diagnostics) {
  /**
   * A diagnostic.
   *
   * @param code the code
   * @param location the position that the compiler reports
   * @param message the message without the code: rule, expected and actual value, remedy
   */
  public record Diagnostic(Code code, Location location, String message) {}

  private static final Report CLEAN = new Report(List.of());

  /**
   * Returns a report without diagnostics.
   *
   * @return the empty report
   */
  public static Report clean() {
    return CLEAN;
  }

  /**
   * A diagnostic.
   *
   * @param code the code
   * @param location the position that the compiler reports
   * @param format the message, as for {@link String#format}
   * @param arguments the arguments of the format
   * @return a report of one diagnostic
   */
  @SuppressWarnings("AnnotateFormatMethod") // it would be a dependency on the checker's annotations
  public static Report of(
      Code code, Location location, String format, @Nullable Object... arguments) {
    return new Report(List.of(new Diagnostic(code, location, String.format(format, arguments))));
  }

  /**
   * Combines several reports.
   *
   * @param reports the reports in order
   * @return a report of all their diagnostics
   */
  public static Report all(Collection<Report> reports) {
    List<Diagnostic> all = new ArrayList<>();
    for (Report report : reports) {
      all.addAll(report.diagnostics());
    }
    return all.isEmpty() ? CLEAN : new Report(List.copyOf(all));
  }

  /**
   * Returns this report without duplicates.
   *
   * @return each diagnostic once, in order
   */
  public Report distinct() {
    return new Report(diagnostics.stream().distinct().toList());
  }

  /**
   * Returns whether there are no errors; there may be warnings.
   *
   * @return true if code can be generated
   */
  public boolean isClean() {
    for (Diagnostic diagnostic : diagnostics) {
      if (!diagnostic.code().isWarning()) {
        return false;
      }
    }
    return true;
  }
}
