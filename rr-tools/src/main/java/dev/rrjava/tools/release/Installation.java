package dev.rrjava.tools.release;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Which RoadRunner to install, and where: from a file that was downloaded before, or else the
 * newest release of a source.
 *
 * @param folder the folder for the binary; created if it does not exist
 * @param platform the platform on which the binary will run
 * @param range the versions to choose from. If it is empty, it is {@link #DEFAULT_RANGE}, and any
 *     version of a file is installed
 * @param stability the least stability of a release
 * @param replaces whether a binary that is there already is replaced
 * @param file the archive of a release
 */
public record Installation(
    Path folder,
    Platform platform,
    Optional<VersionRange> range,
    Stability stability,
    boolean replaces,
    Optional<Path> file) {

  /** The versions from which one is downloaded if nothing else is said. */
  public static final String DEFAULT_RANGE = "^3.0";

  /**
   * Returns where the binary will be.
   *
   * @return the path, in the folder
   */
  public Path binary() {
    return folder.resolve(platform.binary());
  }

  /**
   * Tells whether a binary is there already that must not be replaced.
   *
   * @return whether nothing can be installed
   */
  public boolean isBlocked() {
    return !replaces && Files.exists(binary());
  }

  /**
   * Installs the binary.
   *
   * @param source has the releases; it is not asked if there is a file
   * @param progress is told what happens
   * @throws ReleaseException if there is no such release, it can't be downloaded or installed, is
   *     not what was released, or the version of the file is not in the range
   */
  public void run(ReleaseSource source, Progress progress) throws ReleaseException {
    Installer installer = new Installer(folder, platform, replaces);
    if (file.isPresent()) {
      installer.install(file.get(), range);
      return;
    }
    ReleaseSource telling = source.telling(progress::note);
    Release release =
        telling.newest(
            range.orElseGet(() -> VersionRange.parse(DEFAULT_RANGE)), stability, platform);
    progress.note("downloading RoadRunner " + release.version() + " for " + platform);
    if (!installer.install(release, telling, progress)) {
      progress.note("its digest is not known here, and was not checked");
    }
  }
}
