package dev.rrjava.tools.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The memory that a JVM needs beside its heap is the same number in code, templates and pages. */
class MemoryMarginTest {
  private static final Pattern MARGIN =
      Pattern.compile(
          "(\\d+)(?: MB)? (?:above|more than) `?-Xmx"
              + "|`-Xmx` \\+ (\\d+) MB(?! for)"
              + "|up to (\\d+) MB (?:besides|for the JVM)");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "docs/configuration.md",
        "docs/deployment.md",
        "docs/doctor.md",
        "docs/errors.md",
        "docs/jvm.md",
        "docs/tuning.md",
        "deploy/rr.yaml",
        "rr-tools/src/main/resources/dev/rrjava/tools/project/all/processes.yaml"
      })
  void isNamedByEachFile(String file) throws IOException {
    Matcher margin = MARGIN.matcher(Files.readString(Path.of("..").resolve(file)));
    assertThat(margin.results().map(it -> it.group().replaceAll("\\D", "")).distinct())
        .as(file)
        .containsExactly(String.valueOf(MemoryChecks.BESIDE_HEAP));
  }
}
