package dev.rrjava.devserver.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.devserver.live.ProjectBuild.Result;
import dev.rrjava.devserver.project.Project;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is compiled at the first change after the build tool has compiled the sources. */
@Timeout(120)
class FirstChangeTest {
  @TempDir private Path directory;
  private SampleProject sample;
  private List<String> options = List.of();
  private @Nullable ProjectBuild build;
  private @Nullable ProjectFiles files;

  @BeforeEach
  void writeSources() throws IOException {
    sample = SampleProject.write(directory);
    sample.source(
        "Names", SampleProject.NAMES.replace("}\n", "  static String name() { return ADA; }\n}\n"));
  }

  @AfterEach
  void close() {
    if (build != null) {
      build.close();
    }
  }

  private void built() throws Exception {
    built("", 0);
  }

  private void built(String summary, int compilations) throws Exception {
    Project project = sample.project().withCompilerOptions(options);
    files = new ProjectFiles(project, List.of());
    build = new ProjectBuild(project, files, line -> {});
    built(summary);
    assertThat(build.compilations()).isEqualTo(compilations);
  }

  private Path built(String summary) throws Exception {
    Result result =
        Objects.requireNonNull(build).build(Objects.requireNonNull(files).lookWhenComplete());
    assertThat(result).isInstanceOf(Result.Built.class);
    assertThat(((Result.Built) result).summary()).contains(summary);
    return ((Result.Built) result).classes();
  }

  @Test
  void firstChangeOfBodyCompilesOneOfTheSourcesOfBuildTool() throws Exception {
    sample.compile();
    built();
    sample.edit("Names", "return ADA;", "return ADA + 1;");
    assertThat(call(built("compiled the source, only bodies"))).isEqualTo("Ada1");
    sample.edit("Names", "return ADA + 1;", "return ADA + 2;");
    assertThat(call(built("compiled the source, only bodies"))).isEqualTo("Ada2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "package app;\nclass Another {}\ninterface More {}\n",
        "package app;\n\nimport java.util.List;\n",
        "// class Extras {}\n/* package app; class Extras {} */\n",
        ""
      })
  void sourceWithoutClassOfItsNameIsCompiledByTheBuildTool(String source) throws Exception {
    sample.source("Extras", source);
    sample.compile();
    built();
    sample.edit("Names", "return ADA;", "return ADA + 1;");
    built("compiled the source, only bodies");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "package app;\nclass Another {}\n",
        "package app;\n/** Text. */ record Extras() {}\n"
      })
  void sourceThatTheBuildToolHasNotCompiledIsCompiled(String source) throws Exception {
    sample.compile();
    sample.source("Extras", source);
    built("compiled all 4 sources", 1);
  }

  @Test
  void sourceThatIsNewerThanItsClassesOfOtherNamesIsCompiled() throws Exception {
    sample.source("Extras", "package app;\nclass Another {}\n");
    sample.compile();
    sample.source("Extras", "package app;\nclass Another { int changed; }\n");
    Files.setLastModifiedTime(
        sample.sourceFile("Extras"), FileTime.from(Instant.now().plusSeconds(5)));
    built("compiled all 4 sources", 1);
  }

  @Test
  void firstChangeOfDeclarationCompilesDependents() throws Exception {
    sample.compile();
    built();
    sample.edit("Names", "\"Ada\"", "\"Grace\"");
    Path classes = built("compiled all 3 sources");
    assertThat(
            Files.readString(classes.resolve("app/Greetings.class"), StandardCharsets.ISO_8859_1))
        .contains("Hello, Grace");
  }

  @Test
  void firstChangeOfBodyDoesNotHideChangeOfDeclaration() throws Exception {
    sample.compile();
    built();
    sample.edit("Names", "return ADA;", "return ADA + 1;");
    sample.edit("Greetings", "\"Hello, \"", "\"Moin, \"");
    built("compiled 2 sources, only bodies");
    sample.edit("Names", "\"Ada\"", "\"Grace\"");
    Path classes = built("compiled all 3 sources");
    assertThat(
            Files.readString(classes.resolve("app/Greetings.class"), StandardCharsets.ISO_8859_1))
        .contains("Moin, Grace");
  }

  @Test
  void readsSourcesInEncodingOfProject() throws Exception {
    Files.write(
        sample.sourceFile("Names"),
        SampleProject.NAMES
            .replace("}\n", "  static String name() { return ADA + \"\u00e9\"; }\n}\n")
            .getBytes(StandardCharsets.ISO_8859_1));
    sample.compile("-encoding", "ISO-8859-1");
    options = List.of("-encoding", "ISO-8859-1");
    built();
    Files.write(
        sample.sourceFile("Names"),
        SampleProject.NAMES
            .replace("}\n", "  static String name() { return ADA + \"\u00e8\"; }\n}\n")
            .getBytes(StandardCharsets.ISO_8859_1));
    assertThat(call(built("compiled the source, only bodies"))).isEqualTo("Ada\u00e8");
  }

  @Test
  void warmedUpCompilerKnowsWhatDependsOnWhat() throws Exception {
    sample.compile();
    ProjectBuild warm = warm();
    warm.warmUp().orElseThrow().run();
    assertThat(warm.warmUp()).as("another warm-up").isEmpty();
    sample.edit("Names", "\"Ada\"", "\"Grace\"");
    assertThat(call(built("compiled 2 of 3 sources"))).isEqualTo("Grace");
  }

  @Test
  void changeCancelsWarmUp() throws Exception {
    sample.compile();
    ProjectBuild warm = warm();
    IncrementalCompiler.WarmUp cancelled = warm.warmUp().orElseThrow();
    sample.edit("Names", "return ADA;", "return ADA + 1;");
    built("compiled the source, only bodies");
    sample.edit("Names", "return ADA + 1;", "return ADA;");
    cancelled.run();
    assertThat(call(built("compiled the source, only bodies"))).isEqualTo("Ada");
    warm.warmUp().orElseThrow().run();
    assertThat(warm.warmUp()).as("another warm-up").isEmpty();
  }

  @Test
  void warmUpOfEarlierSourcesHasNoEffect() throws Exception {
    sample.compile();
    ProjectBuild warm = warm();
    IncrementalCompiler.WarmUp late = warm.warmUp().orElseThrow();
    sample.edit("Names", "\"Ada\"", "\"Grace\"");
    late.run();
    built("compiled all 3 sources");
  }

  private ProjectBuild warm() throws Exception {
    built();
    return Objects.requireNonNull(build);
  }

  private static Object call(Path classes) throws Exception {
    return SampleProject.call(classes, "app.Names", "name");
  }
}
