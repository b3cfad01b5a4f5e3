package dev.rrjava.tools.release;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The public releases of RoadRunner, read from GitHub or from a server with the same API (<a
 * href="https://docs.github.com/en/rest/releases/releases">REST API for releases</a>).
 */
public final class ReleaseSource {
  /** GitHub's API. */
  public static final URI GITHUB = URI.create("https://api.github.com");

  private static final String PATH = "/repos/roadrunner-server/roadrunner/releases?per_page=100";
  private static final String MEDIA_TYPE = "application/vnd.github+json";
  private static final int MOST_PAGES = 20;

  private final URI api;
  private final Optional<URI> mirror;
  private final Connection connection;
  private final Retries retries;

  /**
   * Creates a source.
   *
   * @param api the server with the API, such as {@link #GITHUB}
   * @param mirror a server that has the files of the releases, as {@code v3.0.0/NAME}; empty if
   *     they are downloaded from where the API says
   * @param environment the variables of the environment: {@code GITHUB_TOKEN} or {@code GH_TOKEN},
   *     and those for proxies
   */
  public ReleaseSource(URI api, Optional<URI> mirror, Map<String, String> environment) {
    this(
        api,
        mirror,
        new Connection(new Proxies(environment), Connection.token(environment), api.getAuthority()),
        Retries.tellingNobody());
  }

  private ReleaseSource(URI api, Optional<URI> mirror, Connection connection, Retries retries) {
    this.api = api;
    this.mirror = mirror;
    this.connection = connection;
    this.retries = retries;
  }

  /**
   * Returns the same source, which also tells when it repeats a request.
   *
   * @param notes is told, in a line of text each time
   * @return the source
   */
  public ReleaseSource telling(Consumer<String> notes) {
    return with(retries.telling(notes));
  }

  ReleaseSource with(Retries others) {
    return new ReleaseSource(api, mirror, connection.telling(others.notes()), others);
  }

  /** Repeats an attempt if it fails for a reason that may pass. */
  <T> T repeat(Retries.Attempt<T> attempt) throws ReleaseException {
    return retries.run(attempt);
  }

  /**
   * Returns all releases.
   *
   * @return the releases, newest first; those without files, too
   * @throws ReleaseException if they can't be read
   */
  public List<Release> releases() throws ReleaseException {
    List<Release> releases = new ArrayList<>();
    Optional<URI> page = Optional.of(URI.create(api + PATH));
    for (int pages = 0; page.isPresent() && pages < MOST_PAGES; pages++) {
      page = addPage(page.get(), releases);
    }
    releases.sort(Comparator.comparing(Release::version).reversed());
    return releases;
  }

  /**
   * Returns the newest release that has a binary for a platform.
   *
   * @param range its version is in this range
   * @param least it is at least as stable
   * @param platform the platform
   * @return the release
   * @throws ReleaseException if there is none, or the releases can't be read
   */
  public Release newest(VersionRange range, Stability least, Platform platform)
      throws ReleaseException {
    Optional<Version> exact = Version.parse(range.toString());
    if (mirror.isPresent() && exact.isPresent() && isComplete(range.toString())) {
      return Release.atMirror(mirror.get(), exact.get(), platform);
    }
    List<Release> all = releases();
    List<Release> inRange = all.stream().filter(it -> range.contains(it.version())).toList();
    Release release =
        inRange.stream()
            .filter(it -> it.stability().compareTo(least) >= 0)
            .filter(it -> it.archiveFor(platform).isPresent())
            .findFirst()
            .orElseThrow(() -> notFound(range, least, platform, inRange, all));
    return mirror.map(release::at).orElse(release);
  }

  /** Tells whether a version has all three numbers: "3.0" is a line of versions. */
  private static boolean isComplete(String version) {
    return version.matches("[vV]?\\d+\\.\\d+\\.\\d+.*");
  }

  private static ReleaseException notFound(
      VersionRange range,
      Stability least,
      Platform platform,
      List<Release> inRange,
      List<Release> all) {
    if (inRange.isEmpty()) {
      String newest =
          all.isEmpty() ? "there are no releases" : "the newest is " + all.get(0).version();
      return new ReleaseException("no release has a version in " + range + "; " + newest);
    }
    Release first = inRange.get(0);
    if (inRange.stream().noneMatch(it -> it.stability().compareTo(least) >= 0)) {
      return new ReleaseException(
          "no release in "
              + range
              + " is "
              + least
              + "; the newest is "
              + first.version()
              + ", whose stability is "
              + first.stability());
    }
    String names =
        String.join(", ", first.assets().stream().map(Release.Asset::name).sorted().toList());
    return new ReleaseException(
        "no release in "
            + range
            + " has a binary for "
            + platform
            + "; "
            + first.version()
            + (names.isEmpty() ? " has no files" : " has " + names));
  }

  private Optional<URI> addPage(URI page, List<Release> releases) throws ReleaseException {
    Page content = repeat(() -> Page.of(page, connection.get(page, MEDIA_TYPE)));
    try {
      for (JsonElement release : JsonParser.parseString(content.json()).getAsJsonArray()) {
        read(release.getAsJsonObject()).ifPresent(releases::add);
      }
      return content.next();
    } catch (JsonParseException
        | IllegalStateException
        | IllegalArgumentException
        | UnsupportedOperationException e) {
      throw new ReleaseException(
          page + " does not respond with a list of releases: " + e.getMessage(), e);
    }
  }

  /** The content of a page, and the next page. */
  private record Page(String json, Optional<URI> next) {
    static Page of(URI uri, Connection.Answer answer) throws ReleaseException {
      try (InputStream content = answer.content()) {
        byte[] bytes = content.readAllBytes();
        if (answer.length() >= 0 && bytes.length != answer.length()) {
          throw new EOFException(bytes.length + " of " + answer.length() + " bytes");
        }
        return new Page(new String(bytes, StandardCharsets.UTF_8), answer.next());
      } catch (IOException e) {
        throw ReleaseException.passing(
            "the response of " + uri + " ended too early: " + e.getMessage(), e, Duration.ZERO);
      }
    }
  }

  private static Optional<Release> read(JsonObject release) {
    if (flag(release, "draft")) {
      return Optional.empty();
    }
    List<Release.Asset> assets = new ArrayList<>();
    if (release.get("assets") instanceof JsonArray files) {
      for (JsonElement file : files) {
        asset(file.getAsJsonObject()).ifPresent(assets::add);
      }
    }
    return text(release, "tag_name")
        .flatMap(Version::parse)
        .map(version -> new Release(version, flag(release, "prerelease"), List.copyOf(assets)));
  }

  private static Optional<Release.Asset> asset(JsonObject file) {
    Optional<String> name = text(file, "name");
    Optional<String> uri = text(file, "browser_download_url");
    if (name.isEmpty() || uri.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> sha256 =
        text(file, "digest")
            .filter(digest -> digest.startsWith("sha256:"))
            .map(digest -> digest.substring("sha256:".length()));
    return Optional.of(new Release.Asset(name.get(), URI.create(uri.get()), sha256));
  }

  private static Optional<String> text(JsonObject object, String name) {
    JsonElement value = object.get(name);
    return value == null || !value.isJsonPrimitive()
        ? Optional.empty()
        : Optional.of(value.getAsString());
  }

  private static boolean flag(JsonObject object, String name) {
    return text(object, name).filter("true"::equals).isPresent();
  }

  /** Opens a file of a release. */
  Connection.Answer open(Release.Asset asset) throws ReleaseException {
    return connection.get(asset.uri(), "application/octet-stream");
  }
}
