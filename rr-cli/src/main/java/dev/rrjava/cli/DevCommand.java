package dev.rrjava.cli;

import dev.rrjava.tools.application.ApplicationException;
import dev.rrjava.tools.run.TerminalProcess;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Serves a project under development. */
@Command(
    name = "dev",
    mixinStandardHelpOptions = true,
    description = {
      "Serves a project with the development server, compiles sources when they change, and replaces"
          + " the workers. Runs the goal rr:dev with the project's mvnw, or with mvn.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  rr-java dev                       the project in this folder",
      "  rr-java dev -- -Drr.debug         a debugger can attach to the worker",
      "  rr-java dev -C services/orders -- -q"
    })
final class DevCommand extends ForegroundCommand {
  @Mixin private MavenOptions maven = new MavenOptions();

  @Override
  TerminalProcess process() throws ApplicationException {
    List<String> options = new ArrayList<>(maven.options());
    options.add("-Drr.tool=rr-java-dev");
    return maven.project().goal("dev", Main.version(), options);
  }
}
