package dev.rrjava.devserver.live;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Compiles as little as is right: the changed sources if only bodies of methods are different, and
 * otherwise all sources, since {@code Routes} refers to all handlers, and the compiler copies
 * constants from class to class.
 */
final class IncrementalCompiler {
  private final WarmCompiler compiler;
  private final ProjectFiles files;
  private final Generations generations;

  /** Of the sources whose classes {@link #own} contains. */
  private Map<Path, Declarations> declarations = Map.of();

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
    return haveOnlyBodiesChanged(changes, now)
        ? compileSome(List.copyOf(changes.sources()), classes, staged)
        : compileAll(files.sources(now), staged);
  }

  private boolean haveOnlyBodiesChanged(Changes changes, Snapshot now) throws IOException {
    Set<Path> changed = changes.sources();
    if (!changes.classPath().isEmpty()
        || !now.files().containsAll(changed)
        || !declarations.keySet().containsAll(changed)
        || files.sources(now).stream().anyMatch(source -> source.endsWith("module-info.java"))
        || compiler.hasRewritingProcessors()) {
      return false;
    }
    Map<Path, Declarations> parsed = compiler.parse(List.copyOf(changed));
    return changed.stream()
        .allMatch(
            source -> {
              Declarations before = declarations.get(source);
              return before != null && before.equals(parsed.get(source));
            });
  }

  private Compilation compileSome(List<Path> sources, Path classes, Path staged)
      throws IOException {
    WarmCompiler.Result result = compiler.compileSome(sources, staged, classes);
    Set<Path> obsolete = new HashSet<>();
    for (Path source : sources) {
      obsolete.addAll(classesOf(source, classes));
    }
    if (result.isSuccess()) {
      Set<Path> remaining = new HashSet<>(own);
      remaining.removeAll(obsolete);
      remaining.addAll(ClassFiles.relative(staged));
      own = Set.copyOf(remaining);
    }
    String what = sources.size() == 1 ? "the source" : sources.size() + " sources";
    return new Compilation(
        result, obsolete, "compiled " + what + ", only bodies of which have changed,");
  }

  /**
   * Returns the classes of a source. Those that a processor generated from it may look like nested
   * ones by their names, but come from another file.
   */
  private List<Path> classesOf(Path source, Path classes) throws IOException {
    Declarations declared = declarations.get(source);
    List<Path> found = new ArrayList<>();
    if (declared != null) {
      for (Path file : own) {
        if (declared.hasClass(file)
            && ClassFiles.source(classes.resolve(file))
                .map(source.getFileName().toString()::equals)
                .orElse(true)) {
          found.add(file);
        }
      }
    }
    return found;
  }

  private Compilation compileAll(List<Path> sources, Path staged) throws IOException {
    WarmCompiler.Result result =
        compiler.compileAll(sources, staged, generations.staging("generated-sources"));
    Set<Path> obsolete = own;
    if (result.isSuccess()) {
      declarations = new HashMap<>(result.declarations());
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
    if (!declarations.isEmpty()) {
      return;
    }
    WarmCompiler.Result result =
        compiler.compileAll(
            files.sources(now),
            generations.staging("staged"),
            generations.staging("generated-sources"));
    if (result.isSuccess() && files.look().equals(now)) {
      declarations = new HashMap<>(result.declarations());
    }
  }
}
