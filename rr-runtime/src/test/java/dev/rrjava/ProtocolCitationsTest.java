package dev.rrjava;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What sources and documents cite as <i>relay protocol, 9.6</i> exists in {@code
 * docs/relay-protocol.md}.
 */
class ProtocolCitationsTest {
  private static final Path ROOT =
      Path.of(System.getProperty("rr.root", "..")).toAbsolutePath().normalize();
  private static final String PAGE = "docs/relay-protocol.md";

  private static final String NUMBER = "\\d+(?:\\.\\d+)?";
  private static final Pattern CITATION =
      Pattern.compile(
          "(?i)\\brelay protocol(?:</i>|\\*)?,? (?:sections? )?(%s(?:(?:,| and|, and| to) %s)*)"
              .formatted(NUMBER, NUMBER));
  private static final Pattern ANCHOR = Pattern.compile("<a id=\"(%s)\"></a>".formatted(NUMBER));
  private static final Pattern LINK = Pattern.compile("\\]\\(#(%s)\\)".formatted(NUMBER));

  /** The line breaks of a comment are spaces. */
  private static String flatten(String source) {
    return source.replaceAll("\\s+(?:\\*|//)?\\s*", " ");
  }

  private static Map<Path, String> texts() throws IOException {
    Map<Path, String> texts = new LinkedHashMap<>();
    try (Stream<Path> files = Files.walk(ROOT)) {
      files
          .filter(file -> file.toString().matches(".*\\.(java|md|proto|xml|args)"))
          .map(ROOT::relativize)
          .filter(file -> !file.toString().matches("(.*/)?(target|\\.git|wire)/.*"))
          .sorted()
          .forEach(file -> texts.put(file, read(file)));
    }
    return texts;
  }

  private static String read(Path file) {
    try {
      return Files.readString(ROOT.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> numbers(Pattern pattern, String text) {
    List<String> numbers = new ArrayList<>();
    pattern
        .matcher(text)
        .results()
        .map(result -> result.group(1))
        .forEach(
            list ->
                Pattern.compile(NUMBER)
                    .matcher(list)
                    .results()
                    .map(MatchResult::group)
                    .forEach(numbers::add));
    return numbers;
  }

  @Test
  void citedNumbersExist() throws IOException {
    Set<String> anchors = new TreeSet<>(numbers(ANCHOR, read(Path.of(PAGE))));
    List<String> missing = new ArrayList<>();
    int count = 0;
    for (Map.Entry<Path, String> text : texts().entrySet()) {
      for (String number : numbers(CITATION, flatten(text.getValue()))) {
        count++;
        if (!anchors.contains(number)) {
          missing.add(text.getKey() + ": relay protocol, " + number);
        }
      }
    }
    assertThat(missing).isEmpty();
    assertThat(count).as("citations").isGreaterThan(70);
  }

  @Test
  void anchorsAreUniqueAndLinksHaveTarget() {
    String page = read(Path.of(PAGE));
    assertThat(numbers(ANCHOR, page)).doesNotHaveDuplicates().hasSizeGreaterThan(120);
    assertThat(numbers(ANCHOR, page)).containsAll(numbers(LINK, page));
  }

  @Test
  void packagesThatCitePageSayWhereItIs() throws IOException {
    Map<Path, String> texts = texts();
    List<Path> silent = new ArrayList<>();
    for (Map.Entry<Path, String> text : texts.entrySet()) {
      Path folder = text.getKey().getParent();
      if (!text.getKey().toString().contains("src/main/java/")
          || numbers(CITATION, flatten(text.getValue())).isEmpty()) {
        continue;
      }
      String description = texts.get(folder.resolve("package-info.java"));
      if (description == null || !description.contains(PAGE)) {
        silent.add(text.getKey());
      }
    }
    assertThat(silent).isEmpty();
  }
}
