package dev.rrjava.devserver.live;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Compiles as little as is right: the changed sources if only bodies of methods are different, what
 * depends on them if declarations are different, and all sources if that can't be known.
 */
final class IncrementalCompiler {
  /** Compiles with processors, in one thread at a time: that of a change or that of a warm-up. */
  private final WarmCompiler compiler;

  private final ReentrantLock compiling = new ReentrantLock();

  /** Compiles changed bodies, without waiting for the end of a warm-up. */
  private final WarmCompiler bodies;

  private final ProjectFiles files;
  private final Generations generations;

  /** What is compiled: the sources of {@link #own}. */
  private CompiledSources compiled = CompiledSources.NONE;

  /** What the sources were that the build tool has compiled. */
  private Map<Path, byte[]> built = Map.of();

  private @Nullable WarmUp warmUp;

  /** The class files that this compiler has made, or replaces, relative. */
  private Set<Path> own;

  /**
   * The result of a compilation.
   *
   * @param result the messages
   * @param obsolete the earlier class files of the compiled sources, relative
   * @param description what was compiled
   */
  record Compilation(WarmCompiler.Result result, Set<Path> obsolete, String description) {}

  /**
   * Creates a compiler.
   *
   * @param compiler compiles
   * @param bodies the same, for changed bodies
   * @param files finds the sources
   * @param generations has the folders
   * @param own the class files that this compiler replaces, relative
   */
  IncrementalCompiler(
      WarmCompiler compiler,
      WarmCompiler bodies,
      ProjectFiles files,
      Generations generations,
      Set<Path> own) {
    this.compiler = compiler;
    this.bodies = bodies;
    this.files = files;
    this.generations = generations;
    this.own = Set.copyOf(own);
  }

  /**
   * Notes that the classes of the build tool are those of the present sources.
   *
   * @param now the files
   */
  void accept(Snapshot now) throws IOException {
    Map<Path, byte[]> contents = new HashMap<>();
    for (Path source : files.sources(now)) {
      Snapshot.Stamp stamp = now.stamp(source);
      if (stamp != null) {
        FileContents.bytes(source, stamp).ifPresent(bytes -> contents.put(source, bytes));
      }
    }
    built = contents;
  }

  /**
   * Compiles changed sources.
   *
   * @param changes the changes since the last successful compilation
   * @param now the files
   * @param classes the classes of that compilation
   * @param staged an empty folder for class files
   */
  Compilation compile(Changes changes, Snapshot now, Path classes, Path staged) throws IOException {
    stopWarmUp();
    List<Path> sources = files.sources(now);
    boolean canCompileSome = canCompileSome(changes, sources);
    if (canCompileSome) {
      Map<Path, Declarations> parsed = parse(changes, now);
      if (haveOnlyBodiesChanged(changes, parsed)) {
        return compileBodies(List.copyOf(changes.sources()), classes, staged);
      }
      canCompileSome = compiled.isComplete() && !compiled.hasOtherHeadersThan(parsed);
    }
    compiling.lock();
    try {
      if (!changes.classPath().isEmpty()) {
        compiler.reopen();
        bodies.reopen();
      }
      return canCompileSome
          ? compileDependentsOrAll(changes, sources, classes, staged)
          : compileAll(sources, staged);
    } finally {
      compiling.unlock();
    }
  }

  private Compilation compileDependentsOrAll(
      Changes changes, List<Path> sources, Path classes, Path staged) throws IOException {
    Optional<Compilation> some = compileDependents(changes.sources(), sources, classes, staged);
    if (some.isPresent()) {
      return some.get();
    }
    Generations.delete(staged);
    return compileAll(sources, generations.staging(staged.getFileName().toString()));
  }

  /** Annotations of packages and modules concern all their classes. */
  private boolean canCompileSome(Changes changes, List<Path> sources) {
    return changes.classPath().isEmpty()
        && sources.stream().noneMatch(source -> source.endsWith("module-info.java"))
        && changes.sources().stream().noneMatch(source -> source.endsWith("package-info.java"))
        && !compiler.hasRewritingProcessors();
  }

