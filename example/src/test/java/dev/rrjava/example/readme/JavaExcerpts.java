package dev.rrjava.example.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The blocks of Java of a page that are neither files nor excerpts of the example: statements, or
 * members of a class. What they need besides is in a file of {@code src/test/resources/excerpts},
 * with a line where the blocks are inserted.
 *
 * @param page the page
 * @param blocks its excerpts
 */
record JavaExcerpts(Path page, List<ReadmeText.Block> blocks) {
  private static final Path CONTEXTS = Path.of("src/test/resources/excerpts");
  private static final String MARK = "  // excerpts\n";
  private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");

  /** Names of blocks that have a meaning for other tests: a file, or a type with its method. */
  private static final Pattern OTHER = Pattern.compile(".*\\.java|[A-Z]\\w*(\\.\\w+)?");

  /** The first words of a declaration; anything else is a statement. */
  private static final Pattern DECLARATION =
      Pattern.compile("@|(public|private|protected|static|final|class|record|interface) .*");

  /** The start of an excerpt of generated code. */
  private static final String GENERATED = "@Generated(";

  /** A page with lines of wrong code. */
  private static final String DIAGNOSTICS = "diagnostics.md";

  static JavaExcerpts of(Path page) throws IOException {
    return new JavaExcerpts(
        page,
        ReadmeText.read(page).blocks().stream().filter(block -> isExcerpt(page, block)).toList());
  }

  /** Tells whether a block of a page is one of them. */
  static boolean isExcerpt(Path page, ReadmeText.Block block) {
    return block.language().equals("java")
        && !page.endsWith(DIAGNOSTICS)
        && !OTHER.matcher(block.name()).matches()
        && !block.text().startsWith(GENERATED);
  }

  /** Returns the path of the source that {@link #source} returns. */
  String file() throws IOException {
    Matcher name = PACKAGE.matcher(context());
    assertThat(name.find()).as("its package").isTrue();
    return name.group(1).replace('.', '/') + "/Excerpts.java";
  }

  /** Returns a class that contains the blocks, each in a class of its own. */
  String source() throws IOException {
    StringBuilder classes = new StringBuilder();
    for (ReadmeText.Block block : blocks) {
      String code = block.text().replace("{ … }", "{ }").replace("(…)", "(omitted())");
      boolean isDeclaration = DECLARATION.matcher(code).lookingAt();
      classes
          .append("  static class Line")
          .append(block.line())
          .append(isDeclaration ? " {\n" : " {\n    static void run() throws Exception {\n")
          .append(code)
          .append(isDeclaration ? "  }\n\n" : "    }\n  }\n\n");
    }
    String context = context();
    assertThat(context).containsOnlyOnce(MARK);
    return context.replace(MARK, classes);
  }

  private String context() throws IOException {
    Path context = CONTEXTS.resolve(page.getFileName().toString().replace(".md", ".txt"));
    assertThat(context).as("what the blocks of Java in %s need", page.getFileName()).exists();
    return Files.readString(context);
  }
}
