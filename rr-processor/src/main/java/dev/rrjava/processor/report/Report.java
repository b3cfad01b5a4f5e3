package dev.rrjava.processor.report;

import dev.rrjava.processor.model.Location;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Findings in the order in which they are to be printed.
 *
 * @param diagnostics the findings; none means that all is well
 */
public record Report(List<Diagnostic> diagnostics) {
  private static final Report CLEAN = new Report(List.of());

  /**
   * No findings.
   *
   * @return the empty report
   */
  public static Report clean() {
    return CLEAN;
  }

  /**
   * One finding.
   *
   * @param code what kind of finding
   * @param location where the compiler shows it
   * @param format the message, as for {@link String#format}
   * @param arguments what is put into the message
   * @return a report of one diagnostic
   */
  @SuppressWarnings("AnnotateFormatMethod") // it would be a dependency on the checker's annotations
  public static Report of(
      Code code, Location location, String format, @Nullable Object... arguments) {
    return new Report(List.of(new Diagnostic(code, location, String.format(format, arguments))));
  }

  /**
   * All findings of several reports.
   *
   * @param reports in order
   * @return their diagnostics in one report
   */
  public static Report all(Collection<Report> reports) {
    List<Diagnostic> all = new ArrayList<>();
    for (Report report : reports) {
      all.addAll(report.diagnostics());
    }
    return all.isEmpty() ? CLEAN : new Report(List.copyOf(all));
  }

  /**
   * The same without repetitions.
   *
   * @return each diagnostic once, in order
   */
  public Report distinct() {
    return new Report(diagnostics.stream().distinct().toList());
  }

  /**
   * Whether there are no errors; there may be warnings.
   *
   * @return true when code may be generated
   */
  public boolean isClean() {
    return diagnostics.stream().allMatch(diagnostic -> diagnostic.code().isWarning());
  }
}
