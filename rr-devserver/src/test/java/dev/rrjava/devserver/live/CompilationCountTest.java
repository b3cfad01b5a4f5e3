package dev.rrjava.devserver.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.devserver.live.ProjectBuild.Result;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** How often sources are compiled after a change. */
@Timeout(120)
class CompilationCountTest {
  @TempDir private Path directory;
  private SampleProject sample;
  private ProjectFiles files;
  private ProjectBuild build;

  @BeforeEach
  void compileOnce() throws Exception {
    sample = SampleProject.write(directory);
    sample.source("Operation", "package app; interface Operation { int apply(int n); }");
    sample.source("Outer", "package app; class Outer { static class Inner { } }");
    files = new ProjectFiles(sample.project(), List.of());
    build = new ProjectBuild(sample.project(), files, line -> {});
    assertThat(compilations("compiled all 5 sources")).isEqualTo(1);
  }

  @AfterEach
  void close() {
    build.close();
  }

  /** Returns how often sources are compiled now. */
  private int compilations(String summary) throws Exception {
    int before = build.compilations();
    Result result = build.build(files.lookWhenComplete());
    assertThat(result).isInstanceOf(Result.Built.class);
    assertThat(((Result.Built) result).summary()).startsWith(summary);
    return build.compilations() - before;
  }

  private void changeCompilesOnce(String name, String part, String replacement, String summary)
      throws Exception {
    sample.edit(name, part, replacement);
    assertThat(compilations(summary)).isEqualTo(1);
    sample.edit(name, replacement, part);
    assertThat(compilations(summary)).as("and back").isEqualTo(1);
  }

  @Test
  void changedHierarchyCompilesAllSourcesOnce() throws Exception {
    String all = "compiled all 5 sources";
    changeCompilesOnce("Names", "class Names", "class Names implements java.io.Serializable", all);
    changeCompilesOnce("Names", "class Names", "class Names extends Outer", all);
    changeCompilesOnce("Names", "final class", "public final class", all);
    changeCompilesOnce("Outer", "class Inner", "class Inner<T> extends Outer", all);
    changeCompilesOnce("Operation", "int apply(", "long apply(", all);
    changeCompilesOnce("Operation", "int n);", "int n); void other();", all);
  }

  @Test
  void changedAnnotationCompilesDependentsOnce() throws Exception {
    String some = "compiled 2 of 5 sources and 2 generated sources";
    changeCompilesOnce("Greetings", "/hello", "/moin", some);
    changeCompilesOnce(
        "Greetings",
        "public String",
        "@dev.rrjava.annotation.Produces(\"text/plain\") public String",
        some);
  }

  @Test
  void otherDeclarationCompilesDependentsOnce() throws Exception {
    changeCompilesOnce("Names", "\"Ada\"", "\"Grace\"", "compiled 2 of 5 sources");
    changeCompilesOnce("Operation", "int n", "int number", "compiled 1 of 5 sources");
    changeCompilesOnce(
        "Outer", "static class Inner { }", "static class Inner { int n; }", "compiled 1 of 5");
  }

  @Test
  void newAndDeletedSourceCompileOnce() throws Exception {
    sample.source("More", "package app; class More extends Outer { }");
    assertThat(compilations("compiled 1 of 6 sources")).isEqualTo(1);
    sample.delete("More");
    assertThat(compilations("compiled 0 of 5 sources")).isZero();
  }
}
