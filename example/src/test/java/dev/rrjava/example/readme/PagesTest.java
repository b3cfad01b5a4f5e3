package dev.rrjava.example.readme;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compiles the Java files that the pages in docs show, those of a page together and with the
 * annotation processors. A block is a file if a path follows its language, as in the README.
 */
@Timeout(60)
class PagesTest {
  static List<Path> pagesWithFiles() throws IOException {
    List<Path> pages = new ArrayList<>();
    for (Path page : ReadmeText.pages()) {
      if (!javaFiles(page).isEmpty()) {
        pages.add(page);
      }
    }
    return pages;
  }

  @ParameterizedTest
  @MethodSource("pagesWithFiles")
  void javaFilesOfPageCompile(Path page, @TempDir Path directory) throws IOException {
    new PageCompiler(directory).compile(javaFiles(page));
  }

  /** Returns the Java files of a page; of two with one path, the later one. */
  static Map<String, String> javaFiles(Path page) throws IOException {
    Map<String, String> files = ReadmeText.read(page).files();
    files.keySet().removeIf(path -> !path.endsWith(".java"));
    return files;
  }
}
