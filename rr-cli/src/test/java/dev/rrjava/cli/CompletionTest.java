package dev.rrjava.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Asks the script of {@code generate-completion}, as bash does when a user presses Tab. */
class CompletionTest {
  /** Bash has compopt only while a user completes a word. */
  private static final String START =
      """
      compopt() { :; }
      source completion.sh
      complete_words() {
        COMP_WORDS=("$@")
        COMP_CWORD=$(($# - 1))
        COMPREPLY=()
        _complete_rr-java
        echo "${COMPREPLY[@]}"
      }
      """;

  @TempDir private Path folder = Path.of("");

  @Test
  void allCommandsTheirOptionsAndValuesAreCompleted() throws Exception {
    assumeTrue(hasBash(), "there is no bash on the PATH");
    CommandLine commands =
        Main.commands(new Terminal(Map.of(), false, new PrintWriter(Writer.nullWriter())));
    Map<String, List<String>> expected = new LinkedHashMap<>();
    expected.put("\"\"", List.copyOf(commands.getSubcommands().keySet()));
    commands
        .getSubcommands()
        .forEach((name, command) -> expected.put(name + " --", longOptions(command)));
    expected.put("init --json \"\"", List.of("jsonb", "jackson", "none"));
    expected.put("get -s b", List.of("beta"));
    expected.put("do", List.of("doctor"));

    List<String> completed = complete(expected.keySet());
    assertThat(completed).hasSameSizeAs(expected.keySet());
    int line = 0;
    for (Map.Entry<String, List<String>> each : expected.entrySet()) {
      assertThat(completed.get(line++).split(" "))
          .as(each.getKey())
          .containsExactlyInAnyOrderElementsOf(each.getValue());
    }
  }

  private static List<String> longOptions(CommandLine command) {
    return command.getCommandSpec().options().stream()
        .flatMap(option -> Arrays.stream(option.names()))
        .filter(name -> name.startsWith("--"))
        .toList();
  }

  /** Returns a line for each list of words. */
  private List<String> complete(Iterable<String> questions) throws Exception {
    StringWriter script = new StringWriter();
    Main.run(
        Map.of(),
        false,
        new PrintWriter(script, true),
        new PrintWriter(Writer.nullWriter()),
        "generate-completion");
    Files.writeString(folder.resolve("completion.sh"), script.toString());
    List<String> lines = new ArrayList<>();
    lines.add(START);
    questions.forEach(words -> lines.add("complete_words rr-java " + words));
    Files.write(folder.resolve("ask.sh"), lines);
    Process bash =
        new ProcessBuilder("bash", "ask.sh")
            .directory(folder.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String output = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(bash.waitFor()).isZero();
    return output.lines().toList();
  }

  private static boolean hasBash() {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
        .anyMatch(each -> Files.isExecutable(Path.of(each, "bash")));
  }
}
