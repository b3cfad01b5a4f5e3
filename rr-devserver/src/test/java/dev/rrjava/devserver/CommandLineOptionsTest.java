package dev.rrjava.devserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rrjava.devserver.project.Project;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The options for development, and their description. */
class CommandLineOptionsTest {
  @TempDir private Path directory;

  private static Project project(String... arguments) {
    return CommandLine.parse(arguments).project().orElseThrow();
  }

  @Test
  void withoutThemNothingIsCompiled() {
    assertThat(CommandLine.parse("-c", "a.yaml").project()).isEmpty();
    assertThat(CommandLine.parse("--watch").project()).isPresent();
    assertThat(CommandLine.parse("--debug").project()).isPresent();
  }

  @Test
  void defaultsAreThoseOfMaven() {
    Project project = project("--watch", "-w", directory.toString());
    assertThat(project).isEqualTo(Project.maven(directory));
    assertThat(project.sources()).containsExactly(directory.resolve("src/main/java"));
    assertThat(project.output()).isEqualTo(directory.resolve("target/classes"));
    assertThat(project.directory()).isEqualTo(directory);
    assertThat(project.classPath()).contains(Path.of(path(Project.class))).isNotEmpty();
  }

  private static String path(Class<?> type) {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath()).toString();
  }

  @Test
  void optionsOverrideDefaults() {
    String two = directory.resolve("a") + File.pathSeparator + directory.resolve("b");
    List<Path> paths = List.of(directory.resolve("a"), directory.resolve("b"));
    assertThat(project("--sources", two).sources()).isEqualTo(paths);
    assertThat(project("--resources=" + two).resources()).isEqualTo(paths);
    assertThat(project("--classpath", two).classPath()).isEqualTo(paths);
    assertThat(project("--processor-path", two).processorPath()).isEqualTo(paths);
    assertThat(project("--build-files", two).buildFiles()).isEqualTo(paths);
    assertThat(project("--output", directory.toString()).output()).isEqualTo(directory);
    assertThat(project("--javac=-Akey=value", "--javac", "-parameters").compilerOptions())
        .containsExactly("-Akey=value", "-parameters");
  }

  @Test
  void readsOptionsFromFile() throws IOException {
    Path file = Files.writeString(directory.resolve("options"), "--watch\n\n--javac=-Xlint:all\n");
    assertThat(project("@" + file).compilerOptions()).containsExactly("-Xlint:all");
    assertThatThrownBy(() -> CommandLine.parse("@" + directory.resolve("none")))
        .isInstanceOf(DevServerException.class)
        .hasMessageContaining("can't read the options in @");
  }

  @Test
  void portForDebugger() {
    assertThat(CommandLine.parse("--watch").debugPort()).isZero();
    assertThat(CommandLine.parse("--debug").debugPort()).isEqualTo(5005);
    assertThat(CommandLine.parse("--debug=5006").debugPort()).isEqualTo(5006);
    for (String wrong : List.of("", "x", "0", "65536")) {
      assertThatThrownBy(() -> CommandLine.parse("--debug=" + wrong))
          .hasMessage("--debug: expected a port but was \"" + wrong + "\"");
    }
  }

  @Test
  void toolIsSetByItsName() {
    assertThat(CommandLine.parse().tool()).isEqualTo(Tool.COMMAND_LINE);
    assertThat(CommandLine.parse("--tool", "rr-java-dev").tool()).isEqualTo(Tool.RR_JAVA_DEV);
    assertThatThrownBy(() -> CommandLine.parse("--tool=library"))
        .hasMessage(
            "--tool: expected one of command-line, build, maven-dev, maven-serve, rr-java-dev,"
                + " rr-java-serve but was \"library\"");
  }

  @Test
  void wrongOptionsAreErrors() {
    assertThatThrownBy(() -> CommandLine.parse("--wacth"))
        .isInstanceOf(DevServerException.class)
        .hasMessageStartingWith("unknown option \"--wacth\"\nusage: ");
    assertThatThrownBy(() -> CommandLine.parse("--sources"))
        .hasMessageStartingWith("option --sources needs a value\nusage: ");
  }

  @Test
  void pageListsOptions() throws IOException {
    Path page = Path.of(System.getProperty("rr.root"), "docs", "development.md");
    String options = CommandLine.USAGE.substring(CommandLine.USAGE.indexOf("development:"));
    assertThat(Files.readString(page)).contains("```text options\n" + options + "\n```\n");
  }
}
