package dev.rrjava.devserver.live;

import dev.rrjava.devserver.project.Project;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the build tool left in its folder of classes. Some of it only the build tool can make:
 * classes of other languages, those of generated sources, filtered resources.
 */
final class InitialOutput {
  private static final Pattern COMMENT = Pattern.compile("//[^\n]*|(?s:/\\*.*?\\*/)");
  private static final Pattern NO_TYPE = Pattern.compile("\\b(package|import)\\s[^;{]*;|;");

  private final Project project;
  private final Set<Path> generatedByProcessors;
  private final Set<Path> generatedOtherwise;

  private InitialOutput(
      Project project, Set<Path> generatedByProcessors, Set<Path> generatedOtherwise) {
    this.project = project;
    this.generatedByProcessors = generatedByProcessors;
    this.generatedOtherwise = generatedOtherwise;
  }

  static InitialOutput of(Project project) throws IOException {
    Path generated = project.output().resolveSibling("generated-sources");
    Path annotations = generated.resolve("annotations");
    Set<Path> byProcessors = sources(annotations);
    Set<Path> otherwise = new HashSet<>(sources(generated));
    otherwise.removeAll(byProcessors);
    return new InitialOutput(project, byProcessors, otherwise);
  }

  private static Set<Path> sources(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return Set.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).collect(Collectors.toSet());
    }
  }

  /**
   * Returns the classes that the server's compiler replaces, relative to the folder: those of the
   * project's sources and of annotation processors, and those whose source is gone.
   */
  Set<Path> own() throws IOException {
    Set<Path> own = new HashSet<>();
    for (Path file : ClassFiles.in(project.output())) {
      Optional<Path> source = source(file);
      if (source.isPresent() && (isOurs(source.get()) || !isGeneratedOtherwise(source.get()))) {
        own.add(project.output().relativize(file));
      }
    }
    return own;
  }

  /** Returns whether all sources are compiled, and no class is left of a source that is gone. */
  boolean isUpToDate(Snapshot snapshot) throws IOException {
    Map<Path, FileTime> compiled = new HashMap<>();
    for (Path file : ClassFiles.in(project.output())) {
      Optional<Path> source = source(file);
      if (source.isEmpty()) {
        continue;
      }
      if (!isOurs(source.get()) && !isGeneratedOtherwise(source.get())) {
        return false;
      }
      compiled.merge(
          source.get(),
          Files.getLastModifiedTime(file),
          (one, other) -> one.compareTo(other) < 0 ? other : one);
    }
    for (Path root : project.sources()) {
      for (Path file : snapshot.files()) {
        if (file.startsWith(root) && !isCompiled(root.relativize(file), snapshot, file, compiled)) {
          return false;
        }
      }
    }
    return true;
  }

  /** A source may have classes of any name, or none. */
  private boolean isCompiled(
      Path relative, Snapshot snapshot, Path file, Map<Path, FileTime> compiled)
      throws IOException {
    if (relative.endsWith("package-info.java")) {
      return true; // most have no class
    }
    FileTime time = compiled.get(relative);
    if (time == null) {
      String name = relative.toString();
      Path likely =
          project.output().resolve(name.substring(0, name.length() - "java".length()) + "class");
      if (!Files.exists(likely)) {
        return declaresNoType(file);
      }
      time = Files.getLastModifiedTime(likely); // of a class that does not name its source
    }
    Snapshot.Stamp stamp = snapshot.stamp(file);
    return stamp != null && time.compareTo(stamp.modified()) >= 0;
  }

  /** Returns whether a source has no more than a package, imports and comments. */
  private static boolean declaresNoType(Path file) throws IOException {
    String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    return NO_TYPE.matcher(COMMENT.matcher(text).replaceAll(" ")).replaceAll("").isBlank();
  }

  /** Returns the resources that are not in the folder, or have changed since they were copied. */
  Set<Path> outdatedResources(Snapshot snapshot) throws IOException {
    Set<Path> outdated = new HashSet<>();
    for (Path root : project.resources()) {
      for (Path file : snapshot.files()) {
        if (file.startsWith(root)) {
          Path copy = project.output().resolve(root.relativize(file));
          Snapshot.Stamp stamp = snapshot.stamp(file);
          if (!Files.exists(copy)
              || (stamp != null
                  && Files.getLastModifiedTime(copy).compareTo(stamp.modified()) < 0)) {
            outdated.add(file);
          }
        }
      }
    }
    return outdated;
  }

  /** Returns the path of the source of a class, relative to its root. */
  private Optional<Path> source(Path classFile) throws IOException {
    Path relative = project.output().relativize(classFile);
    return ClassFiles.source(classFile).map(relative::resolveSibling);
  }

  private boolean isOurs(Path source) {
    return project.sources().stream().anyMatch(root -> Files.exists(root.resolve(source)))
        || generatedByProcessors.stream().anyMatch(file -> file.endsWith(source));
  }

  private boolean isGeneratedOtherwise(Path source) {
    return generatedOtherwise.stream().anyMatch(file -> file.endsWith(source));
  }
}
