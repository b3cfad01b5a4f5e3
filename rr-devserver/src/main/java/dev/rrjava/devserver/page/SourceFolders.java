package dev.rrjava.devserver.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The sources of an application, as far as they are on this machine. Only files below its folders
 * are read, and only sources: names come from workers.
 *
 * @param project the folder to which paths are shown relatively
 * @param folders the folders, in the order in which they are searched
 */
public record SourceFolders(Path project, List<Path> folders) {
  private static final int LARGEST_FILE = 2 << 20;

  /** No sources. */
  public static final SourceFolders NONE = new SourceFolders(Path.of(""), List.of());

  /**
   * Returns the usual folders of a project, and of modules directly below it.
   *
   * @param project the folder of the project
   * @return those that exist
   */
  public static SourceFolders of(Path project) {
    try (Stream<Path> children = Files.list(project)) {
      List<Path> roots =
          Stream.concat(Stream.of(project), children.filter(Files::isDirectory).sorted()).toList();
      return new SourceFolders(
          project,
          roots.stream()
              .flatMap(
                  root ->
                      Stream.of("src/main/java", "src/test/java", "src/main/kotlin")
                          .map(root::resolve))
              .filter(Files::isDirectory)
              .toList());
    } catch (IOException e) {
      System.getLogger(SourceFolders.class.getName())
          .log(System.Logger.Level.DEBUG, "can't list " + project, e);
      return NONE;
    }
  }

  /**
   * Finds a source file.
   *
   * @param type the name of a class that is declared in it
   * @param file the name of the file; if it is empty, that of the outermost class is used
   * @return the file, if it exists
   */
  public Optional<Path> find(String type, String file) {
    int dot = type.lastIndexOf('.');
    String folder = dot < 0 ? "" : type.substring(0, dot).replace('.', '/') + "/";
    String outermost = type.substring(dot + 1).replaceFirst("\\$.*", "");
    String relative = folder + (file.isEmpty() ? outermost + ".java" : file);
    if (!relative.endsWith(".java") && !relative.endsWith(".kt")) {
      return Optional.empty();
    }
    return folders.stream()
        .map(root -> below(root, relative))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<Path> below(Path root, String relative) {
    if (relative.indexOf('\0') >= 0) {
      return Optional.empty();
    }
    Path file = root.resolve(relative).normalize();
    return file.startsWith(root.normalize()) && Files.isRegularFile(file)
        ? Optional.of(file)
        : Optional.empty();
  }

  /** Returns the path of a file in the project. */
  String shown(Path file) {
    return file.startsWith(project) ? project.relativize(file).toString() : file.toString();
  }

  /** Returns the lines of a source file; none if it can't be read. */
  List<String> lines(Path file) {
    try {
      return Files.size(file) > LARGEST_FILE
          ? List.of()
          : new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      System.getLogger(SourceFolders.class.getName())
          .log(System.Logger.Level.DEBUG, "can't read " + file, e);
      return List.of();
    }
  }

  /** Returns the line on which the handler of a route is declared, starting at 1. */
  OptionalInt lineOf(Route route, Path file) {
    Pattern declaration =
        Pattern.compile(
            "^\\s+(?!return\\b|throw\\b|new\\b|else\\b)[\\w@][^;={}]*[\\w>\\]]\\s+"
                + Pattern.quote(route.method())
                + "\\s*\\(.*");
    List<String> lines = lines(file);
    return IntStream.range(0, lines.size())
        .filter(i -> declaration.matcher(lines.get(i)).matches())
        .map(i -> i + 1)
        .findFirst();
  }
}
