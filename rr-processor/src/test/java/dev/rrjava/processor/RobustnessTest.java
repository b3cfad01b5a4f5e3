package dev.rrjava.processor;

import static org.assertj.core.api.Assertions.assertThatCode;

import com.google.testing.compile.JavaFileObjects;
import dev.rrjava.processor.testing.Compile;
import dev.rrjava.processor.testing.Example;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The processor throws no exception, whatever the sources are. */
class RobustnessTest {
  static Stream<Example> examples() {
    return Example.all("good").stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void survivesSomeMissingLines(Example example) {
    compileWithoutEach(example, 16);
  }

  @Tag("slow")
  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void survivesAnyMissingLine(Example example) {
    compileWithoutEach(example, 1);
  }

  /** Compiles an example without one of its lines, for each line at a distance from the last. */
  private static void compileWithoutEach(Example example, int distance) {
    example
        .sources()
        .forEach(
            (path, text) -> {
              List<String> lines = text.lines().toList();
              int first = Math.floorMod(path.hashCode(), distance);
              for (int i = first; i < lines.size(); i += distance) {
                if (lines.get(i).isBlank()) {
                  continue;
                }
                List<String> fewer = new ArrayList<>(lines);
                fewer.remove(i);
                String source = String.join("\n", fewer);
                assertThatCode(() -> compile(path, source)).as(source).doesNotThrowAnyException();
              }
            });
  }

  @Test
  void survivesAnyStringAsRoute() {
    Random random = new Random(1);
    String characters = "GET|POST /{}{id}*%?# \\\\\\\"$L@é\u0000";
    StringBuilder methods = new StringBuilder();
    for (int i = 0; i < 500; i++) {
      StringBuilder route = new StringBuilder(random.nextBoolean() ? "GET /" : "");
      for (int length = random.nextInt(12); length > 0; length--) {
        char c = characters.charAt(random.nextInt(characters.length()));
        route.append(
            "\\u%04x".formatted((int) c).replace("\\u005c", "\\\\").replace("\\u0022", "\\\""));
      }
      String hint =
          route.substring(random.nextInt(route.length() + 1)).startsWith("\\") ? "" : "</x>";
      methods.append(
          "@Route(\"%s\") @EarlyHints(\"%s%s\") void m%d(@HeaderParam(\"%s\") String id) {}\n"
              .formatted(route, hint, route, i, route));
    }
    String source =
        "import dev.rrjava.annotation.*;\n@Route(\"/{id}\") class Any {\n" + methods + "}\n";
    assertThatCode(() -> compile("Any.java", source)).doesNotThrowAnyException();
  }

  private static void compile(String path, String source) {
    JavaFileObject file =
        JavaFileObjects.forSourceString(path.replace(".java", "").replace('/', '.'), source);
    // The processor has run before javac would compile what it generated.
    Compile.sources(List.of(file), List.of("-proc:only"));
  }
}
