package dev.rrjava.example;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The pages of the guide, in docs/guide. */
final class GuidePages {
  private static final Path FOLDER =
      Path.of(System.getProperty("rr.root", "..")).resolve("docs/guide");

  private GuidePages() {}

  static List<Path> all() throws IOException {
    try (Stream<Path> pages = Files.list(FOLDER)) {
      return pages.filter(page -> page.toString().endsWith(".md")).sorted().toList();
    }
  }

  static List<String> lines() throws IOException {
    List<String> lines = new ArrayList<>();
    for (Path page : all()) {
      lines.addAll(Files.readAllLines(page));
    }
    return lines;
  }

  static String text() throws IOException {
    return String.join("\n", lines());
  }
}
