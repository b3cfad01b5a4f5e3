package dev.rrjava.internal.form;

import java.util.List;

/**
 * Text fields as leaves of a tree. As in RoadRunner, the last of several with the same name is
 * kept.
 */
public final class FieldLeaves implements FormTree.Leaves<String> {
  /** Creates the leaves of a tree of text fields. */
  public FieldLeaves() {}

  @Override
  public String choose(List<String> values) {
    return values.get(values.size() - 1);
  }

  @Override
  public boolean isEmpty(String value) {
    return value.isEmpty();
  }
}
