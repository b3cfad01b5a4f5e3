package dev.rrjava.example.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Lists the tests that check the code of the documents. A block that none of them checks, and that
 * is not listed as an exception, fails this test.
 */
class HeldBlocksTest {
  /** Languages whose blocks can be compiled, read or compared. */
  private static final Set<String> LANGUAGES =
      Set.of("java", "xml", "yaml", "properties", "json", "kotlin", "http");

  private static final Pattern INDENTED_FENCE = Pattern.compile("(?m)^ +```(\\w+)");
  private static final Pattern OF_EXAMPLE = Pattern.compile("[A-Z]\\w*(\\.\\w+)?");

  /** Tells whether a block is checked. */
  private interface Condition {
    boolean holds(Path page, ReadmeText.Block block);
  }

  private static final String READMES = "example/src/test/java/dev/rrjava/example/readme/";

  /** The tests, each with the blocks that it checks. */
  private static final Map<String, Condition> CHECKS =
      Map.of(
          READMES + "PagesTest.java",
          (page, block) -> is(block, "java") && block.name().endsWith(".java"),
          "example/src/test/java/dev/rrjava/example/GuideTest.java",
          HeldBlocksTest::isComparedWithExample,
          READMES + "ReadmeTest.java",
          (page, block) -> page.endsWith("wiring.md") && block.text().startsWith("@Generated("),
          READMES + "JavaExcerptsTest.java",
          JavaExcerpts::isExcerpt,
          READMES + "DataBlocksTest.java",
          (page, block) -> is(block, "yaml") || is(block, "xml") || is(block, "properties"),
          READMES + "GradleIT.java",
          (page, block) -> is(block, "kotlin") && !block.name().isEmpty(),
          READMES + "NewProjectIT.java",
          (page, block) -> block.name().equals("hello-response"));

  private static boolean is(ReadmeText.Block block, String language) {
    return block.language().equals(language);
  }

  private static boolean isComparedWithExample(Path page, ReadmeText.Block block) {
    boolean isRead =
        page.startsWith(ReadmeText.ROOT.resolve("docs/guide")) || page.endsWith("testing.md");
    return isRead
        && (is(block, "http") || (is(block, "java") && OF_EXAMPLE.matcher(block.name()).matches()));
  }

  /** Blocks that no test checks, each with the reason. */
  private enum Unchecked {
    /** Lines of wrong code; DiagnosticsTest compiles a whole example for each code. */
    DIAGNOSTICS("diagnostics.md", "java"),
    /** An option in a build file of Gradle, which is not here; see GradleIT. */
    OPTION_OF_GRADLE("gradle.md", "kotlin");

    private final String page;
    private final String language;

    Unchecked(String page, String language) {
      this.page = page;
      this.language = language;
    }
  }

  @Test
  void everyBlockIsCheckedByATest() throws IOException {
    List<String> unchecked = new ArrayList<>();
    Set<String> used = new TreeSet<>();
    Set<Unchecked> needed = new TreeSet<>();
    for (Path page : ReadmeText.pages()) {
      for (ReadmeText.Block block : ReadmeText.read(page).blocks()) {
        if (LANGUAGES.contains(block.language())) {
          Optional<String> check = check(page, block);
          Optional<Unchecked> exception = check.isPresent() ? Optional.empty() : of(page, block);
          check.ifPresent(used::add);
          exception.ifPresent(needed::add);
          if (check.isEmpty() && exception.isEmpty()) {
            unchecked.add(page + ":" + block.line() + ": " + block.language() + " " + block.name());
          }
        }
      }
    }
    assertThat(unchecked).as("blocks that no test checks").isEmpty();
    assertThat(used).isEqualTo(CHECKS.keySet());
    assertThat(needed).containsExactly(Unchecked.values());
  }

  @Test
  void everyTestOfTheListExists() {
    assertThat(CHECKS.keySet()).allSatisfy(it -> assertThat(ReadmeText.ROOT.resolve(it)).exists());
  }

  /** The tests find blocks by their fence at the start of a line. */
  @Test
  void noBlockOfTheseLanguagesIsIndented() throws IOException {
    for (Path page : ReadmeText.pages()) {
      assertThat(INDENTED_FENCE.matcher(Files.readString(page)).results())
          .as(page.toString())
          .noneMatch(fence -> LANGUAGES.contains(fence.group(1)));
    }
  }

  @Test
  void blockWithUnknownNameIsNotChecked() {
    Path page = ReadmeText.ROOT.resolve("docs/jobs.md");
    assertThat(check(page, new ReadmeText.Block(1, "kotlin", "", "tasks"))).isEmpty();
    assertThat(check(page, new ReadmeText.Block(1, "java", "Mail.send", "void send()"))).isEmpty();
    assertThat(check(page, new ReadmeText.Block(1, "json", "", "{}"))).isEmpty();
    assertThat(check(page, new ReadmeText.Block(1, "java", "", "int i = 1;")))
        .contains(READMES + "JavaExcerptsTest.java");
  }

  private static Optional<String> check(Path page, ReadmeText.Block block) {
    return CHECKS.entrySet().stream()
        .filter(check -> check.getValue().holds(page, block))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static Optional<Unchecked> of(Path page, ReadmeText.Block block) {
    return Arrays.stream(Unchecked.values())
        .filter(it -> page.endsWith(it.page) && block.language().equals(it.language))
        .findFirst();
  }
}
