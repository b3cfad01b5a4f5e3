package dev.rrjava.example.readme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/**
 * A local Maven repository as {@code mvn install} would leave it: what other builds have
 * downloaded, and this project's artifacts as this build has packaged them. The repository of the
 * user stays as it is.
 */
final class LocalRepository {
  private static final String VERSION = System.getProperty("rr.version", "0.1.0-SNAPSHOT");

  private static final List<String> MODULES =
      List.of(
          "rr-annotations",
          "rr-runtime",
          "rr-services",
          "rr-processor",
          "rr-jsonb",
          "rr-jackson",
          "rr-validator",
          "rr-devserver",
          "rr-test",
          "rr-tools",
          "rr-maven-plugin");

  private LocalRepository() {}

  /** Makes it in a new folder. */
  static void create(Path repository, Path root) throws IOException {
    Path known = Path.of(System.getProperty("rr.localRepository"));
    copyTree(known, repository, known.resolve("dev/rrjava"));
    Path group = repository.resolve("dev/rrjava");
    Path parent = Files.createDirectories(group.resolve("rr-parent").resolve(VERSION));
    Files.copy(root.resolve("pom.xml"), parent.resolve("rr-parent-" + VERSION + ".pom"));
    Path bom = Files.createDirectories(group.resolve("rr-bom").resolve(VERSION));
    Files.copy(
        root.resolve("rr-bom/target/.flattened-pom.xml"),
        bom.resolve("rr-bom-" + VERSION + ".pom"));
    for (String module : MODULES) {
      Path folder = Files.createDirectories(group.resolve(module).resolve(VERSION));
      String name = module + "-" + VERSION;
      Files.copy(root.resolve(module).resolve("pom.xml"), folder.resolve(name + ".pom"));
      Files.copy(
          root.resolve(module).resolve("target").resolve(name + ".jar"),
          folder.resolve(name + ".jar"));
    }
  }

  private static void copyTree(Path from, Path to, Path without) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
              throws IOException {
            if (directory.equals(without)) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            Files.createDirectories(to.resolve(from.relativize(directory)));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            try {
              take(file, to.resolve(from.relativize(file)));
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /** Archives are never written to once they are there, so one copy of them does. */
  private static void take(Path file, Path copy) throws IOException {
    if (file.toString().endsWith(".jar")) {
      try {
        Files.createLink(copy, file);
        return;
      } catch (FileSystemException | UnsupportedOperationException e) {
        // Another file system: the copy below does.
        Files.deleteIfExists(copy);
      }
    }
    Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
  }
}
