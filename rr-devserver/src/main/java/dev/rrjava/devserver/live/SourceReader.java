package dev.rrjava.devserver.live;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import javax.lang.model.util.Elements;

/** Reads, while the compiler works, what each source declares and what it depends on. */
final class SourceReader implements TaskListener {
  private final Trees trees;
  private final Elements elements;
  private final SourcePositions positions;
  private final Map<Path, Declarations> declarations = new HashMap<>();
  private final Map<Path, Dependencies> dependencies = new HashMap<>();

  SourceReader(JavacTask task) {
    trees = Trees.instance(task);
    elements = task.getElements();
    positions = trees.getSourcePositions();
  }

  @Override
  public void finished(TaskEvent event) {
    CompilationUnitTree unit = event.getCompilationUnit();
    if (unit == null) {
      return;
    }
    if (event.getKind() == TaskEvent.Kind.PARSE) {
      read(unit);
    } else if (event.getKind() == TaskEvent.Kind.ANALYZE && event.getTypeElement() != null) {
      readTypes(unit, event);
    }
  }

  void read(CompilationUnitTree unit) {
    try {
      declarations.put(file(unit), Declarations.of(unit, positions));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads a class of a source: others of the source may not have types yet. */
  private void readTypes(CompilationUnitTree unit, TaskEvent event) {
    Dependencies known =
        dependencies.computeIfAbsent(
            file(unit),
            file -> {
              Dependencies created = new Dependencies();
              DependencyScanner imports = new DependencyScanner(trees, created);
              TreePath path = new TreePath(unit);
              unit.getImports().forEach(tree -> imports.scan(new TreePath(path, tree), null));
              return created;
            });
    for (Tree tree : unit.getTypeDecls()) {
      if (tree instanceof ClassTree type
          && type.getSimpleName().equals(event.getTypeElement().getSimpleName())) {
        new DependencyScanner(trees, known).scan(new TreePath(new TreePath(unit), type), null);
        known.declare(Signatures.of(event.getTypeElement(), elements));
      }
    }
  }

  private static Path file(CompilationUnitTree unit) {
    return Path.of(unit.getSourceFile().toUri());
  }

  Map<Path, Declarations> declarations() {
    return declarations;
  }

  Map<Path, Dependencies> dependencies() {
    return dependencies;
  }
}
