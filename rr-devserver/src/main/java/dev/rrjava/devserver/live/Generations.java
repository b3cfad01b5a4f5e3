package dev.rrjava.devserver.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A folder with the classes and resources of each generation of workers. Workers load classes when
 * they need them, so a generation must not change while one of its requests is in progress. It is
 * deleted when nothing uses it any more.
 */
final class Generations {
  private static final String SEPARATOR = "-";

  private final Path root;
  private final Map<Path, Integer> uses = new HashMap<>();
  private int last;

  private Generations(Path root) {
    this.root = root;
  }

  /**
   * Creates the folders, and deletes those of servers that have been killed.
   *
   * @param output the folder of the build tool
   */
  static Generations beside(Path output) throws IOException {
    Path parent = output.resolveSibling("rr-dev");
    Files.createDirectories(parent);
    for (Path folder : list(parent)) {
      if (!isOfRunningProcess(folder)) {
        delete(folder);
      }
    }
    return new Generations(create(parent));
  }

  /** Creates a folder with a short name: paths of sockets, which may be in it, have a limit. */
  private static Path create(Path parent) throws IOException {
    ProcessHandle process = ProcessHandle.current();
    String prefix = process.pid() + SEPARATOR + start(process) + SEPARATOR;
    for (int number = 1; ; number++) {
      try {
        return Files.createDirectory(parent.resolve(prefix + number));
      } catch (FileAlreadyExistsException e) {
        // Of another server in this process.
      }
    }
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  /** Tells a server from one that had the same pid, as in a container that is started again. */
  private static boolean isOfRunningProcess(Path folder) {
    String[] parts = String.valueOf(folder.getFileName()).split(SEPARATOR, -1);
    try {
      return ProcessHandle.of(Long.parseLong(parts[0]))
          .filter(process -> parts.length > 1 && start(process).equals(parts[1]))
          .isPresent();
    } catch (NumberFormatException e) {
      return false; // not made by a server
    }
  }

  private static String start(ProcessHandle process) {
    return process
        .info()
        .startInstant()
        .map(time -> Long.toString(time.toEpochMilli(), Character.MAX_RADIX))
        .orElse("0");
  }

  /** Returns a new folder for the output of a compiler. */
  Path staging(String name) throws IOException {
    Path folder = root.resolve(name);
    delete(folder);
    return Files.createDirectories(folder);
  }

  /** Returns the first generation: a copy of a folder; empty if there is none. */
  Path copy(Path folder) throws IOException {
    Path next = next();
    for (Path file : files(folder)) {
      Path copy = next.resolve(folder.relativize(file));
      Files.createDirectories(copy.getParent());
      Files.copy(file, copy);
    }
    return next;
  }

  /**
   * Returns whether a new generation would have the same content as the previous one.
   *
   * @param previous the generation
   * @param without the files that would not be in the new one, relative
   * @param staged the folder with the files that may be new or different
   */
  boolean isSame(Path previous, Set<Path> without, Path staged) throws IOException {
    for (Path file : files(staged)) {
      Path earlier = previous.resolve(staged.relativize(file));
      if (!Files.exists(earlier) || Files.mismatch(file, earlier) >= 0) {
        return false;
      }
    }
    return without.stream()
        .allMatch(
            file -> Files.exists(staged.resolve(file)) || !Files.exists(previous.resolve(file)));
  }

  /**
   * Returns a new generation.
   *
   * @param previous the generation from which it differs; does not change
   * @param without the files that are not in the new one, relative
   * @param staged the folder with the files that are new or different; empty afterwards
   */
  Path derive(Path previous, Set<Path> without, Path staged) throws IOException {
    Path next = next();
    for (Path file : files(staged)) {
      Path moved = next.resolve(staged.relativize(file));
      Files.createDirectories(moved.getParent());
      Files.move(file, moved);
    }
    for (Path file : files(previous)) {
      Path relative = previous.relativize(file);
      Path link = next.resolve(relative);
      if (!without.contains(relative) && !Files.exists(link)) {
        Files.createDirectories(link.getParent());
        link(link, file);
      }
    }
    return next;
  }

  /**
   * Returns a folder with the classes of a generation.
   *
   * @param generation does not change
   * @param without the class files to leave out, relative
   */
  Path linkClasses(Path generation, Set<Path> without) throws IOException {
    Path folder = staging("linked");
    for (Path file : ClassFiles.in(generation)) {
      Path relative = generation.relativize(file);
      if (!without.contains(relative)) {
        Files.createDirectories(folder.resolve(relative).getParent());
        link(folder.resolve(relative), file);
      }
    }
    return folder;
  }

  private static void link(Path link, Path file) throws IOException {
    try {
      Files.createLink(link, file);
    } catch (UnsupportedOperationException | FileSystemException e) {
      Files.copy(file, link);
    }
  }

  private synchronized Path next() throws IOException {
    last++;
    Path next = Files.createDirectories(root.resolve("classes-" + last));
    uses.put(next, 1);
    return next;
  }

  /** Notes one more use of a generation, which has been used once when it was made. */
  synchronized void use(Path generation) {
    uses.merge(generation, 1, Integer::sum);
  }

  /** Notes that one of the uses of a generation has ended; deletes it after the last one. */
  synchronized void release(Path generation) throws IOException {
    if (uses.merge(generation, -1, Integer::sum) == 0) {
      uses.remove(generation);
      delete(generation);
    }
  }

  /** Returns all files in a folder; none if it does not exist. */
  static List<Path> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  /** Deletes a folder with its files. */
  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }

  /** Deletes all generations. */
  void deleteAll() {
    try {
      delete(root);
    } catch (IOException e) {
      throw new UncheckedIOException("can't delete " + root, e);
    }
  }
}
