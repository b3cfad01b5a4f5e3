package dev.rrjava.devserver.live;

import dev.rrjava.devserver.project.Project;
import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Finds the files of a project, again each time: times and sizes are right on every file system,
 * while notifications arrive late on some and never on others. If one of them differs, the content
 * decides whether the file has changed.
 */
final class ProjectFiles {
  /** How long nothing may have changed before files count as complete. */
  private static final Duration QUIET = Duration.ofMillis(25);

  /** Files of editors and version control, which are not part of an application. */
  private static final Pattern TEMPORARY =
      Pattern.compile(
          ".*~|#.*#|\\.#.*|%.*%|\\._.*|\\..*\\.sw[a-z]|4913|.*___jb_(tmp|old|bak)___"
              + "|\\.DS_Store|\\.git|\\.gitignore|\\.svn");

  private final Project project;
  private final List<Path> others;
  private final FileContents contents = new FileContents();
  private volatile long lookMillis;

  /**
   * Creates it.
   *
   * @param project the folders
   * @param others more files, such as the configuration
   */
  ProjectFiles(Project project, List<Path> others) {
    this.project = project;
    this.others = List.copyOf(others);
  }

  private boolean isSource(Path file) {
    return isJava(file) && project.sources().stream().anyMatch(file::startsWith);
  }

  private boolean isResource(Path file) {
    return project.resources().stream().anyMatch(file::startsWith);
  }

  private static boolean isJava(Path file) {
    return file.toString().endsWith(".java");
  }

  /** Returns what has changed since an earlier look. */
  Changes changes(Snapshot now, Snapshot earlier) {
    Set<Path> sources = new TreeSet<>();
    Set<Path> resources = new TreeSet<>();
    Set<Path> classPath = new TreeSet<>();
    Set<Path> ofOthers = new TreeSet<>();
    for (Path file : now.changesSince(earlier)) {
      if (isSource(file)) {
        sources.add(file);
      } else if (isResource(file)) {
        resources.add(file);
      } else if (others.contains(file)) {
        ofOthers.add(file);
      } else {
        classPath.add(file);
      }
    }
    return new Changes(sources, resources, classPath, ofOthers);
  }

  /** Returns the sources among the files of a snapshot, sorted. */
  List<Path> sources(Snapshot snapshot) {
    return snapshot.files().stream().filter(this::isSource).sorted().toList();
  }

  /** Returns how long the last look took. */
  long lookMillis() {
    return lookMillis;
  }

  /** Looks at all files. */
  Snapshot look() throws IOException {
    long start = System.nanoTime();
    Walk walk = new Walk(Instant.now(), contents);
    for (Path folder : project.sources()) {
      walk.into(folder, ProjectFiles::isJava);
    }
    for (Path folder : project.resources()) {
      walk.into(folder, file -> true);
    }
    for (Path entry : project.classPath()) {
      walk.into(entry, file -> file.equals(entry) || file.toString().endsWith(".class"));
    }
    for (Path file : others) {
      walk.into(file, other -> true);
    }
    Snapshot snapshot = walk.end();
    contents.keepOnly(snapshot.files());
    lookMillis = Duration.ofNanos(System.nanoTime() - start).toMillis();
    return snapshot;
  }

  /**
   * Looks at all files until they are complete. Editors write a file in several steps, or put
   * another one in its place, so that there is none for a moment.
   */
  Snapshot lookWhenComplete() throws IOException, InterruptedException {
    Snapshot last = look();
    while (last.age().compareTo(QUIET) < 0) {
      Thread.sleep(QUIET.toMillis());
      Snapshot next = look();
      if (next.equals(last)) {
        return next;
      }
      last = next;
    }
    return last;
  }

  /** One look at the folders. */
  private static final class Walk extends SimpleFileVisitor<Path> {
    private final Instant start;
    private final FileContents contents;
    private final Map<Path, Snapshot.Stamp> files = new HashMap<>();
    private Instant lastModified = Instant.EPOCH;
    private Predicate<Path> counts = file -> true;

    Walk(Instant start, FileContents contents) {
      this.start = start;
      this.contents = contents;
    }

    void into(Path fileOrFolder, Predicate<Path> filter) throws IOException {
      counts = filter;
      Files.walkFileTree(
          fileOrFolder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, this);
    }

    Snapshot end() {
      return new Snapshot(files, start, lastModified);
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      if (isTemporary(folder)) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      noteTime(attributes);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (counts.test(file) && !isTemporary(file)) {
        try {
          files.put(file, contents.of(file, attributes));
          noteTime(attributes);
        } catch (NoSuchFileException e) {
          return FileVisitResult.CONTINUE; // it was deleted a moment ago
        }
      }
      return FileVisitResult.CONTINUE;
    }

    /** A file may be gone before it is read, and a link may lead to a folder above it. */
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException exception) throws IOException {
      if (exception instanceof NoSuchFileException
          || exception instanceof FileSystemLoopException) {
        return FileVisitResult.CONTINUE;
      }
      throw exception;
    }

    private void noteTime(BasicFileAttributes attributes) {
      Instant modified = attributes.lastModifiedTime().toInstant();
      if (modified.isAfter(lastModified)) {
        lastModified = modified;
      }
    }
  }

  private static boolean isTemporary(Path file) {
    Path name = file.getFileName();
    return name != null && TEMPORARY.matcher(name.toString()).matches();
  }

  /** Returns the path of a resource in the folder that it belongs to. */
  Path relative(Path resource) {
    for (Path root : project.resources()) {
      if (resource.startsWith(root)) {
        return root.relativize(resource);
      }
    }
    throw new IllegalArgumentException(resource + " is not in a folder of resources");
  }
}
