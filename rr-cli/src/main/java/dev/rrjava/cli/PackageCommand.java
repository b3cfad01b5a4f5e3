package dev.rrjava.cli;

import dev.rrjava.tools.application.ApplicationException;
import dev.rrjava.tools.run.TerminalProcess;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Packages a project. */
@Command(
    name = "package",
    mixinStandardHelpOptions = true,
    description = {
      "Builds and tests a project, and creates target/app with all that the application needs. Runs"
          + " the phase package with the project's mvnw, or with mvn.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  rr-java package                   the project in this folder",
      "  rr-java package -- -q -DskipTests"
    })
final class PackageCommand extends ForegroundCommand {
  @Mixin private MavenOptions maven = new MavenOptions();

  @Override
  TerminalProcess process() throws ApplicationException {
    return maven.project().phase("package", maven.options());
  }
}
