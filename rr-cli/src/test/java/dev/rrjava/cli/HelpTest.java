package dev.rrjava.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** What {@code --help} says of each command, and the page about the command line. */
class HelpTest {
  private static final CommandLine COMMANDS =
      Main.commands(new Terminal(Map.of(), false, new PrintWriter(Writer.nullWriter())));

  private static final Pattern BLOCK = Pattern.compile("(?ms)^```sh.*?^```");
  private static final Pattern WORD = Pattern.compile("'[^']*'|\"[^\"]*\"|[^\\s\"']+");

  /** The commands of this program; picocli has its own text for the others. */
  static Stream<String> commands() {
    return COMMANDS.getSubcommands().keySet().stream()
        .filter(name -> !List.of("generate-completion", "help").contains(name));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void helpHasExamplesAndExitCodes(String command) {
    String help = Objects.requireNonNull(COMMANDS.getSubcommands().get(command)).getUsageMessage();
    assertThat(help)
        .startsWith("Usage: rr-java " + command)
        .containsPattern("(?m)^Examples:\n {2}rr-java " + command + "\\b")
        .containsPattern("(?m)^Exit codes:\n +0 ");
  }

  @Test
  void pageHasAllCommandsAndExitCodes() throws IOException {
    String page = Files.readString(Path.of("../docs/cli.md"));
    assertThat(commands()).allSatisfy(name -> assertThat(page).contains("rr-java " + name));
    COMMANDS
        .getCommandSpec()
        .usageMessage()
        .exitCodeList()
        .forEach((code, meaning) -> assertThat(page).contains("| " + code + " | " + meaning));
  }

  static Stream<String> commandsOfPages() throws IOException {
    try (Stream<Path> pages = Files.list(Path.of("../docs"))) {
      return pages
          .filter(page -> page.toString().endsWith(".md"))
          .flatMap(HelpTest::commandsOf)
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("commandsOfPages")
  void commandOfPageHasOptionsThatExist(String line) {
    CommandLine commands =
        Main.commands(new Terminal(Map.of(), false, new PrintWriter(Writer.nullWriter())));
    assertThat(commands.parseArgs(words(line)).hasSubcommand()).isTrue();
  }

  @Test
  void optionThatDoesNotExistIsFound() {
    assertThatThrownBy(() -> COMMANDS.parseArgs(words("rr-java init shop --jop # a comment")))
        .hasMessageContaining("--jop");
  }

  /** Returns the commands in the blocks of a page. */
  private static Stream<String> commandsOf(Path page) {
    try {
      return BLOCK
          .matcher(Files.readString(page))
          .results()
          .flatMap(block -> block.group().lines())
          .filter(line -> line.startsWith("rr-java "));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the arguments of a command, as a shell splits it. */
  private static String[] words(String line) {
    return WORD.matcher(line.replaceFirst("\\s+#.*", ""))
        .results()
        .skip(1)
        .map(word -> word.group().replaceAll("^['\"]|['\"]$", ""))
        .toArray(String[]::new);
  }
}
