package dev.rrjava.tools.release;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A release of RoadRunner.
 *
 * @param version its version
 * @param isPreview whether it is marked as not ready for production
 * @param assets its files
 */
public record Release(Version version, boolean isPreview, List<Asset> assets) {
  /** The end is an operating system; before it, a version may have words such as {@code -rc.1}. */
  private static final Pattern ARCHIVE =
      Pattern.compile("roadrunner-(\\d.*?)-(?:linux|unknown-musl|darwin|windows|freebsd)");

  /**
   * Returns how far it is from being finished.
   *
   * @return the stability of the version, at most {@link Stability#RC} if the release is a preview
   */
  public Stability stability() {
    return isPreview && version.stability() == Stability.STABLE
        ? Stability.RC
        : version.stability();
  }

  /**
   * A file of a release.
   *
   * @param name its name, such as {@code roadrunner-3.0.0-linux-amd64.tar.gz}
   * @param uri where it can be downloaded
   * @param sha256 the SHA-256 digest of its content in hexadecimal digits, or empty if it is not
   *     known
   */
  public record Asset(String name, URI uri, Optional<String> sha256) {}

  /** Returns the archive with the binary for a platform, or for one that is compatible with it. */
  Optional<Asset> archiveFor(Platform platform) {
    return platform.compatible().stream()
        .flatMap(
            candidate ->
                assets.stream()
                    .filter(asset -> asset.name().startsWith("roadrunner-"))
                    .filter(
                        asset ->
                            asset.name().endsWith("-" + candidate + ".tar.gz")
                                || asset.name().endsWith("-" + candidate + ".zip")))
        .findFirst();
  }

  /** Returns the version in the name of an archive. */
  static Optional<Version> versionIn(String archive) {
    Matcher name = ARCHIVE.matcher(archive);
    return name.lookingAt() ? Version.parse(name.group(1)) : Optional.empty();
  }

  /** Returns a release at a mirror, which has the usual names. */
  static Release atMirror(URI mirror, Version version, Platform platform) {
    String base = mirror.toString().replaceFirst("/+$", "") + "/v" + version + "/";
    List<Asset> assets =
        List.of(asset(base, version, platform.compatible().get(platform.compatible().size() - 1)));
    return new Release(version, false, assets);
  }

  private static Asset asset(String base, Version version, Platform platform) {
    String name = "roadrunner-" + version + "-" + platform + "." + platform.extension();
    return new Asset(name, URI.create(base + name), Optional.empty());
  }

  /** Returns the same release, with its files at a mirror and with the digests that are known. */
  Release at(URI mirror) {
    String base = mirror.toString().replaceFirst("/+$", "") + "/v" + version + "/";
    return new Release(
        version,
        isPreview,
        assets.stream()
            .map(asset -> new Asset(asset.name(), URI.create(base + asset.name()), asset.sha256()))
            .toList());
  }
}
