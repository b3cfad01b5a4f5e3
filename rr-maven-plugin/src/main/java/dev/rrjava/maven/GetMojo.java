package dev.rrjava.maven;

import dev.rrjava.tools.release.Installer;
import dev.rrjava.tools.release.Platform;
import dev.rrjava.tools.release.Release;
import dev.rrjava.tools.release.ReleaseException;
import dev.rrjava.tools.release.ReleaseSource;
import dev.rrjava.tools.release.Stability;
import dev.rrjava.tools.release.VersionRange;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Downloads RoadRunner for this machine, and checks its digest. */
@Mojo(name = "get", requiresProject = false, threadSafe = true)
public class GetMojo extends AbstractMojo {
  /** The versions to choose from, such as {@code ^3.0} or {@code 2025.1.*}. */
  @Parameter(property = "rr.range", defaultValue = "^3.0")
  private String range = "^3.0";

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

  /** Creates the goal; Maven does. */
  public GetMojo() {}

  @Override
  public void execute() throws MojoFailureException {
    try {
      Platform platform = Platform.current();
      Installer installer = new Installer(Path.of(location), platform, force);
      if (!force && Files.exists(installer.binary())) {
        getLog().info(installer.binary() + " exists already; -Drr.force replaces it.");
      } else if (file != null) {
        installer.install(Path.of(file));
      } else {
        download(installer, platform);
      }
    } catch (ReleaseException | IllegalArgumentException e) {
      throw new MojoFailureException(String.valueOf(e.getMessage()), e);
    }
  }

  private void download(Installer installer, Platform platform) throws ReleaseException {
    ReleaseSource source =
        new ReleaseSource(
            URI.create(api), Optional.ofNullable(mirror).map(URI::create), System.getenv());
    Release release =
        source.newest(VersionRange.parse(range), Stability.parse(stability), platform);
    getLog().info("Downloading RoadRunner " + release.version() + " for " + platform);
    boolean isChecked = installer.install(release, source, (bytes, total) -> {});
    getLog()
        .info(
            "RoadRunner is in "
                + installer.binary()
                + (isChecked ? "" : "; its digest is not known here, and was not checked"));
  }
}
