package dev.rrjava.processor.report;

import dev.rrjava.processor.model.Place;
import javax.annotation.processing.Messager;
import javax.tools.Diagnostic.Kind;

/** Prints diagnostics; nothing else in the processor talks to the compiler's log. */
public final class DiagnosticPrinter {
  private final Messager messager;

  /**
   * A printer.
   *
   * @param messager the compiler's log
   */
  public DiagnosticPrinter(Messager messager) {
    this.messager = messager;
  }

  /**
   * Prints each diagnostic as an error.
   *
   * @param report what to print
   */
  public void print(Report report) {
    for (Diagnostic diagnostic : report.diagnostics()) {
      Place place = diagnostic.place();
      messager.printMessage(
          Kind.ERROR,
          String.format("[%s] %s", diagnostic.code().id(), diagnostic.message()),
          place.element(),
          place.annotation(),
          place.value());
    }
  }
}
