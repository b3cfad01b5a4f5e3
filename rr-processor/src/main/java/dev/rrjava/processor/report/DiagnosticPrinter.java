package dev.rrjava.processor.report;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.rrjava.processor.model.Location;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic.Kind;

/** Prints diagnostics. No other class of the processor writes to the log of the compiler. */
public final class DiagnosticPrinter {
  private final Messager messager;
  private final Optional<RepeatedAnnotations> repeated;

  /**
   * Creates a printer.
   *
   * @param environment the environment of the compiler
   */
  public DiagnosticPrinter(ProcessingEnvironment environment) {
    this.messager = environment.getMessager();
    this.repeated = repeatedAnnotations(environment);
  }

  /**
   * Returns empty if javac's trees are not available; the messager then reports the declaration.
   */
  private static Optional<RepeatedAnnotations> repeatedAnnotations(
      ProcessingEnvironment environment) {
    try {
      return Optional.of(RepeatedAnnotations.of(environment));
    } catch (IllegalArgumentException | LinkageError e) {
      return Optional.empty();
    }
  }

  /**
   * Prints each diagnostic, as an error unless its code is that of a warning.
   *
   * @param report the diagnostics
   */
  public void print(Report report) {
    for (Report.Diagnostic diagnostic : report.diagnostics()) {
      String text = String.format("[%s] %s", diagnostic.code().id(), diagnostic.message());
      Location location = diagnostic.location();
      Kind kind = diagnostic.code().isWarning() ? Kind.WARNING : Kind.ERROR;
      if (repeated.isEmpty() || !repeated.get().print(kind, text, location)) {
        messager.printMessage(
            kind, text, location.element(), location.annotation(), location.value());
      }
    }
  }

  /**
   * Prints at one of several annotations of the same type. The compiler moves them into a container
   * (JLS section 9.7.5) that nobody wrote, so that javac's messager finds no position in it; they
   * are looked up in the syntax tree, where they are in the order of the source.
   */
  private static final class RepeatedAnnotations {
    private final Trees trees;

    private RepeatedAnnotations(Trees trees) {
      this.trees = trees;
    }

    /**
     * Creates an instance with the trees of javac.
     *
     * @throws IllegalArgumentException when the environment is that of another compiler, or a
     *     wrapped one
     * @throws LinkageError when the JDK's module of javac is absent
     */
    static RepeatedAnnotations of(ProcessingEnvironment environment) {
      return new RepeatedAnnotations(Trees.instance(environment));
    }

    /**
     * Prints a message at a repeated annotation.
     *
     * @return false when nothing is printed: the place is not in one, or its source is not at hand
     */
    boolean print(Kind kind, String message, Location location) {
      Element element = location.element();
      AnnotationMirror annotation = location.annotation();
      if (element == null || annotation == null) {
        return false;
      }
      List<? extends AnnotationMirror> containers =
          element.getAnnotationMirrors().stream()
              .filter(container -> contained(container).contains(annotation))
              .toList();
      if (containers.isEmpty()) {
        return false; // most of them; the search for the declaration scans the whole source
      }
      TreePath path = trees.getPath(element);
      if (path == null) {
        return false;
      }
      Optional<Tree> tree =
          containers.stream()
              .flatMap(container -> written(path, container, annotation).stream())
              .findFirst()
              .map(
                  found ->
                      location.value() == null
                          ? found
                          : value(found, annotation, location.value()));
      tree.ifPresent(found -> trees.printMessage(kind, message, found, path.getCompilationUnit()));
      return tree.isPresent();
    }

    /** The annotation as it is written, unless the container is written, too. */
    private Optional<AnnotationTree> written(
        TreePath path, AnnotationMirror container, AnnotationMirror annotation) {
      return written(path, container).isEmpty()
          ? written(path, annotation).stream()
              .skip(contained(container).indexOf(annotation))
              .findFirst()
          : Optional.empty();
    }

    private static List<?> contained(AnnotationMirror container) {
      return container.getElementValues().values().stream()
          .map(AnnotationValue::getValue)
          .filter(List.class::isInstance)
          .flatMap(values -> ((List<?>) values).stream())
          .map(value -> ((AnnotationValue) value).getValue())
          .toList();
    }

    /** What is written on a declaration of an annotation's type, in order. */
    private List<AnnotationTree> written(TreePath path, AnnotationMirror annotation) {
      Element type = annotation.getAnnotationType().asElement();
      return annotations(path.getLeaf()).stream()
          .filter(tree -> type.equals(type(path, tree)))
          .map(AnnotationTree.class::cast)
          .toList();
    }

    private Element type(TreePath path, AnnotationTree annotation) {
      return trees.getElement(new TreePath(path, annotation.getAnnotationType()));
    }

    private static List<? extends AnnotationTree> annotations(Tree declaration) {
      if (declaration instanceof MethodTree method) {
        return method.getModifiers().getAnnotations();
      }
      if (declaration instanceof VariableTree parameter) {
        return parameter.getModifiers().getAnnotations();
      }
      return declaration instanceof ClassTree type
          ? type.getModifiers().getAnnotations()
          : List.of();
    }

    private static Tree value(AnnotationTree tree, AnnotationMirror mirror, AnnotationValue value) {
      String member =
          mirror.getElementValues().entrySet().stream()
              .filter(entry -> entry.getValue().equals(value))
              .map(entry -> entry.getKey().getSimpleName().toString())
              .findFirst()
              .orElse("");
      for (ExpressionTree argument : tree.getArguments()) {
        if (argument instanceof AssignmentTree assignment
            && assignment.getVariable().toString().equals(member)) {
          return assignment.getExpression();
        }
      }
      return tree;
    }
  }
}
