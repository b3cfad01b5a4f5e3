package dev.rrjava.devserver.live;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Compiles as little as is right: the changed sources if only bodies of methods are different, what
 * depends on them if declarations are different, and all sources if that can't be known.
 */
final class IncrementalCompiler {
  private final WarmCompiler compiler;
  private final ProjectFiles files;
  private final Generations generations;

  /** What is compiled: the sources of {@link #own}. */
  private CompiledSources compiled = CompiledSources.NONE;

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
   * @param files finds the sources
   * @param generations has the folders
   * @param own the class files that this compiler replaces, relative
   */
  IncrementalCompiler(
      WarmCompiler compiler, ProjectFiles files, Generations generations, Set<Path> own) {
    this.compiler = compiler;
    this.files = files;
    this.generations = generations;
    this.own = Set.copyOf(own);
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
    if (!changes.classPath().isEmpty()) {
      compiler.reopen();
    }
    List<Path> sources = files.sources(now);
    if (!canCompileSome(changes, sources)) {
      return compileAll(sources, staged);
    }
    if (haveOnlyBodiesChanged(changes, now)) {
      return compileBodies(List.copyOf(changes.sources()), classes, staged);
    }
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
        && !compiled.isEmpty()
        && sources.stream().noneMatch(source -> source.endsWith("module-info.java"))
        && changes.sources().stream().noneMatch(source -> source.endsWith("package-info.java"))
        && !compiler.hasRewritingProcessors();
  }

  private boolean haveOnlyBodiesChanged(Changes changes, Snapshot now) throws IOException {
    Set<Path> changed = changes.sources();
    if (!now.files().containsAll(changed)) {
      return false;
    }
    Map<Path, Declarations> parsed = compiler.parse(List.copyOf(changed));
    return changed.stream().allMatch(source -> compiled.declares(source, parsed.get(source)));
  }

  private Compilation compileBodies(List<Path> sources, Path classes, Path staged)
      throws IOException {
    Set<Path> obsolete = compiled.classes(sources, own, classes);
    WarmCompiler.Result result = compiler.compileSome(sources, staged, classes);
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
      compiled = CompiledSources.of(result, generated);
      own = ClassFiles.relative(staged);
    }
    return new Compilation(result, obsolete, "compiled all " + sources.size() + " sources");
  }

  /**
   * Compiles all sources without using the result, so that the next compilation is fast. Does
   * nothing if there has been one.
   *
   * @param now the files, whose classes exist already
   */
  void warmUp(Snapshot now) throws IOException {
    if (!compiled.isEmpty()) {
      return;
    }
    Path generated = generations.staging(DependentsCompiler.GENERATED);
    WarmCompiler.Result result =
        compiler.compileAll(files.sources(now), generations.staging("staged"), generated);
    if (result.isSuccess() && files.look().equals(now)) {
      compiled = CompiledSources.of(result, generated);
    }
  }
}
