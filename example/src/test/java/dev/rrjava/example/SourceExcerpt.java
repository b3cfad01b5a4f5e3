package dev.rrjava.example;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A method or a type of the example's sources, with its annotations and without its javadoc. */
final class SourceExcerpt {
  private final List<Path> folders;

  SourceExcerpt(Path... folders) {
    this.folders = List.of(folders);
  }

  /** The text of {@code Type} or {@code Type.method}, moved to the left margin. */
  String of(String name) throws IOException {
    int dot = name.indexOf('.');
    String type = dot < 0 ? name : name.substring(0, dot);
    List<String> lines = Files.readAllLines(file(type));
    int declaration = declaration(lines, name.substring(dot + 1), dot >= 0);
    Matcher indent = Pattern.compile(" *").matcher(lines.get(declaration));
    String margin = indent.lookingAt() ? indent.group() : "";
    StringBuilder excerpt = new StringBuilder();
    for (String line : lines.subList(begin(lines, declaration), end(lines, declaration, margin))) {
      excerpt.append(line.isEmpty() ? "" : line.substring(margin.length())).append('\n');
    }
    return excerpt.toString();
  }

  private Path file(String type) {
    return folders.stream()
        .map(folder -> folder.resolve(type + ".java"))
        .filter(Files::exists)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("the example has no type " + type));
  }

  private static int declaration(List<String> lines, String name, boolean isMember) {
    Pattern pattern =
        Pattern.compile(
            isMember
                ? "  (\\w[\\w<>\\[\\], .?]* )" + name + "\\(.*"
                : "(public )?(final )?(class|record|interface|enum) " + name + "\\b.*");
    for (int i = 0; i < lines.size(); i++) {
      if (pattern.matcher(lines.get(i)).matches()) {
        return i;
      }
    }
    throw new IllegalArgumentException("the example declares no " + name);
  }

  /** The annotations belong to it. */
  private static int begin(List<String> lines, int declaration) {
    int begin = declaration;
    while (!lines.get(begin - 1).isEmpty() && !lines.get(begin - 1).endsWith("*/")) {
      begin--;
    }
    return begin;
  }

  private static int end(List<String> lines, int declaration, String margin) {
    boolean hasBody = false;
    for (int i = declaration; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.equals(margin + "}") || (!hasBody && (line.endsWith("{}") || line.endsWith(";")))) {
        return i + 1;
      }
      hasBody |= line.endsWith("{");
    }
    throw new IllegalArgumentException("no end of " + lines.get(declaration));
  }
}
