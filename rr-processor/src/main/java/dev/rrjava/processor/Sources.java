package dev.rrjava.processor;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.net.URI;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** What is in sources, and where these are, by the syntax trees of javac. */
final class Sources {
  private Sources() {}

  /** Whether the trees are there, which other compilers and wrapped environments have not. */
  static boolean areAtHand(ProcessingEnvironment environment) {
    try {
      return Trees.instance(environment) != null;
    } catch (IllegalArgumentException | LinkageError e) {
      return false;
    }
  }

  /** Nothing counts as a source where the trees are out of reach. */
  static Predicate<Element> of(ProcessingEnvironment environment) {
    try {
      Trees trees = Trees.instance(environment);
      return element -> trees.getPath(element) != null;
    } catch (IllegalArgumentException | LinkageError e) {
      return element -> false;
    }
  }

  /** The directories that the packages of some classes start in; none that is no directory. */
  static Set<Path> roots(ProcessingEnvironment environment, Collection<TypeElement> types) {
    Set<Path> roots = new HashSet<>();
    try {
      Trees trees = Trees.instance(environment);
      for (TypeElement type : types) {
        TreePath path = trees.getPath(type);
        if (path != null) {
          root(path.getCompilationUnit()).ifPresent(roots::add);
        }
      }
    } catch (IllegalArgumentException | LinkageError e) {
      return Set.of();
    }
    return roots;
  }

  private static Optional<Path> root(CompilationUnitTree unit) {
    URI uri = unit.getSourceFile().toUri();
    if (!"file".equals(uri.getScheme())) {
      return Optional.empty();
    }
    Path directory = Path.of(uri).getParent();
    int depth =
        unit.getPackageName() == null ? 0 : unit.getPackageName().toString().split("\\.").length;
    for (int i = 0; i < depth && directory != null; i++) {
      directory = directory.getParent();
    }
    return Optional.ofNullable(directory);
  }
}
