package dev.rrjava.cli;

import dev.rrjava.tools.aot.CacheTraining;
import dev.rrjava.tools.aot.TrainingRequest;
import dev.rrjava.tools.application.ApplicationException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Creates a cache of classes for a packaged application. */
@Command(
    name = "aot",
    mixinStandardHelpOptions = true,
    description = {
      "Trains a worker of a packaged application with requests, and keeps what the JVM has loaded for"
          + " the next start: an AOT cache from JDK 25, an archive of class data from JDK 17. Prints"
          + " what that is good for.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  rr-java aot                              the application in target/app",
      "  rr-java aot -r /tasks/7 -r 'POST /tasks {\"name\": \"x\"}'",
      "  rr-java aot --no-routes -r / /srv/app    no other requests than /"
    })
final class AotCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private ApplicationArgument application = new ApplicationArgument();

  @Option(
      names = {"-r", "--request"},
      paramLabel = "REQUEST",
      description =
          "A request: a path, or a method, a path and a body. Can be given several times.")
  private List<String> requests = List.of();

  @Option(names = "--no-routes", description = "Sends no GET to the routes without variables.")
  private boolean skipsRoutes;

  @Option(
      names = "--starts",
      paramLabel = "NUMBER",
      defaultValue = "7",
      description = "How many starts are measured. Default: ${DEFAULT-VALUE}")
  private int starts = 7;

  @Override
  public Integer call() throws ApplicationException, InterruptedException {
    List<TrainingRequest> parsed = requests.stream().map(TrainingRequest::parse).toList();
    new CacheTraining(application.folder(), starts, spec.commandLine().getErr()::println)
        .run(parsed, !skipsRoutes)
        .forEach(spec.commandLine().getOut()::println);
    return 0;
  }
}
