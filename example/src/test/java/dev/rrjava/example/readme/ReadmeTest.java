package dev.rrjava.example.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks the README, and the code and commands of the pages that continue it. */
class ReadmeTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Path GENERATED =
      Path.of("target/generated-sources/annotations/dev/rrjava/example");
  private static final Pattern OMISSION = Pattern.compile("…");

  @Test
  void excerptMatchesGeneratedCode() throws IOException {
    String generated =
        Files.readString(GENERATED.resolve("Routes.java"))
            + Files.readString(GENERATED.resolve("Harbours_Adapter.java"));
    List<String> fragments =
        read("docs/guide/wiring.md").blocks().stream()
            .filter(block -> block.language().equals("java") && block.name().isEmpty())
            .filter(block -> block.text().startsWith("@Generated"))
            .flatMap(block -> block.text().lines())
            .flatMap(OMISSION::splitAsStream)
            .map(String::strip)
            .toList();
    assertThat(fragments).hasSizeGreaterThan(20).allSatisfy(f -> assertThat(generated).contains(f));
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "docs/project.md"})
  void commandsQuoteUrls(String page) throws IOException {
    assertThat(read(page).blocks())
        .filteredOn(block -> block.language().equals("sh"))
        .flatExtracting(block -> block.text().lines().toList())
        .filteredOn(line -> line.startsWith("curl"))
        .isNotEmpty()
        .allMatch(line -> line.matches("curl .*'(http://)?127\\.0\\.0\\.1:8080/[^']*'.*"));
  }

  @Test
  void readmeIsShortAndHasTheCommands() throws IOException {
    assertThat(Files.readAllLines(ROOT.resolve("README.md"))).hasSizeLessThan(150);
    assertThat(read("README.md").blocks())
        .extracting(block -> block.text().strip())
        .contains("mvn -q -Pserve", "mvn verify");
  }

  private static ReadmeText read(String page) throws IOException {
    return ReadmeText.read(ROOT.resolve(page));
  }
}
