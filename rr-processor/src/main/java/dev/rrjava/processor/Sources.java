package dev.rrjava.processor;

import com.sun.source.util.Trees;
import java.util.function.Predicate;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;

/** Which declarations are in sources, by the syntax trees of javac. */
final class Sources {
  private Sources() {}

  /** Nothing counts as a source where the trees are out of reach. */
  static Predicate<Element> of(ProcessingEnvironment environment) {
    try {
      Trees trees = Trees.instance(environment);
      return element -> trees.getPath(element) != null;
    } catch (IllegalArgumentException | LinkageError e) {
      return element -> false;
    }
  }
}
