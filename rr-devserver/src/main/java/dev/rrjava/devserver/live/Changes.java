package dev.rrjava.devserver.live;

import java.nio.file.Path;
import java.util.Set;

/**
 * The files that are new, gone or different.
 *
 * @param sources Java sources
 * @param resources files that are copied beside the classes
 * @param classPath jars and class files of the class path
 */
record Changes(Set<Path> sources, Set<Path> resources, Set<Path> classPath) {

  boolean areNone() {
    return sources.isEmpty() && resources.isEmpty() && classPath.isEmpty();
  }
}
