package dev.rrjava.tools.release;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Installs RoadRunner's binary into a folder. The binary appears there whole or not at all; nothing
 * else of the archive is unpacked.
 */
public final class Installer {
  private static final int BUFFER_BYTES = 1 << 16;

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
      String digest = download(source.open(asset), asset, archive, progress);
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

  private static String download(
      Connection.Answer answer, Release.Asset asset, Path archive, Progress progress)
      throws ReleaseException {
    MessageDigest digest = sha256();
    long bytes = 0;
    try (InputStream content = answer.content();
        OutputStream file = Files.newOutputStream(archive)) {
      byte[] buffer = new byte[BUFFER_BYTES];
      progress.update(0, answer.length());
      for (int count = content.read(buffer); count >= 0; count = content.read(buffer)) {
        file.write(buffer, 0, count);
        digest.update(buffer, 0, count);
        bytes += count;
        progress.update(bytes, answer.length());
      }
    } catch (IOException e) {
      throw new ReleaseException(
          "the download of " + asset.uri() + " failed after " + bytes + " bytes: " + e.getMessage(),
          e);
    }
    if (answer.length() >= 0 && bytes != answer.length()) {
      throw new ReleaseException(
          "the download of "
              + asset.uri()
              + " ended after "
              + bytes
              + " of "
              + answer.length()
              + " bytes; try again");
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("each Java platform has SHA-256", e);
    }
  }

  private void unpack(Path archive, String name, Optional<VersionRange> range)
      throws ReleaseException {
    Path unpacked = temporary();
    try {
      Archive.unpack(archive, platform.binary(), unpacked, name);
      requireExecutable(unpacked);
      if (range.isPresent()) {
        requireVersion(range.get(), unpacked, archive);
      }
      move(unpacked);
    } catch (IOException e) {
      throw new ReleaseException("can't write " + binary() + ": " + e.getMessage(), e);
    } finally {
      delete(unpacked);
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

  /** Creates a file beside the binary, so that it can be moved there at once. */
  private Path temporary() throws ReleaseException {
    try {
      Files.createDirectories(folder);
      return Files.createTempFile(folder, ".rr-", ".part");
    } catch (IOException e) {
      throw new ReleaseException("can't write to the folder " + folder + ": " + e.getMessage(), e);
    }
  }

  private static void delete(Path file) throws ReleaseException {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new ReleaseException("can't delete " + file + ": " + e.getMessage(), e);
    }
  }
}
