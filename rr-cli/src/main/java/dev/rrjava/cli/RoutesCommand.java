package dev.rrjava.cli;

import dev.rrjava.tools.application.ApplicationException;
import dev.rrjava.tools.application.RouteList;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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

  @Mixin private ApplicationArgument application = new ApplicationArgument();

  @Override
  public Integer call() throws ApplicationException {
    RouteList.in(application.folder()).lines().forEach(spec.commandLine().getOut()::println);
    return 0;
  }
}
