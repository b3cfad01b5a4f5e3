package dev.rrjava.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.rrjava.processor.report.Code;
import dev.rrjava.processor.testing.Compile;
import dev.rrjava.processor.testing.Example;
import dev.rrjava.processor.testing.LaterRounds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compiles the examples of {@code bad/}. A comment declares each expected error: {@code // error:
 * RR101 part of the message} on the line of the error, or {@code // error nowhere: RR604 …} for one
 * without a position.
 */
class DiagnosticsTest {
  private static final Pattern EXPECTED =
      Pattern.compile("// error( nowhere)?: (RR\\d+) (.+?)(?=\\s*(// error|$))", Pattern.MULTILINE);
  private static final Pattern HEADING = Pattern.compile("^### (RR\\d+)\\b", Pattern.MULTILINE);

  /**
   * Codes that need more than sources to be seen, of {@link RoundsTest}, {@link ContractsTest},
   * {@link PartialCompilationTest}, {@link MissingRuntimeTest} and {@link JobRoundsTest}; and a
   * warning, of {@link FieldNamesTest}.
   */
  private static final Set<Code> WITHOUT_EXAMPLE =
      Set.of(
          Code.UNWRITABLE,
          Code.LATE_HANDLER,
          Code.REPEATED_FIELD,
          Code.PARAMETER_NAME_MISSING,
          Code.PARTIAL_COMPILATION,
          Code.RUNTIME_MISSING,
          Code.SERVICES_MISSING);

  private record Expected(String file, long line, String code, String message) {
    boolean matches(Diagnostic<? extends JavaFileObject> error) {
      boolean isPlace =
          error.getSource() == null
              ? line == Diagnostic.NOPOS
              : error.getSource().getName().endsWith(file) && error.getLineNumber() == line;
      String text = error.getMessage(null);
      return isPlace && text.startsWith("[" + code + "] ") && text.contains(message);
    }
  }

  static List<Example> bad() {
    return Example.all("bad");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bad")
  void reportsExpectedDiagnosticsAndGeneratesNothing(Example example) {
    LaterRounds laterRounds = new LaterRounds();
    Compilation compilation =
        Compile.compiler(example.options(), new JobProcessor(), new RouteProcessor(), laterRounds)
            .compile(example.fileObjects());
    List<Expected> expected = expected(example);
    assertThat(expected).isNotEmpty();
    List<Diagnostic<? extends JavaFileObject>> left = new ArrayList<>(compilation.errors());
    for (Expected one : expected) {
      assertThat(left).as("%s", compilation.errors()).anyMatch(one::matches);
      left.remove(left.stream().filter(one::matches).findFirst().orElseThrow());
    }
    assertThat(left).isEmpty();
    assertThat(laterRounds.types()).isEmpty();
  }

  @Test
  void everyCodeHasAnExample() {
    Set<String> shown =
        bad().stream()
            .flatMap(example -> expected(example).stream())
            .map(Expected::code)
            .collect(Collectors.toCollection(TreeSet::new));
    WITHOUT_EXAMPLE.forEach(code -> shown.add(code.id()));
    assertThat(shown).isEqualTo(codes());
  }

  @Test
  void everyCodeIsDocumentedInOrder() throws IOException {
    Path root = Path.of(System.getProperty("rr.root", "..")).toAbsolutePath();
    Matcher headings = HEADING.matcher(Files.readString(root.resolve("docs/diagnostics.md")));
    List<String> documented = headings.results().map(heading -> heading.group(1)).toList();
    assertThat(documented).containsExactlyElementsOf(codes());
  }

  @Test
  void codesAreUnique() {
    assertThat(codes()).hasSameSizeAs(Code.values());
  }

  private static Set<String> codes() {
    return Arrays.stream(Code.values())
        .map(Code::id)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<Expected> expected(Example example) {
    List<Expected> all = new ArrayList<>();
    for (Map.Entry<String, String> source : example.sources().entrySet()) {
      Matcher matcher = EXPECTED.matcher(source.getValue());
      while (matcher.find()) {
        long line = source.getValue().substring(0, matcher.start()).lines().count();
        boolean isNowhere = matcher.group(1) != null;
        all.add(
            new Expected(
                source.getKey(),
                isNowhere ? Diagnostic.NOPOS : line,
                matcher.group(2),
                matcher.group(3)));
      }
    }
    return all;
  }
}
