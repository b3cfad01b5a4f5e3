package dev.rrjava.example.readme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The fenced blocks of the README or another page. The word after the language names a block: the
 * file that it is the content of, or what the command does.
 *
 * @param blocks in their order
 */
record ReadmeText(List<Block> blocks) {
  static final Path ROOT =
      Path.of(System.getProperty("rr.root", "..")).toAbsolutePath().normalize();

  private static final String FENCE = "```";

  /**
   * A fenced block.
   *
   * @param line the number of the line that opens it
   * @param language such as {@code java}
   * @param name empty when the block has none
   * @param text without the fences
   */
  record Block(int line, String language, String name, String text) {}

  /** Returns the README and all pages in docs. */
  static List<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>(List.of(ROOT.resolve("README.md")));
    try (Stream<Path> files = Files.walk(ROOT.resolve("docs"))) {
      files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(pages::add);
    }
    return pages;
  }

  static ReadmeText read(Path file) throws IOException {
    List<Block> blocks = new ArrayList<>();
    for (ListIterator<String> lines = Files.readAllLines(file).listIterator(); lines.hasNext(); ) {
      String line = lines.next();
      if (line.startsWith(FENCE)) {
        String[] words = line.substring(FENCE.length()).split(" ", 2);
        String name = words.length > 1 ? words[1] : "";
        blocks.add(new Block(lines.nextIndex(), words[0], name, textOf(lines)));
      }
    }
    return new ReadmeText(blocks);
  }

  private static String textOf(Iterator<String> lines) {
    StringBuilder text = new StringBuilder();
    for (String line = lines.next(); !line.equals(FENCE); line = lines.next()) {
      text.append(line).append('\n');
    }
    return text.toString();
  }

  /** The only command of a name. */
  String command(String name) {
    List<String> commands =
        blocks.stream()
            .filter(block -> block.language().equals("sh") && block.name().equals(name))
            .map(block -> block.text().strip())
            .toList();
    if (commands.size() != 1) {
      throw new IllegalStateException(
          "expected one command called " + name + " but was " + commands);
    }
    return commands.get(0);
  }

  /** The files up to the command of a name; of two with one path, the later one. */
  Map<String, String> filesBefore(String command) {
    Map<String, String> files = new TreeMap<>();
    for (Block block : blocks) {
      if (block.name().equals(command)) {
        return files;
      }
      if (!block.name().isEmpty() && !block.language().equals("sh")) {
        files.put(block.name(), block.text());
      }
    }
    throw new IllegalStateException("no command is called " + command);
  }

  /** All files; of two with one path, the later one. */
  Map<String, String> files() {
    Map<String, String> files = new TreeMap<>();
    blocks.stream()
        .filter(block -> !block.name().isEmpty() && !block.language().equals("sh"))
        .forEach(block -> files.put(block.name(), block.text()));
    return files;
  }
}