  /** Parses the changed sources, and what they were if that is not known yet. */
  private Map<Path, Declarations> parse(Changes changes, Snapshot now) throws IOException {
    Map<Path, byte[]> earlier = new HashMap<>(built);
    earlier.keySet().retainAll(changes.sources());
    earlier.keySet().removeAll(compiled.declarations().keySet());
    if (!earlier.isEmpty()) {
      compiled = compiled.with(bodies.parse(earlier));
    }
    List<Path> present = changes.sources().stream().filter(now.files()::contains).toList();
    return present.isEmpty() ? Map.of() : bodies.parse(present);
  }

  private boolean haveOnlyBodiesChanged(Changes changes, Map<Path, Declarations> parsed) {
    return changes.sources().stream()
        .allMatch(source -> compiled.declares(source, parsed.get(source)));
  }

  private Compilation compileBodies(List<Path> sources, Path classes, Path staged)
      throws IOException {
    Set<Path> obsolete = compiled.classes(sources, own, classes);
    WarmCompiler.Result result = bodies.compileSome(sources, staged, classes);
    if (result.isSuccess()) {
      replace(obsolete, staged);
      compiled = compiled.with(result);
    }
    String what = sources.size() == 1 ? "the source" : sources.size() + " sources";
    return new Compilation(
        result, obsolete, "compiled " + what + ", only bodies of which have changed,");
  }

  /** Returns empty if all sources have to be compiled. */
  private Optional<Compilation> compileDependents(
      Set<Path> changed, List<Path> sources, Path classes, Path staged) throws IOException {
    DependentsCompiler dependents =
        new DependentsCompiler(compiler, generations, compiled, own, classes);
    if (!dependents.compile(changed, sources, staged)) {
      return Optional.empty();
    }
    replace(dependents.obsolete(), staged);
    compiled = dependents.compiled();
    return Optional.of(
        new Compilation(dependents.result(), dependents.obsolete(), dependents.description()));
  }

  private void replace(Set<Path> obsolete, Path staged) throws IOException {
    Set<Path> remaining = new HashSet<>(own);
    remaining.removeAll(obsolete);
    remaining.addAll(ClassFiles.relative(staged));
    own = Set.copyOf(remaining);
  }

  private Compilation compileAll(List<Path> sources, Path staged) throws IOException {
    Path generated = generations.staging(DependentsCompiler.GENERATED);
    WarmCompiler.Result result = compiler.compileAll(sources, staged, generated);
    Set<Path> obsolete = own;
    if (result.isSuccess()) {
      learn(result, generated);
      own = ClassFiles.relative(staged);
    }
    return new Compilation(result, obsolete, "compiled all " + sources.size() + " sources");
  }

  /** Returns how often sources have been compiled, all or some of them. */
  int compilations() {
    return compiler.compilations() + bodies.compilations();
  }

  private void learn(WarmCompiler.Result result, Path generated) throws IOException {
    compiled = CompiledSources.of(result, generated);
    built = Map.of();
  }

  /**
   * Returns a compilation of all sources that does not use its classes, so that the next ones are
   * fast, and that finds out what depends on what. Another thread may run it; a change cancels it.
   *
   * @param now the files, whose classes exist already
   * @return empty if that is known
   */
  synchronized Optional<WarmUp> warmUp(Snapshot now) {
    if (compiled.isComplete() || (warmUp != null && warmUp.hasEnded)) {
      return Optional.empty();
    }
    warmUp = new WarmUp(now);
    return Optional.of(warmUp);
  }

  /** Makes a warm-up that is running end soon, without an effect. */
  synchronized void stopWarmUp() {
    if (warmUp != null) {
      warmUp.isCancelled = true;
    }
  }

  /** A compilation of all sources in advance. */
  final class WarmUp {
    private final Snapshot now;
    private volatile boolean isCancelled;
    private boolean hasEnded;

    private WarmUp(Snapshot now) {
      this.now = now;
    }

    void run() throws IOException {
      compiling.lock();
      try {
        Path generated = generations.staging(DependentsCompiler.GENERATED);
        WarmCompiler.Result result =
            compiler.compileAll(
                files.sources(now), generations.staging("warm-up"), generated, () -> isCancelled);
        end(result, generated, files.look().equals(now));
      } finally {
        compiling.unlock();
      }
    }

    private void end(WarmCompiler.Result result, Path generated, boolean isCurrent)
        throws IOException {
      synchronized (IncrementalCompiler.this) {
        if (!isCancelled && isCurrent) {
          hasEnded = true;
          if (result.isSuccess()) {
            learn(result, generated);
          }
        }
      }
    }
  }
}
