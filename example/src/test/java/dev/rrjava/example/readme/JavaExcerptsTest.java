package dev.rrjava.example.readme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compiles the excerpts in Java of each page, together with the files of the same page. */
@Timeout(60)
class JavaExcerptsTest {
  static List<Path> pagesWithExcerpts() throws IOException {
    List<Path> pages = new ArrayList<>();
    for (Path page : ReadmeText.pages()) {
      if (!JavaExcerpts.of(page).blocks().isEmpty()) {
        pages.add(page);
      }
    }
    return pages;
  }

  @ParameterizedTest
  @MethodSource("pagesWithExcerpts")
  void excerptsOfPageCompile(Path page, @TempDir Path directory) throws IOException {
    PageCompiler compiler = new PageCompiler(directory);
    Map<String, String> files = PagesTest.javaFiles(page);
    if (!files.isEmpty()) {
      compiler.compile(files);
    }
    JavaExcerpts excerpts = JavaExcerpts.of(page);
    compiler.compileWithoutProcessors(Map.of(excerpts.file(), excerpts.source()));
  }

  @Test
  void excerptThatDoesNotCompileIsNamedByItsLine(@TempDir Path directory) throws IOException {
    Path page = ReadmeText.ROOT.resolve("docs/index.md");
    ReadmeText.Block wrong = new ReadmeText.Block(7, "java", "", "int count = \"one\";\n");
    assertThat(JavaExcerpts.isExcerpt(page, wrong)).isTrue();
    JavaExcerpts excerpts = new JavaExcerpts(page, List.of(wrong));
    PageCompiler compiler = new PageCompiler(directory);
    Map<String, String> source = Map.of(excerpts.file(), excerpts.source());
    assertThat(source.values()).singleElement().asString().contains("class Line7 {");
    assertThatThrownBy(() -> compiler.compileWithoutProcessors(source))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("incompatible types")
        .hasMessageContaining("int count = \"one\";");
  }
}
