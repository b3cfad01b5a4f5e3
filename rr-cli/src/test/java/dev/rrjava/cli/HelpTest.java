package dev.rrjava.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** What {@code --help} says of each command, and the page about the command line. */
class HelpTest {
  private static final CommandLine COMMANDS =
      Main.commands(new Terminal(Map.of(), false, new PrintWriter(Writer.nullWriter())));

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
}
