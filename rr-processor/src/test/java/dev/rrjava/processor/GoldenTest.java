package dev.rrjava.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.processor.testing.Compile;
import dev.rrjava.processor.testing.Example;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The generated sources of {@code good/}, as text. {@code -Drr.goldens=write} rewrites them. */
class GoldenTest {
  private static final boolean WRITE = "write".equals(System.getProperty("rr.goldens"));

  static List<Example> good() {
    return Example.all("good");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("good")
  void generatesReviewedSources(Example example) throws IOException {
    SortedMap<String, String> generated =
        Compile.generatedSources(Compile.clean(Compile.example(example)));
    if (WRITE) {
      write(example.golden(), generated);
    }
    SortedMap<String, String> expected = example.expected();
    assertThat(generated.keySet()).isEqualTo(expected.keySet());
    for (Map.Entry<String, String> file : generated.entrySet()) {
      assertThat(file.getValue().lines()).as(file.getKey()).allMatch(line -> line.length() <= 100);
      assertThat(file.getValue()).as(file.getKey()).isEqualTo(expected.get(file.getKey()));
    }
  }

  private static void write(Path directory, Map<String, String> files) throws IOException {
    if (Files.exists(directory)) {
      try (Stream<Path> old = Files.walk(directory)) {
        for (Path path : old.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = directory.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
  }
}
