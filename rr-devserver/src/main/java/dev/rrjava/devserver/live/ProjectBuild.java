package dev.rrjava.devserver.live;

import dev.rrjava.devserver.project.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Builds a folder with all classes and resources after each change. Not thread-safe. */
final class ProjectBuild {
  private final Path directory;
  private final Consumer<String> console;
  private final ProjectFiles files;
  private final InitialOutput initial;
  private final Generations generations;
  private final IncrementalCompiler compiler;

  private Path classes;
  private @Nullable Snapshot built;
  private Set<String> warnings = Set.of();

  /** The result of a build. */
  sealed interface Result {

    /**
     * The classes are right.
     *
     * @param classes the folder with the classes and resources of the application; the same as
     *     before if all of them are
     * @param summary what was compiled; may be empty
     */
    record Built(Path classes, String summary) implements Result {}

    /**
     * The sources don't compile; the previous classes remain.
     *
     * @param report the errors
     */
    record Failed(CompilationReport report) implements Result {}
  }

  /**
   * Creates a build. Nothing is compiled yet.
   *
   * @param project the application
   * @param files the files of the application
   * @param console shows warnings
   * @throws IOException if the folders can't be read or written
   * @throws IllegalStateException if this process has no compiler
   */
  ProjectBuild(Project project, ProjectFiles files, Consumer<String> console) throws IOException {
    this.directory = project.directory();
    this.console = console;
    this.files = files;
    this.initial = InitialOutput.of(project);
    this.generations = Generations.beside(project.output());
    this.classes = generations.copy(project.output());
    Set<Path> own = initial.own();
    Path foreign = foreign(own);
    this.compiler =
        new IncrementalCompiler(
            WarmCompiler.of(project, foreign),
            WarmCompiler.of(project, foreign),
            files,
            generations,
            own);
  }

  /** Returns a folder with the classes that only the build tool can make. */
  private Path foreign(Set<Path> own) throws IOException {
    Path folder = generations.staging("foreign");
    for (Path file : ClassFiles.relative(classes)) {
      if (!own.contains(file)) {
        Files.createDirectories(folder.resolve(file).getParent());
        Files.copy(classes.resolve(file), folder.resolve(file));
      }
    }
    return folder;
  }

  /**
   * Builds.
   *
   * @param now the files, complete
   */
  Result build(Snapshot now) throws IOException {
    Changes changes = changes(now);
    if (changes.areNone()) {
      built = now;
      return new Result.Built(classes, "");
    }
    Path staged = generations.staging("staged");
    Set<Path> without = new HashSet<>();
    String summary = "";
    if (!changes.sources().isEmpty() || !changes.classPath().isEmpty()) {
      IncrementalCompiler.Compilation compilation = compiler.compile(changes, now, classes, staged);
      if (!compilation.result().isSuccess()) {
        return new Result.Failed(report(compilation.result()));
      }
      showNewWarnings(compilation.result());
      without.addAll(compilation.obsolete());
      summary = compilation.description();
    }
    stage(changes.resources(), staged, without);
    if (!generations.isSame(classes, without, staged)) {
      Path previous = classes;
      classes = generations.derive(previous, without, staged);
      generations.release(previous);
    }
    built = now;
    return new Result.Built(classes, summary);
  }

  /** At first, only what the build tool has not done counts as a change. */
  private Changes changes(Snapshot now) throws IOException {
    if (built != null) {
      return files.changes(now, built);
    }
    boolean isUpToDate = initial.isUpToDate(now);
    if (isUpToDate) {
      compiler.accept(now);
    }
    return new Changes(
        isUpToDate ? Set.of() : Set.copyOf(files.sources(now)),
        initial.outdatedResources(now),
        Set.of(),
        Set.of());
  }

  private void stage(Set<Path> resources, Path staged, Set<Path> without) throws IOException {
    for (Path resource : resources) {
      Path relative = files.relative(resource);
      Path copy = staged.resolve(relative);
      if (Files.exists(resource)) {
        Files.createDirectories(copy.getParent());
        Files.copy(resource, copy, StandardCopyOption.REPLACE_EXISTING);
      } else {
        without.add(relative);
      }
    }
  }

  private CompilationReport report(WarmCompiler.Result result) {
    List<CompilerError> errors =
        result.messages().stream().filter(message -> !message.isWarning()).toList();
    return new CompilationReport(directory, errors);
  }

  /** Shows warnings, but not again those that the previous compilation has had. */
  private void showNewWarnings(WarmCompiler.Result result) {
    Set<String> current =
        result.messages().stream()
            .map(message -> message.describe(directory))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    current.stream().filter(warning -> !warnings.contains(warning)).forEach(console);
    warnings = current;
  }

  /**
   * Notes that workers use the classes of the last build.
   *
   * @return runs when they have ended; more often than once has no effect
   */
  Runnable use(Path used) {
    generations.use(used);
    AtomicBoolean isReleased = new AtomicBoolean();
    return () -> {
      if (!isReleased.getAndSet(true)) {
        try {
          generations.release(used);
        } catch (IOException e) {
          console.accept("can't delete " + used + ", which is not needed any more: " + e);
        }
      }
    };
  }

  /** Returns how often sources have been compiled, all or some of them. */
  int compilations() {
    return compiler.compilations();
  }

  /** Returns what makes the next compilations fast; empty if they are, or nothing is built. */
  Optional<IncrementalCompiler.WarmUp> warmUp() {
    return Optional.ofNullable(built).flatMap(compiler::warmUp);
  }

  /** Makes a warm-up that is running end soon. */
  void stopWarmUp() {
    compiler.stopWarmUp();
  }

  /** Deletes the folders of all generations. */
  void close() {
    generations.deleteAll();
  }
}
