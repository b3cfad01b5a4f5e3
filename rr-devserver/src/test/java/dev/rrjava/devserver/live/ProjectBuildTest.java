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
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is compiled after which change, and what becomes of class files. */
@Timeout(120)
class ProjectBuildTest {
  @TempDir private Path directory;
  private final List<String> output = new ArrayList<>();
  private SampleProject sample;
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

  private Result build() throws Exception {
    ProjectFiles currentFiles = files;
    ProjectBuild current = build;
    if (current == null || currentFiles == null) {
      Project project = sample.project();
      currentFiles = new ProjectFiles(project, List.of());
      current = new ProjectBuild(project, currentFiles, output::add);
      files = currentFiles;
      build = current;
    }
    return current.build(currentFiles.lookWhenComplete());
  }

  private Path built() throws Exception {
    return built("");
  }

  private Path built(String summary) throws Exception {
    Result result = build();
    assertThat(result).isInstanceOf(Result.Built.class);
    assertThat(((Result.Built) result).summary()).contains(summary);
    return ((Result.Built) result).classes();
  }

  private List<CompilerError> errors() throws Exception {
    Result result = build();
    assertThat(result).isInstanceOf(Result.Failed.class);
    return ((Result.Failed) result).report().errors();
  }

  /** As the names of the adapters that some processors generate. */
  @Test
  void keepsClassOfAnotherSourceThatIsNamedLikeNestedOne() throws Exception {
    sample.source("Greetings$Extra", "package app; class Greetings$Extra {}");
    built();
    sample.source("Greetings", SampleProject.GREETINGS.replace("Hello, ", "Moin, "));
    Path classes = built("only bodies of which have changed");
    assertThat(classes.resolve("app/Greetings$Extra.class")).exists();
    sample.source("Greetings", SampleProject.GREETINGS.replace("Hello, ", "Servus, "));
    assertThat(built().resolve("app/Greetings$Extra.class")).exists();
  }

  @Test
  void compilesAllSourcesWithProcessors() throws Exception {
    Path classes = built("compiled all 3 sources");
    assertThat(classes.resolve("app/Routes.class")).exists();
    assertThat(SampleProject.call(classes, "app.Main", "routes")).isNotNull();
    assertThat(directory.resolve("target/classes")).doesNotExist();
  }

  @Test
  void compilesOnlySourceWhoseBodiesHaveChanged() throws Exception {
    Path first = built();
    Runnable release = Objects.requireNonNull(build).use(first);
    sample.source(
        "Names",
        SampleProject.NAMES.replace("}\n", "  static String name() { return \"Grace\"; }\n}\n"));
    Path second = built("compiled the source, only bodies of which have changed");
    assertThat(SampleProject.call(second, "app.Names", "name")).isEqualTo("Grace");
    assertThat(second.resolve("app/Routes.class"))
        .hasSameBinaryContentAs(first.resolve("app/Routes.class"));
    assertThat(SampleProject.call(first, "app.Names", "name"))
        .as("the previous generation")
        .isEqualTo("Ada");
    release.run();
    assertThat(first).as("a generation without workers").doesNotExist();
  }

  @Test
  void compilesDependentsOfConstant() throws Exception {
    built();
    sample.edit("Names", "\"Ada\"", "\"Grace\"");
    Path classes = built(" of ");
    assertThat(
            Files.readString(classes.resolve("app/Greetings.class"), StandardCharsets.ISO_8859_1))
        .contains("Hello, Grace");
  }

  @Test
  void findsNewHandler() throws Exception {
    built();
    sample.source(
        "More", SampleProject.GREETINGS.replace("Greetings", "More").replace("/hello", "/more"));
    assertThat(errors())
        .singleElement()
        .satisfies(
            error ->
                assertThat(error.location(directory)).startsWith("src/main/java/app/Main.java:"));
    sample.edit("Main", "new Greetings()", "new Greetings(), new More()");
    assertThat(SampleProject.call(built(), "app.Main", "routes")).isNotNull();
  }

