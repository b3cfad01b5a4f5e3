package dev.rrjava.cli;

import dev.rrjava.tools.application.ApplicationException;
import dev.rrjava.tools.files.PathArgument;
import dev.rrjava.tools.release.Binary;
import dev.rrjava.tools.run.Servers;
import dev.rrjava.tools.run.TerminalProcess;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves a packaged application. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = {
      "Serves a packaged application: with RoadRunner if there is rr in its folder, in this one, in"
          + " bin or on the PATH, else with the development server. Says which.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  rr-java serve                             the application in target/app",
      "  rr-java serve /srv/app --binary /opt/rr",
      "  rr-java serve --binary none -o http.address=127.0.0.1:9090"
    })
final class ServeCommand extends ForegroundCommand {
  private static final String NO_BINARY = "none";

  private final Terminal terminal;

  @Mixin private ApplicationArgument application = new ApplicationArgument();

  @Option(
      names = "--binary",
      paramLabel = "FILE",
      description = "RoadRunner's program, or none for the development server.")
  private Optional<String> program = Optional.empty();

  @Option(
      names = {"-c", "--config"},
      paramLabel = "FILE",
      defaultValue = ".rr.yaml",
      description = "The configuration, in the folder. Default: ${DEFAULT-VALUE}")
  private String config = ".rr.yaml";

  @Option(
      names = {"-o", "--override"},
      paramLabel = "KEY=VALUE",
      description = "Sets a value of the configuration. Can be given several times.")
  private List<String> overrides = List.of();

  ServeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  TerminalProcess process() throws ApplicationException {
    if (!Files.exists(application.folder().resolve(config))) {
      throw new ApplicationException(
          "there is no "
              + application.folder().resolve(config)
              + ": package the application first");
    }
    List<String> options = new ArrayList<>(List.of("-c", config));
    overrides.forEach(override -> options.addAll(List.of("-o", override)));
    Optional<Binary> binary = binary();
    if (binary.isPresent()) {
      say("serving with RoadRunner");
      return Servers.roadRunner(binary.get(), application.folder(), options);
    }
    say(
        "serving with the development server"
            + (program.isEmpty()
                ? ", since there is no RoadRunner; rr-java get downloads it"
                : ""));
    options.addAll(List.of("--tool", "rr-java-serve"));
    return Servers.development(
        absolute(System.getProperty("java.class.path")), application.folder(), options);
  }

  /** The server runs in another folder. */
  private static String absolute(String classPath) {
    return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
        .splitAsStream(classPath)
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  private Optional<Binary> binary() throws ApplicationException {
    if (program.isEmpty()) {
      return Binary.find(
          List.of(application.folder(), Path.of(""), Path.of("bin")), terminal.environment());
    }
    if (program.get().equals(NO_BINARY)) {
      return Optional.empty();
    }
    Path path = PathArgument.parse(program.get());
    if (!Files.isExecutable(path)) {
      throw new ApplicationException("--binary: " + path + " is not an executable file");
    }
    return Optional.of(new Binary(path));
  }
}
