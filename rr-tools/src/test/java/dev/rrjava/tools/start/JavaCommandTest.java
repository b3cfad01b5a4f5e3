package dev.rrjava.tools.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavaCommandTest {
  @TempDir private Path folder = Path.of("");

  private Optional<JavaCommand> read(String... words) throws IOException {
    return JavaCommand.of(List.of(words), folder);
  }

  @Test
  void optionsOfArgumentFilesAreReadUpToTheJar() throws IOException {
    Files.writeString(folder.resolve("worker.args"), "-Xmx64m -Xmx32m");
    JavaCommand command =
        read("/usr/bin/java", "-Da=b", "@worker.args", "-jar", "app.jar", "-Xmx1g").orElseThrow();
    assertThat(command.options()).containsExactly("-Da=b", "-Xmx64m", "-Xmx32m");
    assertThat(command.option("-Xmx")).contains("32m");
    assertThat(command.option("-Xss")).isEmpty();
    assertThat(command.jar()).contains("app.jar");
    assertThat(command.argumentFiles()).containsExactly("worker.args");
    assertThat(command.with(List.of("-Xint")))
        .startsWith("/usr/bin/java", "-Xint", "-Da=b")
        .hasSize(7);
  }

  @Test
  void mainClassEndsOptions() throws IOException {
    JavaCommand command = read("java", "-cp", "lib/*", "com.example.Main", "-x").orElseThrow();
    assertThat(command.options()).containsExactly("-cp", "lib/*");
    assertThat(command.jar()).isEmpty();
  }

  @Test
  void otherProgramsAreNone() throws IOException {
    assertThat(read("sh", "rr-slot")).isEmpty();
    assertThat(read("./javac")).isEmpty();
    assertThat(read()).isEmpty();
    assertThatThrownBy(() -> read("java", "@missing.args"))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessageContaining("missing.args");
  }

  @Test
  void runtimeTellsItsVersion() throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    assertThat(JavaRuntime.of(java, folder).version().feature())
        .isEqualTo(Runtime.version().feature());
    assertThatThrownBy(() -> JavaRuntime.of("no-such-java", folder))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no-such-java");
  }
}
