package dev.rrjava.cli;

import java.nio.file.Path;
import picocli.CommandLine.Parameters;

/** The folder of a packaged application, an argument of several commands. */
final class ApplicationArgument {
  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "FOLDER",
      defaultValue = "target/app",
      description = "The folder of the application. Default: ${DEFAULT-VALUE}")
  private Path folder = Path.of("target/app");

  Path folder() {
    return folder;
  }
}
