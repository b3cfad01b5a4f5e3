package dev.rrjava.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.processor.testing.Application;
import dev.rrjava.processor.testing.EclipseCompilation;
import dev.rrjava.processor.testing.Example;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The compiler of Eclipse makes of the examples what javac makes of them, see {@link GoldenTest}.
 */
class EclipseTest {
  @TempDir Path directory;

  static List<Example> good() {
    return Example.all("good");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("good")
  @DisabledIfSystemProperty(
      named = "rr.goldens",
      matches = "write",
      disabledReason = "the golden files are being written")
  void generatesSameSourcesAsJavac(Example example) throws IOException {
    EclipseCompilation compilation = EclipseCompilation.of(example, directory);
    assertThat(compilation.log()).isEmpty();
    assertThat(Example.readFiles(compilation.sourceOutput())).isEqualTo(example.expected());
  }

  @Test
  void handlesRequests() throws IOException {
    Application tasks = start("tasks");
    assertThat(tasks.get("/tasks/7")).isEqualTo("200 task 7");
    assertThat(tasks.get("/tasks/seven")).startsWith("400 ");
    assertThat(tasks.answer("POST", "/tasks/7").status()).isEqualTo(405);
  }

  @Test
  void createsParameterObjectsAndCallsConverters() throws IOException {
    assertThat(start("sources").get("/group/7?page=2", "Tenant", "acme"))
        .isEqualTo("200 Paging[page=2, size=20] Optional[acme] 7 GET");
  }

  @Test
  void reportsErrors() throws IOException {
    Example example = Example.read(Example.RESOURCES.resolve("bad/RR302-misspelt"));
    assertThat(EclipseCompilation.of(example, directory).log()).contains("[RR302] ");
  }

  private Application start(String example) throws IOException {
    EclipseCompilation compilation =
        EclipseCompilation.of(
            Example.read(Example.RESOURCES.resolve("good").resolve(example)), directory);
    return Application.start(compilation.classes(), "com.acme.Routes");
  }
}
