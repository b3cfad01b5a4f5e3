package dev.rrjava.cli;

import dev.rrjava.tools.release.Installation;
import dev.rrjava.tools.release.Release;
import dev.rrjava.tools.release.ReleaseException;
import dev.rrjava.tools.release.VersionRange;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists releases of RoadRunner. */
@Command(
    name = "versions",
    mixinStandardHelpOptions = true,
    description = "Lists releases of RoadRunner, newest first.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  rr-java versions              those of 3.x",
      "  rr-java versions latest -s beta   all"
    })
final class VersionsCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private SourceOptions options = new SourceOptions();

  VersionsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws ReleaseException {
    VersionRange range =
        options.range().orElseGet(() -> VersionRange.parse(Installation.DEFAULT_RANGE));
    List<Release> releases =
        options
            .source(terminal.environment())
            .telling(spec.commandLine().getErr()::println)
            .releases()
            .stream()
            .filter(release -> range.contains(release.version()))
            .filter(release -> release.stability().compareTo(options.stability()) >= 0)
            .toList();
    for (Release release : releases) {
      spec.commandLine().getOut().println(release.version());
    }
    if (releases.isEmpty()) {
      spec.commandLine()
          .getErr()
          .println("no release has a version in " + range + ", or is stable enough");
      return 1;
    }
    return 0;
  }
}
