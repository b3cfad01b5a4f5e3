package dev.rrjava.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.http.RouteInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compares the code and the responses in the pages of docs/guide, and in docs/testing.md, with the
 * sources and the responses of the example. With {@code -Drr.goldens=write} the pages are
 * rewritten.
 */
@Timeout(60)
class GuideTest {
  private static final Path ROOT = Path.of(System.getProperty("rr.root", ".."));
  private static final Path SOURCES = Path.of("src/main/java/dev/rrjava/example");
  private static final Path TESTS = Path.of("src/test/java/dev/rrjava/example");
  private static final Path ANNOTATIONS =
      ROOT.resolve("rr-annotations/src/main/java/dev/rrjava/annotation");

  @RegisterExtension static final ServedExample EXAMPLE = new ServedExample();

  static List<Path> documents() throws IOException {
    List<Path> documents = new ArrayList<>(GuidePages.all());
    documents.add(ROOT.resolve("docs/testing.md"));
    return documents;
  }

  @ParameterizedTest
  @MethodSource("documents")
  void documentMatchesSourcesAndResponsesOfExample(Path document) throws IOException {
    GuideText text =
        new GuideText(new SourceExcerpt(SOURCES, TESTS), new WireExchange(EXAMPLE.port()));
    String refreshed = text.refreshed(Files.readAllLines(document));
    if (System.getProperty("rr.goldens", "").equals("write")) {
      Files.writeString(document, refreshed);
    }
    assertThat(document)
        .as(document + " beside what the example says; -Drr.goldens=write brings it up to date")
        .hasContent(refreshed);
  }

  @Test
  void guideShowsEveryAnnotation() throws IOException {
    String guide = GuidePages.text();
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
    String guide = GuidePages.text();
    List<String> handlers =
        ServedExample.handler().routes().stream().map(RouteInfo::handlerName).distinct().toList();
    assertThat(handlers).contains("Harbours.departures");
    assertThat(handlers)
        .allSatisfy(
            handler ->
                assertThat(guide).containsAnyOf("```java " + handler + "\n", "`" + handler + "`"));
  }
}
