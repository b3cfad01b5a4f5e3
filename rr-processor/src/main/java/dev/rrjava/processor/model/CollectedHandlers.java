package dev.rrjava.processor.model;

import java.util.List;

/** All handlers of a compilation, of requests or of jobs, as they are known in a round. */
public interface CollectedHandlers {

  /**
   * Returns whether all classes exist that a handler refers to.
   *
   * @return false if one does not exist (yet)
   */
  boolean isComplete();

  /**
   * Returns all classes with annotations of handlers, abstract ones included.
   *
   * @return the classes by qualified name
   */
  List<? extends DeclaredClass> classes();

  /**
   * Returns the class that is generated for all handlers.
   *
   * @return the class {@code Routes} or {@code Jobs}
   */
  EntryClass entryClass();
}
