package dev.rrjava.example.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Commands of Maven on the pages name goals and properties of the plugin that exist. */
class CommandBlocksTest {
  private static final Path GOALS =
      ReadmeText.ROOT.resolve("rr-maven-plugin/src/main/java/dev/rrjava/maven");
  private static final Pattern GOAL = Pattern.compile("@Mojo\\(\\s*name = \"([a-z]+)\"");
  private static final Pattern PROPERTY = Pattern.compile("property = \"(rr\\.\\w+)\"");

  /** A command in a block, or in a line. */
  private static final Pattern COMMAND =
      Pattern.compile("\\bmvn [^`#\\n]*?\\b(?:rr|rr-maven-plugin:\\S+?):[a-z]+[^`#\\n]*");

  private static final Pattern GOAL_OF_COMMAND =
      Pattern.compile("(?:\\brr|rr-maven-plugin:[^:\\s]+):([a-z]+)");
  private static final Pattern PROPERTY_OF_COMMAND = Pattern.compile("-D(rr\\.\\w+)");

  static List<Path> pagesWithGoals() throws IOException {
    List<Path> pages = new ArrayList<>();
    for (Path page : ReadmeText.pages()) {
      if (COMMAND.matcher(Files.readString(page)).find()) {
        pages.add(page);
      }
    }
    return pages;
  }

  @ParameterizedTest
  @MethodSource("pagesWithGoals")
  void goalsAndPropertiesOfCommandsExist(Path page) throws IOException {
    Set<String> goals = all(GOAL);
    Set<String> properties = all(PROPERTY);
    assertThat(goals).contains("dev", "serve", "package");
    assertThat(properties).contains("rr.location", "rr.debug");
    List<String> commands =
        COMMAND.matcher(Files.readString(page)).results().map(MatchResult::group).toList();
    assertThat(commands)
        .isNotEmpty()
        .allSatisfy(
            command -> {
              assertThat(goals).containsAll(found(GOAL_OF_COMMAND, command));
              assertThat(properties).containsAll(found(PROPERTY_OF_COMMAND, command));
            });
  }

  /** Returns the sources of the Maven plugin. */
  static Stream<String> goalSources() {
    try (Stream<Path> files = Files.list(GOALS)) {
      return files.map(CommandBlocksTest::read).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> all(Pattern pattern) {
    return goalSources()
        .flatMap(source -> found(pattern, source).stream())
        .collect(Collectors.toSet());
  }

  private static List<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(result -> result.group(1)).toList();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
