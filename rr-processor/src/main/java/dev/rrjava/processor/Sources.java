package dev.rrjava.processor;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.net.URI;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Finds the sources of elements with javac's syntax trees. These are not available in other
 * compilers and wrapped environments, where no element has a source.
 */
final class Sources {
  private final @Nullable Trees trees;

  /** Results by outermost class, because finding a tree searches the whole source. */
  private final Map<Element, Boolean> contained = new HashMap<>();

  private Sources(@Nullable Trees trees) {
    this.trees = trees;
  }

  static Sources of(ProcessingEnvironment environment) {
    try {
      return new Sources(Trees.instance(environment));
    } catch (IllegalArgumentException | LinkageError e) {
      return new Sources(null);
    }
  }

  /** Returns whether the trees are available. */
  boolean areAtHand() {
    return trees != null;
  }

  /** Returns whether the class of an element has a source. */
  boolean contain(Element element) {
    Element outermost = element;
    Element parent = element.getEnclosingElement();
    while (parent != null && parent.getKind() != ElementKind.PACKAGE) {
      outermost = parent;
      parent = outermost.getEnclosingElement();
    }
    return contained.computeIfAbsent(outermost, type -> path(type) != null);
  }

  /** Returns the source directories of classes. */
  Set<Path> roots(Collection<TypeElement> types) {
    Set<Path> roots = new HashSet<>();
    for (TypeElement type : types) {
      TreePath path = path(type);
      Optional<Path> root = path == null ? Optional.empty() : root(path.getCompilationUnit());
      if (root.isPresent()) {
        roots.add(root.get());
      }
    }
    return roots;
  }

  private @Nullable TreePath path(Element element) {
    return trees == null ? null : trees.getPath(element);
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
