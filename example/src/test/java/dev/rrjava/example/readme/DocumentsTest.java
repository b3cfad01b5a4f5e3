package dev.rrjava.example.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Checks that every page of docs can be found, and that links between documents are right. */
class DocumentsTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Path DOCS = ROOT.resolve("docs");
  private static final Path NAVIGATION = ROOT.resolve("site/zensical.toml");

  /** Outputs of builds, and templates, whose links are relative to the page of a pull request. */
  private static final Set<String> SKIPPED = Set.of("target", ".git", ".github");

  /** Pages of the site that are made from files outside docs; see site/pages.py. */
  private static final Set<String> PROJECT_PAGES =
      Set.of("changelog.md", "contributing.md", "security-policy.md");

  @Test
  void everyPageIsInNavigationOfSite() throws IOException {
    Set<String> expected = new TreeSet<>(PROJECT_PAGES);
    pages()
        .map(page -> DOCS.relativize(page).toString().replace('\\', '/'))
        .filter(page -> !page.startsWith("decisions/0")) // site/build.py adds these
        .forEach(expected::add);
    Set<String> navigation =
        Pattern.compile("\"([^\"]+\\.md)\"")
            .matcher(Files.readString(NAVIGATION))
            .results()
            .map(entry -> entry.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(navigation).as("pages in site/zensical.toml").isEqualTo(expected);
  }

  @Test
  void everyPageCanBeReachedFromReadme() throws IOException {
    Set<Path> reached = new TreeSet<>();
    Deque<Path> open = new ArrayDeque<>(List.of(ROOT.resolve("README.md")));
    while (!open.isEmpty()) {
      Path page = open.remove();
      if (reached.add(page)) {
        for (String link : MarkdownPage.read(page).links()) {
          Path target = target(page, link);
          if (target.toString().endsWith(".md") && Files.exists(target)) {
            open.add(target);
          }
        }
      }
    }
    assertThat(reached).containsAll(pages().toList());
  }

  @Test
  void everyPageIsListedInIndex() throws IOException {
    Path index = DOCS.resolve("index.md");
    Set<Path> listed =
        MarkdownPage.read(index).links().stream()
            .map(link -> target(index, link))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(pages())
        .filteredOn(page -> page.equals(DOCS.resolve(page.getFileName())) && !page.equals(index))
        .allSatisfy(page -> assertThat(listed).contains(page));
  }

  @Test
  void linksLeadToFilesAndAnchors() throws IOException {
    List<String> faults = new ArrayList<>();
    for (Path page : documents()) {
      for (String link : MarkdownPage.read(page).links()) {
        Path target = target(page, link);
        int anchor = link.indexOf('#');
        if (!Files.exists(target)) {
          faults.add(ROOT.relativize(page) + ": " + link + " does not exist");
        } else if (anchor >= 0
            && target.toString().endsWith(".md")
            && !MarkdownPage.read(target).anchors().contains(link.substring(anchor + 1))) {
          faults.add(ROOT.relativize(page) + ": " + link + " has no such anchor");
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  private static Path target(Path page, String link) {
    String path = link.replaceFirst("#.*", "");
    return path.isEmpty() ? page : page.resolveSibling(path).normalize();
  }

  private static Stream<Path> pages() throws IOException {
    return documents().stream().filter(page -> page.startsWith(DOCS));
  }

  /** All Markdown files of the repository, without those that builds create. */
  private static List<Path> documents() throws IOException {
    List<Path> documents = new ArrayList<>();
    Files.walkFileTree(
        ROOT,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return SKIPPED.contains(String.valueOf(folder.getFileName()))
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (file.toString().endsWith(".md")) {
              documents.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return documents;
  }
}
