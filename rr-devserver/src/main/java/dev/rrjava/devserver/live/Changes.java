package dev.rrjava.devserver.live;

import java.nio.file.Path;
import java.util.Set;

/**
 * The files that are new, gone or different.
 *
 * @param sources Java sources
 * @param resources files that are copied beside the classes
 * @param classPath jars and class files of the class path
 * @param others other files, such as the configuration
 */
record Changes(Set<Path> sources, Set<Path> resources, Set<Path> classPath, Set<Path> others) {

  /** Returns whether there is nothing to build. */
  boolean areNone() {
    return sources.isEmpty() && resources.isEmpty() && classPath.isEmpty();
  }

  /** Returns whether workers need to be replaced even if their classes remain. */
  boolean areOfSurroundings() {
    return !classPath.isEmpty() || !others.isEmpty();
  }
}
