package dev.rrjava.tools.release;

import dev.rrjava.tools.files.FileErrors;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * Installs RoadRunner's binary into a folder. The binary appears there whole or not at all; nothing
 * else of the archive is unpacked.
 */
public final class Installer {
  private final Path folder;
  private final Platform platform;
  private final boolean replaces;

  /**
   * Creates an installer.
   *
   * @param folder the folder for the binary; created if it does not exist
   * @param platform the platform on which the binary will run
   * @param replaces whether a binary that is there already is replaced
   */
  public Installer(Path folder, Platform platform, boolean replaces) {
    this.folder = folder;
    this.platform = platform;
    this.replaces = replaces;
  }

  /**
   * Returns where the binary will be.
   *
   * @return the path, in the folder
   */
  public Path binary() {
    return folder.resolve(platform.binary());
  }

  /**
   * Downloads a release and installs its binary.
   *
   * @param release a release with a binary for the platform
   * @param source where it comes from
   * @param progress is told how far the download is
   * @return whether the digest of the archive was known, and therefore checked
   * @throws ReleaseException if it can't be downloaded or installed, or is not what was released
   */
  public boolean install(Release release, ReleaseSource source, Progress progress)
      throws ReleaseException {
    Release.Asset asset =
        release
            .archiveFor(platform)
            .orElseThrow(
                () -> new ReleaseException(release.version() + " has no binary for " + platform));
    requireReplaceable();
    Path archive = temporary();
    try {
      Download download = new Download(asset, archive, progress);
      String digest = source.repeat(() -> download.of(source.open(asset)));
      if (asset.sha256().isPresent() && !asset.sha256().get().equalsIgnoreCase(digest)) {
        throw new ReleaseException(
            asset.name()
                + ": expected the SHA-256 digest "
                + asset.sha256().get()
                + " but was "
                + digest
                + "; the file is damaged or not the one that was released. Nothing was installed");
      }
      unpack(archive, asset.name(), Optional.empty());
      return asset.sha256().isPresent();
    } finally {
      delete(archive);
    }
  }

  /**
   * Installs the binary from an archive that was downloaded before.
   *
   * @param archive the archive, a {@code .tar.gz} or {@code .zip} of a release
   * @param range the version of the binary must be in this range
   * @throws ReleaseException if it can't be installed, or is of another version
   */
  public void install(Path archive, Optional<VersionRange> range) throws ReleaseException {
    if (!Files.isRegularFile(archive)) {
      throw new ReleaseException(archive + " is not a file");
    }
    requireReplaceable();
    unpack(archive, archive.toString(), range);
  }

  private void requireReplaceable() throws ReleaseException {
    if (!replaces && Files.exists(binary())) {
      throw new ReleaseException(binary() + " exists already, and is not replaced");
    }
  }

  private void unpack(Path archive, String name, Optional<VersionRange> range)
      throws ReleaseException {
    Path unpacked = temporary();
    try {
      Archive.unpack(archive, platform.binary(), unpacked, name);
      requireFormat(unpacked, name);
      requireExecutable(unpacked);
      if (range.isPresent()) {
        requireVersion(range.get(), unpacked, archive);
      }
      move(unpacked);
    } catch (IOException e) {
      throw new ReleaseException("can't write " + binary() + ": " + FileErrors.reason(e), e);
    } finally {
      delete(unpacked);
    }
  }

  private void requireFormat(Path unpacked, String name) throws IOException, ReleaseException {
    Optional<ProgramFormat> format =
        ProgramFormat.of(unpacked).filter(other -> !other.runsOn(platform));
    if (format.isPresent()) {
      throw new ReleaseException(
          name
              + ": expected a program for "
              + platform
              + " but was one for "
              + format.get()
              + ". Nothing was installed");
    }
  }

  private void requireVersion(VersionRange range, Path unpacked, Path archive)
      throws ReleaseException {
    Version version = version(unpacked, archive);
    if (!range.contains(version)) {
      throw new ReleaseException(
          archive
              + ": expected a version in "
              + range
              + " but was "
              + version
              + ". Nothing was installed");
    }
  }

  /** Asks the binary for its version if it can run here, and else reads the archive's name. */
  private Version version(Path unpacked, Path archive) throws ReleaseException {
    Optional<Version> version =
        platform.isCurrent() ? new Binary(unpacked).number() : Optional.empty();
    return version
        .or(() -> Release.versionIn(archive.getFileName().toString()))
        .orElseThrow(
            () ->
                new ReleaseException(
                    archive
                        + ": its version is not known: expected a name such as"
                        + " roadrunner-3.0.0-linux-amd64.tar.gz; without a range it is installed"
                        + " as it is"));
  }

  private static void requireExecutable(Path file) throws ReleaseException {
    if (!file.toFile().setReadable(true, false) || !file.toFile().setExecutable(true, false)) {
      throw new ReleaseException("can't let everyone read and execute " + file);
    }
  }

  private void move(Path unpacked) throws IOException {
    try {
      Files.move(
          unpacked, binary(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(unpacked, binary(), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /**
   * Creates a file beside the binary, so that it can be moved there at once. It is deleted even if
   * the user ends this program meanwhile.
   */
  private Path temporary() throws ReleaseException {
    try {
      Files.createDirectories(folder);
      Path file = Files.createTempFile(folder, ".rr-", ".part");
      file.toFile().deleteOnExit();
      return file;
    } catch (IOException e) {
      throw new ReleaseException(
          "can't write to the folder " + folder + ": " + FileErrors.reason(e), e);
    }
  }

  private static void delete(Path file) throws ReleaseException {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new ReleaseException("can't delete " + file + ": " + FileErrors.reason(e), e);
    }
  }
}
