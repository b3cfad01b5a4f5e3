package dev.rrjava.devserver.compared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.rrjava.devserver.e2e.RoadRunnerUnderTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * RoadRunner and the development server respond alike to the requests of {@code requests.txt}, byte
 * by byte as a client may send them, and their workers receive the same. Needs RoadRunner 3.0.
 */
@Tag("slow")
class RawRequestsComparisonTest {
  private static final int CLIENTS = 4;
  private static final Path PAGE = Path.of("../docs/devserver.md");
  private static final Instant CHANGED = Instant.parse("2020-01-02T03:04:05Z");

  private static final Map<String, String> FILES =
      Map.ofEntries(
          Map.entry(".env", "SECRET=1"),
          Map.entry("U.JSON", "{  }"),
          Map.entry("a b.txt", "sp"),
          Map.entry("a..b.txt", "dots."),
          Map.entry("a.css", "body{}"),
          Map.entry("a.txt", "hello world, this is text"),
          Map.entry("big.txt", "0123456789".repeat(500)),
          Map.entry("empty.txt", ""),
          Map.entry("index.html", "<p>i"),
          Map.entry("noext", "no ext"),
          Map.entry("p.png", "\u0089PNG\r\n\u001a\n"),
          Map.entry("u.unknownext", "zz"),
          Map.entry("x.php", "php"),
          Map.entry("y.PHP", "PHP"),
          Map.entry("\u00fc.txt", "\u00c3\u00bc"),
          Map.entry("sub/s.js", "s"));

  @TempDir private Path directory;

  @BeforeAll
  static void needRoadRunner() throws IOException {
    assumeTrue(
        RoadRunnerUnderTest.binary().isPresent(),
        "no RoadRunner here: RR_BINARY does not name one and there is no rr on the PATH");
    assumeTrue(RoadRunnerUnderTest.isFrom30On(), "this RoadRunner is older than 3.0");
  }

  @BeforeEach
  void writeFiles() throws IOException {
    Files.createDirectories(directory.resolve("up"));
    Path files = Files.createDirectories(directory.resolve("public"));
    Files.createDirectories(files.resolve("sub"));
    Files.createDirectories(files.resolve("d.d"));
    for (Map.Entry<String, String> file : FILES.entrySet()) {
      Path path = files.resolve(file.getKey());
      Files.write(path, file.getValue().getBytes(StandardCharsets.ISO_8859_1));
      Files.setLastModifiedTime(path, FileTime.from(CHANGED));
    }
    Files.setLastModifiedTime(files.resolve("d.d"), FileTime.from(CHANGED));
  }

  static List<RawRequestTable.Section> sections() {
    return RawRequestTable.sections();
  }

  @ParameterizedTest
  @MethodSource("sections")
  void respondAlike(RawRequestTable.Section section) throws Exception {
    Path files = directory.resolve("public");
    List<String> faults = new ArrayList<>();
    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    try (ComparedServers servers = new ComparedServers(directory, section.http())) {
      List<Future<String>> comparisons = new ArrayList<>();
      for (RawRequest request : section.requests()) {
        comparisons.add(clients.submit(() -> compare(servers, request, files)));
      }
      for (Future<String> comparison : comparisons) {
        faults.add(comparison.get());
      }
    } finally {
      clients.shutdownNow();
    }
    faults.removeIf(String::isEmpty);
    assertThat(faults).isEmpty();
  }

  /** Returns what is not as expected; empty if nothing is. */
  private static String compare(ComparedServers servers, RawRequest request, Path files)
      throws IOException {
    if (request.has("varies")) {
      return "";
    }
    String expected = RawExchange.of(servers.roadRunnerPort(), request, files);
    String actual = RawExchange.of(servers.port(), request, files);
    return expected.equals(actual) != request.has("differs")
        ? ""
        : "%s%n  RoadRunner:         %s%n  development server: %s%n"
            .formatted(request, shortened(expected), shortened(actual));
  }

  private static String shortened(String text) {
    return text.length() > 1000 ? text.substring(0, 1000) + "…" : text;
  }

  @Test
  void pageCountsRequests() throws IOException {
    List<RawRequest> all =
        sections().stream().flatMap(section -> section.requests().stream()).toList();
    long different = all.stream().filter(request -> request.has("differs")).count();
    assertThat(Files.readString(PAGE))
        .containsIgnoringWhitespaces(
            "%,d requests, of which %d differ".formatted(all.size(), different));
  }
}
