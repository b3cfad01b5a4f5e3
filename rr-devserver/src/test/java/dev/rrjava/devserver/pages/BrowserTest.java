package dev.rrjava.devserver.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Pages in a browser without a window, if one is on the {@code PATH}. */
@Tag("slow")
@Timeout(240)
final class BrowserTest {
  @TempDir private Path directory;

  private static Optional<Path> browser() {
    return Stream.of("chromium", "chromium-browser", "google-chrome")
        .flatMap(
            name ->
                Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                    .map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Returns the document after scripts have run, or what the browser complains about. */
  private String open(String url) throws Exception {
    Optional<Path> browser = browser();
    assumeTrue(
        browser.isPresent(), "no browser here: neither chromium nor google-chrome is on the PATH");
    Path out = directory.resolve("out.html");
    Path log = directory.resolve("browser.log");
    Process process =
        new ProcessBuilder(
                browser.orElseThrow().toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--enable-logging=stderr",
                "--virtual-time-budget=10000",
                "--user-data-dir=" + directory.resolve("profile"),
                "--dump-dom",
                url)
            .redirectOutput(out.toFile())
            .redirectError(log.toFile())
            .start();
    try {
      assertThat(process.waitFor(90, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
    assertThat(Files.readString(log, StandardCharsets.UTF_8))
        .doesNotContain("Refused to", "Content Security Policy");
    return Files.readString(out, StandardCharsets.UTF_8);
  }

  @Test
  void showsErrorPageAndApiWithoutViolatingItsOwnPolicy() throws Exception {
    try (PageClient client = PageClient.inProcess()) {
      String uri = client.server().uri().toString();
      assertThat(open(uri + "/fail?x"))
          .contains("<h1><span class=\"status\">500</span>", "java.nio.file.NoSuchFileException");
      assertThat(open(uri + "/_rr/openapi")).contains("class=\"swagger-ui\"", "opblock");
    }
  }
}
