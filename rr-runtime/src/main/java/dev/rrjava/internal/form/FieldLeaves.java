package dev.rrjava.internal.form;

import java.util.List;

/** Text fields as leaves of a tree: the last of several counts, as with RoadRunner. */
public final class FieldLeaves implements FormTree.Leaves<String> {
  /** For a tree of text fields. */
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
