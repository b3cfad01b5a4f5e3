package dev.rrjava.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.JavaFileObjects;
import dev.rrjava.processor.testing.StringLiterals;
import dev.rrjava.processor.testing.StringLiterals.Literal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages use the words of the glossary in {@code CONTRIBUTING.md}. */
class GlossaryTest {
  private static final Path ROOT = Path.of(System.getProperty("rr.root", "..")).toAbsolutePath();

  private static final String HEADER = "| term | meaning | not |";
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rr-processor",
        "rr-annotations",
        "rr-runtime",
        "rr-devserver",
        "rr-jsonb",
        "rr-jackson",
        "rr-validator",
        "rr-services",
        "rr-test",
        "rr-tools",
        "rr-cli",
        "rr-maven-plugin",
        "rr-micrometer",
        "rr-opentelemetry",
        "example"
      })
  void messagesContainNoRejectedWord(String module) {
    List<Literal> literals = StringLiterals.in(sources(ROOT.resolve(module + "/src/main/java")));
    assertThat(violations(literals, rejected())).isEmpty();
  }

  @Test
  void findsRejectedWordWithFileAndLine() {
    JavaFileObject source =
        JavaFileObjects.forSourceString(
            "Messages",
            """
            class Messages {
              String one = "expected an int but was " + 1;
              String two(int n) { return "wanted a "
                  + (n > 1 ? "list of texts" : "number") + ", got " + n; }
              String name = "got";
              String bandwidth = "bandwidth forgotten, gotten";
            }
            """);
    assertThat(violations(StringLiterals.in(List.of(source)), List.of("wanted", "got", "texts")))
        .containsExactlyInAnyOrder(
            "Messages.java:3: \"wanted\" in \"wanted a …, got …\"",
            "Messages.java:3: \"got\" in \"wanted a …, got …\"",
            "Messages.java:4: \"texts\" in \"list of texts\"");
  }

  @Test
  void glossaryHasRejectedWords() {
    assertThat(rejected()).contains("wanted", "a text", "answers", "goes around", "stands for");
  }

  /** Returns the words in code in the last column of the glossary. */
  private static List<String> rejected() {
    try (Stream<String> lines = Files.lines(ROOT.resolve("CONTRIBUTING.md"))) {
      return lines
          .dropWhile(line -> !line.equals(HEADER))
          .skip(2)
          .takeWhile(line -> line.startsWith("|"))
          .map(line -> line.replaceFirst("\\|\\s*$", ""))
          .map(line -> line.substring(line.lastIndexOf('|')))
          .flatMap(cell -> CODE.matcher(cell).results().map(MatchResult.class::cast))
          .map(match -> match.group(1))
          .distinct()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Checks literals of several words: a single one is a name, a key or code. */
  private static List<String> violations(List<Literal> literals, List<String> rejected) {
    return literals.stream()
        .filter(literal -> literal.text().strip().contains(" "))
        .flatMap(
            literal ->
                rejected.stream()
                    .filter(word -> contains(literal.text(), word))
                    .map(
                        word ->
                            "%s:%d: \"%s\" in \"%s\""
                                .formatted(literal.file(), literal.line(), word, literal.text())))
        .toList();
  }

  private static boolean contains(String text, String word) {
    return Pattern.compile("(?i)(?<![\\w$])" + Pattern.quote(word) + "(?!\\w)")
        .matcher(text)
        .find();
  }

  private static List<JavaFileObject> sources(Path directory) {
    try (Stream<Path> files = Files.walk(directory)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(GlossaryTest::source)
          .collect(Collectors.toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JavaFileObject source(Path file) {
    try {
      return JavaFileObjects.forResource(file.toUri().toURL());
    } catch (MalformedURLException e) {
      throw new UncheckedIOException(e);
    }
  }
}
