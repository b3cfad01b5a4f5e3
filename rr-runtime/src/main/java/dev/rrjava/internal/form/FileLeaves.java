package dev.rrjava.internal.form;

import java.util.List;

/**
 * Uploaded files as leaves of a tree. As in RoadRunner, the first of several with the same name is
 * kept.
 *
 * @param <T> the representation of a file
 */
public final class FileLeaves<T> implements FormTree.Leaves<T> {
  /** Creates the leaves of a tree of files. */
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
