package dev.rrjava.devserver.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.devserver.live.VariedProject.Edit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compiling what depends on a change makes the same class files as compiling everything. */
@Timeout(300)
class IncrementalCompilationTest {
  @TempDir private Path directory;
  @TempDir private Path reference;
  private VariedProject varied;
  private ProjectFiles files;
  private ProjectBuild build;
  private WarmCompiler full;
  private final Map<String, Integer> kinds = new HashMap<>();

  /** How many edits needed a second compilation. */
  private int twice;

  @BeforeEach
  void open() throws Exception {
    varied = VariedProject.write(directory);
    var project = varied.sample().project();
    files = new ProjectFiles(project, List.of());
    build = new ProjectBuild(project, files, line -> {});
    full = WarmCompiler.of(project, reference.resolve("none"));
    compare(List.of());
  }

  @AfterEach
  void close() {
    build.close();
  }

  @Test
  void makesClassesOfFullCompilationAfterSomeEdits() throws Exception {
    for (String description :
        List.of(
            "constant of a constant",
            "new route",
            "new job",
            "renamed nested class",
            "deleted handler")) {
      compare(
          varied.edits().stream().filter(edit -> edit.description().equals(description)).toList());
    }
  }

  /** Each edit in place of the previous one; the edits that need others are added to them. */
  @Tag("slow")
  @Test
  void makesClassesOfFullCompilationAfterEachEdit() throws Exception {
    List<Edit> applied = new ArrayList<>();
    for (Edit edit : varied.edits()) {
      if (!edit.description().startsWith("and ") && !edit.description().endsWith("caller")) {
        applied.clear();
      }
      applied.add(edit);
      compare(applied);
    }
    assertThat(twice).as("only constants of constants need a second compilation").isLessThan(6);
    assertThat(kinds.get("compiled all")).as("of %s", kinds).isLessThan(varied.edits().size() / 3);
  }

  @Tag("slow")
  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void makesClassesOfFullCompilationInRandomWalk(long seed) throws Exception {
    Random random = new Random(seed);
    List<Edit> applied = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      if (applied.size() > 4) {
        applied.remove(random.nextInt(applied.size()));
      }
      if (random.nextInt(3) > 0) {
        Edit edit = varied.edits().get(random.nextInt(varied.edits().size()));
        if (!applied.remove(edit)) {
          applied.add(edit);
        }
      } else if (!applied.isEmpty()) {
        applied.remove(random.nextInt(applied.size()));
      }
      compare(applied);
    }
  }

  private void compare(List<Edit> applied) throws Exception {
    varied.write(applied);
    Path classes = Files.createTempDirectory(reference, "classes");
    Path generated = Files.createTempDirectory(reference, "generated");
    Snapshot now = files.lookWhenComplete();
    WarmCompiler.Result expected = full.compileAll(files.sources(now), classes, generated);
    int earlierCompilations = build.compilations();
    ProjectBuild.Result actual = build.build(now);
    int compilations = build.compilations() - earlierCompilations;
    if (applied.isEmpty()) {
      assertThat(errors(expected.messages())).as("without edits").isEmpty();
    }
    if (actual instanceof ProjectBuild.Result.Failed failed) {
      assertThat(errors(failed.report().errors())).isEqualTo(errors(expected.messages()));
    } else {
      assertThat(expected.isSuccess()).as("%s", applied).isTrue();
      ProjectBuild.Result.Built built = (ProjectBuild.Result.Built) actual;
      String summary = built.summary();
      kinds.merge(summary.replaceAll(" \\d.*", "").replace(" the", ""), 1, Integer::sum);
      assertThat(compilations).as("%s: %s", applied, summary).isLessThanOrEqualTo(2);
      twice += compilations > 1 ? 1 : 0;
      assertThat(hashes(built.classes())).as("%s: %s", applied, summary).isEqualTo(hashes(classes));
    }
  }

  private List<String> errors(List<CompilerError> messages) {
    return messages.stream()
        .filter(message -> !message.isWarning())
        .map(message -> message.describe(directory))
        .map(text -> text.replaceAll("[^ ]*/generated[^/]*/", ""))
        .sorted()
        .toList();
  }

  private static Map<String, Integer> hashes(Path folder) throws IOException {
    Map<String, Integer> hashes = new HashMap<>();
    for (Path file : Generations.files(folder)) {
      byte[] bytes = Files.readAllBytes(file);
      hashes.put(folder.relativize(file).toString(), java.util.Arrays.hashCode(bytes));
    }
    return hashes;
  }
}
