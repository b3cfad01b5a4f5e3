package dev.rrjava.devserver.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values in the spellings that RoadRunner 3.0.0 accepts or rejects. */
class ScalarsTest {
  private static final String LEAST =
      """
      version: "3"
      server: { command: "java -jar app.jar" }
      """;

  @TempDir private Path directory;

  private PoolSettings pool(String setting) throws IOException {
    return read("http: { address: \"127.0.0.1:8080\", pool: { " + setting + " } }").pool();
  }

  private Configuration read(String yaml) throws IOException {
    Files.writeString(directory.resolve("rr.yaml"), LEAST + yaml);
    return ConfigurationReader.read(directory, Path.of("rr.yaml"), List.of(), Map.of("N", "7"));
  }

  @ParameterizedTest
  @CsvSource({
    "7, 7",
    "+7, 7",
    "'\"7\"', 7",
    "07, 7",
    "'\"010\"', 8",
    "0x1F, 31",
    "0b101, 5",
    "0o17, 15",
    "1_0, 10",
    "7.0, 7",
    "7.9, 7",
    "1e1, 10",
    "true, 1",
    "'\"${N}\"', 7",
    "'\"${M:-8}\"', 8",
  })
  void readsInteger(String written, int number) throws IOException {
    assertThat(pool("num_workers: " + written).workers()).isEqualTo(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"7.0\"",
        "\"true\"",
        "\" 7 \"",
        "0x",
        "\"08\"",
        "1e300",
        ".inf",
        "99999999999999999999",
        "[7]"
      })
  void rejectsInteger(String written) {
    assertThatThrownBy(() -> pool("max_jobs: " + written))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("http.pool.max_jobs: expected an integer from 0 to ");
  }

  @ParameterizedTest
  @CsvSource({
    "90s, PT1M30S",
    "+5s, PT5S",
    "1m30s, PT1M30S",
    ".5s, PT0.5S",
    "1.s, PT1S",
    "2\u00b5s, PT0.000002S",
    "2\u03bcs, PT0.000002S",
    "2562047h, PT2562047H",
    "~, PT1M",
    "null, PT1M",
    "+0, PT1M",
  })
  void readsDuration(String written, Duration duration) throws IOException {
    assertThat(pool("allocate_timeout: " + written).allocateTimeout()).isEqualTo(duration);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2562047h48m", "99999999999999999999999h", "1d", "5S", "+", "5s ms", "s"})
  void rejectsDuration(String written) {
    assertThatThrownBy(() -> pool("allocate_timeout: " + written))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("http.pool.allocate_timeout: expected a duration");
  }

  @ParameterizedTest
  @ValueSource(strings = {"~", "null", "Null", ""})
  void sectionWithoutValueIsMissing(String written) throws IOException {
    assertThat(read("http: { address: \"127.0.0.1:8080\" }\nstatus: " + written).file().notices())
        .isEmpty();
  }

  @Test
  void keysMayBeOfAnyType() throws IOException {
    assertThat(read("http: { address: \"127.0.0.1:8080\" }\nx: { 1: a, true: b, null: c }"))
        .satisfies(
            configuration ->
                assertThat(configuration.file().notices())
                    .containsExactly("x is not known, and has no effect"));
  }

  @Test
  void firstDocumentOfFileCounts() throws IOException {
    String more = "\n---\nhttp: { address: \"127.0.0.1:9090\" }\n--- [\n";
    assertThat(read("http: { address: \"127.0.0.1:8080\" }" + more).http().address().getPort())
        .isEqualTo(8080);
  }
}
