package dev.rrjava.maven;

import dev.rrjava.tools.files.PathArgument;
import dev.rrjava.tools.release.Installation;
import dev.rrjava.tools.release.Platform;
import dev.rrjava.tools.release.Progress;
import dev.rrjava.tools.release.ReleaseException;
import dev.rrjava.tools.release.ReleaseSource;
import dev.rrjava.tools.release.Stability;
import dev.rrjava.tools.release.VersionRange;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystemSession;
import org.jspecify.annotations.Nullable;

/** Downloads RoadRunner for this machine, and checks its digest. */
@Mojo(name = "get", requiresProject = false, threadSafe = true)
public class GetMojo extends AbstractMojo {
  /**
   * The versions to choose from, such as {@code ^3.0}, which is the default, or {@code 2025.1.*}.
   */
  @Parameter(property = "rr.range")
  private @Nullable String range;

  /** The least stability: stable, rc, beta, alpha or dev. */
  @Parameter(property = "rr.stability", defaultValue = "stable")
  private String stability = "stable";

  /** The folder for the binary. */
  @Parameter(property = "rr.location", defaultValue = ".")
  private String location = ".";

  /** Whether a binary that is there already is replaced. */
  @Parameter(property = "rr.force", defaultValue = "false")
  private boolean force;

  /** An archive that was downloaded before, to be installed without a network. */
  @Parameter(property = "rr.file")
  private @Nullable String file;

  /** The server that lists the releases. */
  @Parameter(property = "rr.api", defaultValue = "https://api.github.com")
  private String api = "https://api.github.com";

  /** A server that has the files of the releases, as {@code v3.0.0/NAME}. */
  @Parameter(property = "rr.mirror")
  private @Nullable String mirror;

  @Parameter(defaultValue = "${repositorySystemSession}", readonly = true, required = true)
  private @Nullable RepositorySystemSession session;

  /** Creates the goal; Maven does. */
  public GetMojo() {}

  @Override
  public void execute() throws MojoFailureException {
    try {
      Installation installation =
          new Installation(
              PathArgument.parse(location),
              Platform.current(),
              Optional.ofNullable(range).map(VersionRange::parse),
              Stability.parse(stability),
              force,
              Optional.ofNullable(file).map(PathArgument::parse));
      if (installation.isBlocked()) {
        getLog().info(installation.binary() + " exists already; -Drr.force replaces it.");
        return;
      }
      URI server = URI.create(api);
      ReleaseSource source =
          new ReleaseSource(
              server,
              Optional.ofNullable(mirror).map(URI::create),
              SettingsProxy.added(
                  System.getenv(), Objects.requireNonNull(session, "Maven sets it"), server));
      installation.run(source, new LogProgress(getLog()));
      getLog().info("RoadRunner is in " + installation.binary());
    } catch (ReleaseException | IllegalArgumentException e) {
      throw new MojoFailureException(String.valueOf(e.getMessage()), e);
    }
  }

  /** Logs what is done; Maven's log has no line that changes. */
  private record LogProgress(Log log) implements Progress {
    @Override
    public void update(long bytes, long total) {}

    @Override
    public void note(String message) {
      log.info(message);
    }
  }
}
