package dev.rrjava.cli;

import dev.rrjava.tools.release.Binary;
import dev.rrjava.tools.release.Installation;
import dev.rrjava.tools.release.Platform;
import dev.rrjava.tools.release.ReleaseException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Downloads RoadRunner for this machine. */
@Command(
    name = "get",
    mixinStandardHelpOptions = true,
    description = {
      "Downloads RoadRunner for this machine into a folder, and checks its digest.",
      "",
      "A token in GITHUB_TOKEN raises GitHub's limit of requests. Proxies are taken from HTTPS_PROXY,"
          + " HTTP_PROXY and NO_PROXY.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  rr-java get                       the newest 3.x",
      "  rr-java get '2025.1.*' -l bin     the newest 2025.1, as bin/rr",
      "  rr-java get -s rc --force         a release candidate, too; replaces rr",
      "  rr-java get --file roadrunner-3.0.0-linux-amd64.tar.gz    without a network"
    })
final class GetCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private SourceOptions options = new SourceOptions();

  @Option(
      names = {"-l", "--location"},
      paramLabel = "FOLDER",
      defaultValue = ".",
      description = "The folder for the binary. Default: the current one")
  private Path location = Path.of(".");

  @Option(
      names = {"-o", "--os"},
      paramLabel = "SYSTEM",
      description = "linux, unknown-musl (Alpine), darwin, windows or freebsd. Default: this one")
  private Optional<String> system = Optional.empty();

  @Option(
      names = {"-a", "--arch"},
      paramLabel = "ARCHITECTURE",
      description = "amd64 or arm64. Default: this one")
  private Optional<String> architecture = Optional.empty();

  @Option(
      names = {"-f", "--force"},
      description = "Replaces a binary that is there already.")
  private boolean isForced;

  @Option(
      names = "--file",
      paramLabel = "ARCHIVE",
      description = {
        "Installs from an archive that was downloaded before; asks no server.",
        "With a RANGE, the version must be in it."
      })
  private Optional<Path> file = Optional.empty();

  GetCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws ReleaseException {
    Installation installation =
        new Installation(
            location, platform(), options.range(), options.stability(), isForced, file);
    if (installation.isBlocked()) {
      throw new IllegalArgumentException(
          installation.binary()
              + " exists already; --force replaces it, --location puts the other one elsewhere");
    }
    try (ProgressBar bar = new ProgressBar(terminal)) {
      installation.run(options.source(terminal.environment()), bar);
    }
    out().println(installation.binary());
    if (system.isEmpty() && architecture.isEmpty()) {
      say(new Binary(installation.binary()).version());
    }
    return 0;
  }

  private Platform platform() {
    if (system.isPresent() && architecture.isPresent()) {
      return new Platform(system.get(), architecture.get());
    }
    Platform current = Platform.current();
    return new Platform(
        system.orElse(current.system()), architecture.orElse(current.architecture()));
  }

  private void say(String message) {
    spec.commandLine().getErr().println(message);
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
