package dev.rrjava.devserver.live;

import java.util.List;

/**
 * Why what is saved can't be served.
 *
 * @param title one sentence
 * @param text the whole report
 * @param errors the errors of the compiler; empty if something else failed
 */
public record Failure(String title, String text, List<CompilerError> errors) {

  static Failure of(CompilationReport report) {
    return new Failure("The sources do not compile", report.text(), report.errors());
  }
}
