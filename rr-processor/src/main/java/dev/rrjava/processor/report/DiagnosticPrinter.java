package dev.rrjava.processor.report;

import dev.rrjava.processor.model.Location;
import java.util.Optional;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.tools.Diagnostic.Kind;

/** Prints diagnostics. No other class of the processor writes to the log of the compiler. */
public final class DiagnosticPrinter {
  private final Messager messager;
  private final Optional<RepeatedAnnotations> repeated;

  /**
   * Creates a printer.
   *
   * @param environment the environment of the compiler
   */
  public DiagnosticPrinter(ProcessingEnvironment environment) {
    this.messager = environment.getMessager();
    this.repeated = repeatedAnnotations(environment);
  }

  /**
   * Returns empty if javac's trees are not available; the messager then reports the declaration.
   */
  private static Optional<RepeatedAnnotations> repeatedAnnotations(
      ProcessingEnvironment environment) {
    try {
      return Optional.of(RepeatedAnnotations.of(environment));
    } catch (IllegalArgumentException | LinkageError e) {
      return Optional.empty();
    }
  }

  /**
   * Prints each diagnostic, as an error unless its code is that of a warning.
   *
   * @param report the diagnostics
   */
  public void print(Report report) {
    for (Report.Diagnostic diagnostic : report.diagnostics()) {
      String text = String.format("[%s] %s", diagnostic.code().id(), diagnostic.message());
      Location location = diagnostic.location();
      Kind kind = diagnostic.code().isWarning() ? Kind.WARNING : Kind.ERROR;
      if (repeated.isEmpty() || !repeated.get().print(kind, text, location)) {
        messager.printMessage(
            kind, text, location.element(), location.annotation(), location.value());
      }
    }
  }
}
