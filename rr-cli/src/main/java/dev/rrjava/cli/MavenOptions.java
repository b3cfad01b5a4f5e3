package dev.rrjava.cli;

import dev.rrjava.tools.run.MavenProject;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options of commands that Maven executes. */
final class MavenOptions {
  @Option(
      names = {"-C", "--project"},
      paramLabel = "FOLDER",
      defaultValue = ".",
      description = "The folder of the project. Default: the current one")
  private Path folder = Path.of(".");

  @Parameters(
      paramLabel = "OPTION",
      description = "Options of Maven, after --, such as -- -DskipTests -Drr.debug")
  private List<String> options = List.of();

  MavenProject project() {
    return new MavenProject(folder);
  }

  List<String> options() {
    return options;
  }
}
