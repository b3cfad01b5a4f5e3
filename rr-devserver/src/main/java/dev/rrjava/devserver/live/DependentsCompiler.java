package dev.rrjava.devserver.live;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compiles changed sources together with what depends on them, for one change. The processors see
 * all sources, so that they generate what they always generate; of that, only what is different is
 * compiled.
 */
final class DependentsCompiler {
  /** The folder of generated sources. It is always the same, because its files are compared. */
  static final String GENERATED = "generated-sources";

  private static final int MOST_COMPILATIONS = 3;

  private final WarmCompiler compiler;
  private final Generations generations;
  private final CompiledSources before;
  private final Set<Path> own;
  private final Path classes;

  private final Set<Path> selected = new HashSet<>();
  private final Set<Path> gone = new HashSet<>();
  private int sourceCount;
  private Map<Path, String> generated = Map.of();
  private Set<Path> obsolete = Set.of();
  private WarmCompiler.Result result =
      new WarmCompiler.Result(false, List.of(), Map.of(), Map.of());

  /**
   * Creates a compiler for one change.
   *
   * @param compiler compiles
   * @param generations has the folders
   * @param before what is compiled
   * @param own the class files of that, relative
   * @param classes the folder of these files
   */
  DependentsCompiler(
      WarmCompiler compiler,
      Generations generations,
      CompiledSources before,
      Set<Path> own,
      Path classes) {
    this.compiler = compiler;
    this.generations = generations;
    this.before = before;
    this.own = own;
    this.classes = classes;
  }

  /**
   * Compiles.
   *
   * @param changed the sources that are new, gone or different
   * @param sources all sources
   * @param staged an empty folder for class files and generated resources
   * @return false if all sources have to be compiled: because of an error, since its messages must
   *     be those of all sources, or because it can't be known what depends on the change
   */
  boolean compile(Set<Path> changed, List<Path> sources, Path staged) throws IOException {
    sourceCount = sources.size();
    Path folder = generations.staging(GENERATED);
    WarmCompiler.Result processed = compiler.process(sources, staged, folder);
    if (!processed.isSuccess() || !ClassFiles.in(staged).isEmpty()) {
      return false; // a processor that writes class files would have to be asked for each
    }
    generated = CompiledSources.texts(folder);
    select(changed, Set.copyOf(sources), processed.declarations());
    for (int i = 0; i < MOST_COMPILATIONS; i++) {
      if (!compileSelected(staged) || !isHierarchySame()) {
        return false;
      }
      if (!selected.addAll(furtherDependents())) {
        return true;
      }
    }
    return false;
  }

  private void select(Set<Path> changed, Set<Path> sources, Map<Path, Declarations> now) {
    for (Path source : changed) {
      (sources.contains(source) ? selected : gone).add(source);
    }
    generated.forEach(
        (source, text) -> {
          if (!text.equals(before.generated().get(source))) {
            selected.add(source);
          }
        });
    before.generated().keySet().stream()
        .filter(source -> !generated.containsKey(source))
        .forEach(gone::add);

    Set<Path> declaredOtherwise = new HashSet<>(gone);
    selected.stream()
        .filter(source -> !before.declares(source, now.get(source)))
        .forEach(declaredOtherwise::add);
    Set<String> names = new HashSet<>();
    for (Path source : declaredOtherwise) {
      names.addAll(newAndRemoved(before.declarations().get(source), now.get(source)));
    }
    selected.addAll(before.dependents(declaredOtherwise));
    selected.addAll(before.naming(names));
    selected.removeAll(gone);
  }

  private static Set<String> newAndRemoved(
      @Nullable Declarations earlier, @Nullable Declarations now) {
    Set<String> before = earlier == null ? Set.of() : earlier.typeNames();
    Set<String> after = now == null ? Set.of() : now.typeNames();
    Set<String> different = new HashSet<>(before);
    different.addAll(after);
    different.removeIf(name -> before.contains(name) && after.contains(name));
    return different;
  }

  /** Compiles against the classes of the other sources: others must not be found any more. */
  private boolean compileSelected(Path staged) throws IOException {
    Set<Path> replaced = new HashSet<>(selected);
    replaced.addAll(gone);
    obsolete = before.classes(replaced, own, classes);
    for (Path earlier : ClassFiles.in(staged)) {
      Generations.delete(earlier);
    }
    if (selected.isEmpty()) {
      result = new WarmCompiler.Result(true, List.of(), Map.of(), Map.of());
      return true; // a source is gone that no other one uses
    }
    Path others = generations.linkClasses(classes, obsolete);
    result = compiler.compileSome(List.copyOf(selected), staged, others);
    return result.isSuccess();
  }

  /** Other subtypes can change the meaning of code that mentions neither of the types. */
  private boolean isHierarchySame() {
    return result.dependencies().entrySet().stream()
        .noneMatch(
            source -> {
              Dependencies earlier = before.dependencies().get(source.getKey());
              return earlier != null && source.getValue().hasOtherHierarchyThan(earlier);
            });
  }

  /** Returns what depends on the dependents, if their members have changed: constants do. */
  private Set<Path> furtherDependents() {
    Set<Path> changed = new HashSet<>();
    result
        .dependencies()
        .forEach(
            (source, now) -> {
              Dependencies earlier = before.dependencies().get(source);
              if (earlier != null && !now.hasSameMembersAs(earlier)) {
                changed.add(source);
              }
            });
    Set<Path> dependents = before.dependents(changed);
    dependents.removeAll(gone);
    return dependents;
  }

  /** Returns the messages. */
  WarmCompiler.Result result() {
    return result;
  }

  /** Returns the earlier classes of what was compiled, relative. */
  Set<Path> obsolete() {
    return Set.copyOf(obsolete);
  }

  /** Returns what is compiled now. */
  CompiledSources compiled() {
    return before.with(result, gone, generated);
  }

  /** Returns what was compiled. */
  String description() {
    long others = selected.stream().filter(generated::containsKey).count();
    String written = "compiled %d of %d sources".formatted(selected.size() - others, sourceCount);
    if (others == 0) {
      return written;
    }
    return written + " and " + others + (others == 1 ? " generated source" : " generated sources");
  }
}
