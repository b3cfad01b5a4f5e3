package dev.rrjava.devserver.form;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Fields, or uploaded files, put into a tree by the levels of their names.
 *
 * @param <T> what the leaves are
 */
final class FormTree<T> {
  /** Deeper fields are dropped, as by RoadRunner. */
  private static final int MOST_LEVELS = 127;

  private sealed interface Node<T> permits Leaf, Items, Branch {}

  private record Leaf<T>(T value) implements Node<T> {}

  private record Items<T>(List<T> values) implements Node<T> {}

  private record Branch<T>(Map<String, Node<T>> children) implements Node<T> {
    Branch() {
      this(new TreeMap<>());
    }
  }

  /** What a tree does where RoadRunner treats fields and files differently. */
  interface Leaves<T> {
    /** Which of several values of one plain name counts. */
    T choose(List<T> values);

    /** Whether a leaf can be left out for the sake of a branch of the same name. */
    boolean isEmpty(T value);

    void write(T value, JsonText json);
  }

  private final Leaves<T> leaves;
  private final Branch<T> root = new Branch<>();

  FormTree(Leaves<T> leaves) {
    this.leaves = leaves;
  }

  /**
   * Puts all values of one name into the tree.
   *
   * @throws FormException when the name is a leaf here and a branch there
   */
  void put(String name, List<T> values) throws FormException {
    List<String> levels = FieldKey.levelsOf(name);
    if (levels.size() <= MOST_LEVELS) {
      put(root, levels, values);
    }
  }

  private void put(Branch<T> branch, List<String> levels, List<T> values) throws FormException {
    String name = levels.get(0);
    Node<T> there = branch.children().get(name);
    boolean isList = levels.size() == 2 && levels.get(1).isEmpty();
    if (levels.size() == 1 || isList) {
      T chosen = leaves.choose(values);
      if (there instanceof Branch) {
        if (isList || !leaves.isEmpty(chosen)) {
          throw conflict(name);
        }
      } else {
        branch.children().put(name, isList ? new Items<>(values) : new Leaf<>(chosen));
      }
      return;
    }
    put(branchAt(branch, name, there), levels.subList(1, levels.size()), values);
  }

  private Branch<T> branchAt(Branch<T> parent, String name, @Nullable Node<T> there)
      throws FormException {
    if (there instanceof Branch<T> branch) {
      return branch;
    }
    if (there instanceof Items
        || (there instanceof Leaf<T> leaf && !leaves.isEmpty(leaf.value()))) {
      throw conflict(name);
    }
    Branch<T> created = new Branch<>();
    parent.children().put(name, created);
    return created;
  }

  private static FormException conflict(String name) {
    return new FormException("invalid multiple values to key '" + name + "' in tree");
  }

  boolean isEmpty() {
    return root.children().isEmpty();
  }

  /** The tree as JSON, keys in order. */
  byte[] toJson() {
    JsonText json = new JsonText();
    write(root, json);
    return json.toBytes();
  }

  private void write(Node<T> node, JsonText json) {
    if (node instanceof Leaf<T> leaf) {
      leaves.write(leaf.value(), json);
    } else if (node instanceof Items<T> items) {
      json.array(items.values(), item -> leaves.write(item, json));
    } else if (node instanceof Branch<T> branch) {
      json.object(branch.children(), child -> write(child, json));
    }
  }
}
