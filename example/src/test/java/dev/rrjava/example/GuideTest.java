package dev.rrjava.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.http.RouteInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What docs/guide.md prints is what the sources say and what the example answers. With {@code
 * -Drr.goldens=write} the guide is written anew instead.
 */
@Timeout(60)
class GuideTest {
  private static final Path ROOT = Path.of(System.getProperty("rr.root", ".."));
  private static final Path GUIDE = ROOT.resolve("docs/guide.md");
  private static final Path SOURCES = Path.of("src/main/java/dev/rrjava/example");
  private static final Path TESTS = Path.of("src/test/java/dev/rrjava/example");
  private static final Path ANNOTATIONS =
      ROOT.resolve("rr-annotations/src/main/java/dev/rrjava/annotation");

  @RegisterExtension static final ServedExample EXAMPLE = new ServedExample();

  @ParameterizedTest
  @ValueSource(strings = {"docs/guide.md", "docs/testing.md"})
  void documentMatchesSourcesAndResponsesOfExample(String name) throws IOException {
    Path document = ROOT.resolve(name);
    GuideText text =
        new GuideText(new SourceExcerpt(SOURCES, TESTS), new WireExchange(EXAMPLE.port()));
    String refreshed = text.refreshed(Files.readAllLines(document));
    if (System.getProperty("rr.goldens", "").equals("write")) {
      Files.writeString(document, refreshed);
    }
    assertThat(document)
        .as(name + " beside what the example says; -Drr.goldens=write brings it up to date")
        .hasContent(refreshed);
  }

  @Test
  void guideShowsEveryAnnotation() throws IOException {
    String guide = Files.readString(GUIDE);
    List<String> annotations;
    try (Stream<Path> files = Files.list(ANNOTATIONS)) {
      annotations =
          files
              .map(file -> file.getFileName().toString().replace(".java", ""))
              .filter(name -> !name.contains("-"))
              .toList();
    }
    assertThat(annotations).contains("Route", "QueryParam");
    assertThat(annotations).allSatisfy(name -> assertThat(guide).contains("@" + name));
  }

  @Test
  void guideShowsEveryHandlerOfExample() throws IOException {
    String guide = Files.readString(GUIDE);
    List<String> handlers =
        ServedExample.handler().routes().stream().map(RouteInfo::handlerName).distinct().toList();
    assertThat(handlers).contains("Harbours.departures");
    assertThat(handlers)
        .allSatisfy(
            handler ->
                assertThat(guide).containsAnyOf("```java " + handler + "\n", "`" + handler + "`"));
  }
}
