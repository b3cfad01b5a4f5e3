package dev.rrjava.cli;

import dev.rrjava.tools.release.Installation;
import dev.rrjava.tools.release.ReleaseSource;
import dev.rrjava.tools.release.Stability;
import dev.rrjava.tools.release.VersionRange;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options that say which releases are meant, and where they come from. */
final class SourceOptions {
  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "RANGE",
      description = {
        "The versions to choose from, such as ^3.0, ~2025.1.2, 3.0.*, \">=2024.3 <3\" or latest.",
        "Default: " + Installation.DEFAULT_RANGE
      })
  private Optional<VersionRange> range = Optional.empty();

  @Option(
      names = {"-s", "--stability"},
      paramLabel = "STABILITY",
      defaultValue = "stable",
      description =
          "The least stability: stable, rc, beta, alpha or dev. Default: ${DEFAULT-VALUE}")
  private Stability stability = Stability.STABLE;

  @Option(
      names = "--api",
      paramLabel = "URL",
      defaultValue = "https://api.github.com",
      description = "The server that lists the releases. Default: ${DEFAULT-VALUE}")
  private URI api = ReleaseSource.GITHUB;

  @Option(
      names = "--mirror",
      paramLabel = "URL",
      description = {
        "A server from which the files are downloaded instead, as URL/v3.0.0/NAME. With a version of"
            + " three numbers, nothing else is asked."
      })
  private Optional<URI> mirror = Optional.empty();

  /** Returns the range that was given. */
  Optional<VersionRange> range() {
    return range;
  }

  Stability stability() {
    return stability;
  }

  ReleaseSource source(Map<String, String> environment) {
    return new ReleaseSource(api, mirror, environment);
  }
}
