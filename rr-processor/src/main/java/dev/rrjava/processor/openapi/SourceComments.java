package dev.rrjava.processor.openapi;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * Documentation comments from the syntax trees of javac, those of a class all at once. To find one,
 * {@link javax.lang.model.util.Elements#getDocComment} goes through the whole class, bodies of
 * methods among it; for each method of a large class that takes longer than all else that the
 * processor does.
 */
final class SourceComments {
  private final Trees trees;
  private final Map<TypeElement, Map<Element, String>> ofMembers = new HashMap<>();

  private SourceComments(Trees trees) {
    this.trees = trees;
  }

  /**
   * With the trees of javac.
   *
   * @throws IllegalArgumentException when the environment is that of another compiler, or a wrapped
   *     one
   * @throws LinkageError when the JDK's module of javac is absent
   */
  static SourceComments of(ProcessingEnvironment environment) {
    return new SourceComments(Trees.instance(environment));
  }

  /** The comment on a member of a class, empty when it has none; nothing for what is no member. */
  Optional<String> of(Element member) {
    return member.getEnclosingElement() instanceof TypeElement type
        ? Optional.ofNullable(ofMembers.computeIfAbsent(type, this::read).get(member))
        : Optional.empty();
  }

  private Map<Element, String> read(TypeElement type) {
    TreePath path = trees.getPath(type);
    if (path == null || !(path.getLeaf() instanceof ClassTree source)) {
      return Map.of(); // a class file
    }
    Map<Element, String> comments = new HashMap<>();
    for (Tree member : source.getMembers()) {
      TreePath place = new TreePath(path, member);
      Element element = trees.getElement(place);
      if (element != null) {
        comments.put(element, Objects.requireNonNullElse(trees.getDocComment(place), ""));
      }
    }
    return comments;
  }
}