  @Test
  void removesClassesOfDeletedSource() throws Exception {
    sample.source("Unused", "package app; class Unused { Object o = new Object() {}; }");
    assertThat(built().resolve("app/Unused$1.class")).exists();
    sample.delete("Unused");
    Path classes = built();
    assertThat(classes.resolve("app/Unused.class")).doesNotExist();
    assertThat(classes.resolve("app/Unused$1.class")).doesNotExist();
  }

  @Test
  void deletedSourceThatIsNeededIsAnError() throws Exception {
    built();
    sample.delete("Names");
    assertThat(errors()).first().extracting(CompilerError::message).asString().contains("Names");
  }

  @Test
  void removesClassesThatBodyNoLongerHas() throws Exception {
    sample.source("Local", "package app; class Local { Object o() { return new Object() {}; } }");
    assertThat(built().resolve("app/Local$1.class")).exists();
    sample.source("Local", "package app; class Local { Object o() { return \"\"; } }");
    assertThat(built("only bodies of which have changed").resolve("app/Local$1.class"))
        .doesNotExist();
  }

  @Test
  void failedCompilationLeavesPreviousClasses() throws Exception {
    Path classes = built();
    sample.edit("Names", "return ADA;", "return ADA");
    assertThat(errors()).hasSize(1);
    assertThat(SampleProject.call(classes, "app.Names", "name")).isEqualTo("Ada");
    sample.edit("Names", "return ADA", "return ADA + 1;");
    assertThat(SampleProject.call(built("only bodies of which have changed"), "app.Names", "name"))
        .isEqualTo("Ada1");
  }

  @Test
  void errorHasPositionAndLineOfSource() throws Exception {
    sample.edit("Names", "  static String name() { return", "\tstatic int name() { return");
    CompilerError error = errors().get(0);
    assertThat(error.file()).isEqualTo(sample.sourceFile("Names"));
    assertThat(error.line()).isEqualTo(5);
    assertThat(error.column()).as("a tab is one character").isEqualTo(29);
    assertThat(error.message()).contains("incompatible types");
    assertThat(error.sourceLine()).isEqualTo(" static int name() { return ADA; }");
    assertThat(error.code()).isEmpty();
    assertThat(error.describe(directory))
        .startsWith("src/main/java/app/Names.java:5:29: error: incompatible types")
        .endsWith("\n" + " ".repeat(30) + "^");
  }

  @Test
  void errorOfProcessorHasCodeOfItsDescription() throws Exception {
    sample.edit("Greetings", "\"/hello\"", "\"hello\"");
    assertThat(errors())
        .anySatisfy(
            error -> {
              assertThat(error.code()).hasValue("RR104");
              assertThat(error.line()).isEqualTo(6);
              assertThat(error.describe(directory)).contains("docs/diagnostics.md, RR104");
            });
  }

  @Test
  void showsEachWarningOnce() throws Exception {
    sample.edit(
        "Greetings",
        "import dev.rrjava.annotation.Get;",
        "import dev.rrjava.annotation.*;\nimport java.util.List;");
    sample.edit(
        "Greetings",
        "}\n}\n",
        "}\n  @Post(\"/tags\") public String tags(@FormParam(\"tag\") List<String> tags) { return \"\"; }\n}\n");
    built();
    assertThat(output).filteredOn(line -> line.contains("[RR334]")).hasSize(1);
    sample.source("Other", "package app; class Other {}");
    built(" of ");
    assertThat(output).filteredOn(line -> line.contains("[RR334]")).hasSize(1);
  }

  @Test
  void copiesAndRemovesResources() throws Exception {
    sample.resource("page/a.txt", "one");
    assertThat(built().resolve("page/a.txt")).hasContent("one");
    sample.resource("page/a.txt", "two");
    assertThat(built("").resolve("page/a.txt")).hasContent("two");
    Files.delete(sample.resourceFile("page/a.txt"));
    assertThat(built("").resolve("page/a.txt")).doesNotExist();
  }

