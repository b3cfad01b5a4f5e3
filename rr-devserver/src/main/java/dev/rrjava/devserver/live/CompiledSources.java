package dev.rrjava.devserver.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the sources whose classes are in use.
 *
 * @param isComplete whether all sources are known; before the first compilation of all of them,
 *     only the declarations of some are
 * @param declarations what each source declares
 * @param dependencies what each source depends on; package-info.java has nothing
 * @param generated the texts of the sources that processors have generated
 */
record CompiledSources(
    boolean isComplete,
    Map<Path, Declarations> declarations,
    Map<Path, Dependencies> dependencies,
    Map<Path, String> generated) {
  static final CompiledSources NONE = new CompiledSources(false, Map.of(), Map.of(), Map.of());

  /** Returns what a compilation of all sources found. */
  static CompiledSources of(WarmCompiler.Result result, Path generated) throws IOException {
    return new CompiledSources(
        true, result.declarations(), result.dependencies(), texts(generated));
  }

  /** Returns the sources in a folder with their texts. */
  static Map<Path, String> texts(Path generated) throws IOException {
    Map<Path, String> texts = new HashMap<>();
    for (Path file : Generations.files(generated)) {
      texts.put(file, Files.readString(file));
    }
    return texts;
  }

  boolean declares(Path source, @Nullable Declarations declared) {
    Declarations known = declarations.get(source);
    return known != null && known.equals(declared);
  }

  /** Returns whether the place of a type in the hierarchy of types is written in another way. */
  boolean hasOtherHeadersThan(Map<Path, Declarations> now) {
    return now.entrySet().stream()
        .anyMatch(
            source -> {
              Declarations earlier = declarations.get(source.getKey());
              return earlier != null && source.getValue().hasOtherHeadersThan(earlier);
            });
  }

  /** Returns what is known with the declarations of some sources. */
  CompiledSources with(Map<Path, Declarations> declared) {
    Map<Path, Declarations> newDeclarations = new HashMap<>(declarations);
    newDeclarations.putAll(declared);
    return new CompiledSources(isComplete, newDeclarations, dependencies, generated);
  }

  /** Returns what is known after some of the sources have been compiled again. */
  CompiledSources with(WarmCompiler.Result result) {
    Map<Path, Dependencies> newDependencies = new HashMap<>(dependencies);
    newDependencies.putAll(result.dependencies());
    return new CompiledSources(
        isComplete, with(result.declarations()).declarations, newDependencies, generated);
  }

  /** Returns what is known after some sources were compiled, and others are gone. */
  CompiledSources with(WarmCompiler.Result result, Set<Path> gone, Map<Path, String> nowGenerated) {
    CompiledSources all = with(result);
    all.declarations.keySet().removeAll(gone);
    all.dependencies.keySet().removeAll(gone);
    return new CompiledSources(isComplete, all.declarations, all.dependencies, nowGenerated);
  }

  /**
   * Returns the classes of sources. Those that a processor generated from them may look like nested
   * ones by their names, but come from another file.
   *
   * @param sources the sources
   * @param own all class files of sources, relative
   * @param classes the folder of the files
   */
  Set<Path> classes(Collection<Path> sources, Set<Path> own, Path classes) throws IOException {
    Set<Path> found = new HashSet<>();
    for (Path source : sources) {
      Declarations declared = declarations.get(source);
      String name = String.valueOf(source.getFileName());
      for (Path file : own) {
        if (declared != null
            && declared.hasClass(file)
            && ClassFiles.source(classes.resolve(file)).map(name::equals).orElse(true)) {
          found.add(file);
        }
      }
    }
    return found;
  }

  /**
   * Returns the sources that may become other classes when the members of some sources change:
   * those that use a class of these sources, or a class that inherits from one.
   */
  Set<Path> dependents(Collection<Path> sources) {
    Set<Path> heirs = new HashSet<>(sources);
    Set<String> types = types(heirs);
    for (int known = 0; known < heirs.size(); types = types(heirs)) {
      known = heirs.size();
      heirs.addAll(sourcesThat(Selection.INHERIT, types));
    }
    Set<Path> dependents = sourcesThat(Selection.USE, types);
    dependents.addAll(heirs);
    dependents.retainAll(dependencies.keySet());
    return dependents;
  }

  /** Returns the sources with an identifier that a new or removed type can have. */
  Set<Path> naming(Set<String> simpleNames) {
    return sourcesThat(Selection.NAME, simpleNames);
  }

  private Set<String> types(Collection<Path> sources) {
    return dependencies.entrySet().stream()
        .filter(entry -> sources.contains(entry.getKey()))
        .flatMap(entry -> entry.getValue().types().stream())
        .collect(Collectors.toSet());
  }

  private enum Selection {
    USE,
    INHERIT,
    NAME
  }

  private Set<Path> sourcesThat(Selection selection, Set<String> names) {
    return dependencies.entrySet().stream()
        .filter(
            source ->
                switch (selection) {
                  case USE -> source.getValue().usesAnyOf(names);
                  case INHERIT -> source.getValue().inheritsFromAnyOf(names);
                  case NAME -> source.getValue().namesAnyOf(names);
                })
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(HashSet::new));
  }
}
