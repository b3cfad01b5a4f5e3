package dev.rrjava.cli;

import dev.rrjava.tools.application.ApplicationException;
import dev.rrjava.tools.application.RouteList;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the routes of a packaged application. */
@Command(
    name = "routes",
    mixinStandardHelpOptions = true,
    description = "Prints the routes of a packaged application.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  rr-java routes                    the application in target/app",
      "  rr-java routes /srv/app"
    })
final class RoutesCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "FOLDER",
      defaultValue = "target/app",
      description = "The folder of the application. Default: ${DEFAULT-VALUE}")
  private Path folder = Path.of("target/app");

  @Override
  public Integer call() throws ApplicationException {
    RouteList.in(folder).lines().forEach(spec.commandLine().getOut()::println);
    return 0;
  }
}
