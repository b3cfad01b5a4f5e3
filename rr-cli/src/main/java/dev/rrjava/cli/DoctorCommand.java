package dev.rrjava.cli;

import dev.rrjava.tools.doctor.Doctor;
import dev.rrjava.tools.doctor.Report;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Examines a packaged application. */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description = {
      "Examines a packaged application before it goes into production: its configuration, its JVM, and"
          + " how a worker starts. Asks no network. docs/doctor.md explains the checks.",
      ""
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:no errors; there may be warnings", "1:errors", "2:wrong options"},
    footerHeading = "%nExamples:%n",
    footer = {
      "  rr-java doctor                    the application in target/app",
      "  rr-java doctor /srv/app --json    for programs",
      "  rr-java doctor . -c .rr.slots.yaml"
    })
final class DoctorCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "FOLDER",
      defaultValue = "target/app",
      description = "The folder in which the server runs. Default: ${DEFAULT-VALUE}")
  private Path folder = Path.of("target/app");

  @Option(
      names = {"-c", "--config"},
      paramLabel = "FILE",
      defaultValue = ".rr.yaml",
      description = "The configuration, in the folder. Default: ${DEFAULT-VALUE}")
  private String config = ".rr.yaml";

  @Option(names = "--json", description = "Prints an array of objects.")
  private boolean isJson;

  DoctorCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    List<Path> binaries = List.of(folder, Path.of(""), Path.of("bin"));
    Report report = new Doctor(folder, config, binaries, terminal.environment()).examine();
    if (isJson) {
      spec.commandLine().getOut().println(report.json());
    } else {
      report.lines(terminal.hasColours()).forEach(spec.commandLine().getOut()::println);
    }
    return report.isHealthy() ? 0 : 1;
  }
}