  @Test
  void nothingChangedIsNothingDone() throws Exception {
    Path classes = built();
    assertThat(build()).isEqualTo(new Result.Built(classes, ""));
    Files.setLastModifiedTime(
        sample.sourceFile("Names"), FileTime.from(Instant.now().minusSeconds(60)));
    assertThat(build()).isEqualTo(new Result.Built(classes, ""));
  }

  @Test
  void equalClassesAreNoNewGeneration() throws Exception {
    Path classes = built();
    sample.edit("Names", "return ADA;", "return ADA; /* a name */");
    assertThat(built("only bodies of which have changed")).isEqualTo(classes);
    sample.edit("Names", "/* a name */", "");
    assertThat(built("only bodies of which have changed")).isEqualTo(classes);
    sample.edit("Names", "return ADA;", "return ADA + 1;");
    assertThat(built()).isNotEqualTo(classes);
  }

  @Test
  void missingClassIsNewGeneration() throws Exception {
    sample.source("Unused", "package app; class Unused { Object o() { return new Object() {}; } }");
    Path classes = built();
    sample.edit("Unused", "new Object() {}", "null");
    assertThat(built("only bodies of which have changed")).isNotEqualTo(classes);
  }

  @Test
  void usesOutputOfBuildToolIfItIsUpToDate() throws Exception {
    sample.compile();
    SampleProject.write(sample.output("filtered.properties"), "version=1.0");
    Path classes = built("");
    assertThat(built("")).isEqualTo(classes);
    assertThat(classes.resolve("filtered.properties")).hasContent("version=1.0");
    assertThat(SampleProject.call(classes, "app.Names", "name")).isEqualTo("Ada");
  }

  @Test
  void keepsClassesThatOnlyBuildToolMakes() throws Exception {
    sample.compile();
    // As if Kotlin had made it: its source is not Java.
    Path kotlin = sample.output("app/Kotlin.class");
    byte[] bytes = Files.readAllBytes(sample.output("app/Names.class"));
    String text =
        new String(bytes, StandardCharsets.ISO_8859_1).replace("Names.java", "Names.ktxx");
    Files.write(kotlin, text.getBytes(StandardCharsets.ISO_8859_1));
    sample.source("Other", "package app; class Other {}");
    Path classes = built("compiled all");
    assertThat(classes.resolve("app/Kotlin.class")).exists();
  }

  /** Classes of templates, for example, which a plugin of the build tool converts to sources. */
  @Test
  void keepsClassesOfSourcesThatBuildToolGenerates() throws Exception {
    sample.source("Page", "package app; class Page {}");
    sample.compile();
    Path generated = directory.resolve("target/generated-sources/templates/app/Page.java");
    Files.createDirectories(generated.getParent());
    Files.move(sample.sourceFile("Page"), generated);
    sample.source("Other", "package app; class Other extends Page {}");
    assertThat(built("compiled all").resolve("app/Page.class")).exists();
  }

  @Test
  void removesClassesWhoseSourceIsGoneSinceLastBuild() throws Exception {
    sample.source("Gone", "package app; class Gone {}");
    sample.compile();
    assertThat(sample.output("app/Gone.class")).exists();
    sample.delete("Gone");
    assertThat(built("compiled all").resolve("app/Gone.class")).doesNotExist();
  }

  @Test
  void deletesWhatKilledServersHaveLeft() throws Exception {
    Path left = directory.resolve("target/rr-dev/999999999-1/classes-1/app/Main.class");
    SampleProject.write(left, "");
    Path samePid =
        directory.resolve("target/rr-dev/" + ProcessHandle.current().pid() + "-10-1/classes-1");
    SampleProject.write(samePid.resolve("app/Main.class"), "");
    Path classes = built();
    assertThat(directory.resolve("target/rr-dev/999999999-1")).doesNotExist();
    assertThat(samePid).as("of another process with the same pid").doesNotExist();
    assertThat(classes).exists();
  }
}
