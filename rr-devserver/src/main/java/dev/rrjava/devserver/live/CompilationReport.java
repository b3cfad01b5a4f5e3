package dev.rrjava.devserver.live;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Why sources don't compile.
 *
 * @param directory the folder to which the paths in {@link #text} are relative
 * @param errors the errors; those of rr-processor first
 */
public record CompilationReport(Path directory, List<CompilerError> errors) {
  /**
   * Creates a report. Errors of rr-processor come first: the compiler also misses what it did not
   * generate.
   *
   * @param directory the folder to which the paths are relative
   * @param errors the errors, in the order of the compiler
   */
  public CompilationReport {
    errors =
        Stream.concat(
                errors.stream().filter(error -> error.code().isPresent()),
                errors.stream().filter(error -> error.code().isEmpty()))
            .toList();
  }

  /**
   * Returns the report for a terminal.
   *
   * @return the errors and their number
   */
  public String text() {
    return errors.stream()
            .map(error -> error.describe(directory))
            .collect(Collectors.joining("\n", "", "\n"))
        + (errors.size() == 1 ? "1 error" : errors.size() + " errors");
  }
}
