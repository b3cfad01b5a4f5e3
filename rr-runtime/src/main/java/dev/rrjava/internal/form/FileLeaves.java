package dev.rrjava.internal.form;

import java.util.List;

/**
 * Uploaded files as leaves of a tree: the first of several counts, as with RoadRunner.
 *
 * @param <T> what stands for a file
 */
public final class FileLeaves<T> implements FormTree.Leaves<T> {
  /** For a tree of files. */
  public FileLeaves() {}

  @Override
  public T choose(List<T> values) {
    return values.get(0);
  }

  @Override
  public boolean isEmpty(T value) {
    return false;
  }
}
