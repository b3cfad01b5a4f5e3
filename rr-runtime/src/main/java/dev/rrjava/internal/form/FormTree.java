package dev.rrjava.internal.form;

import dev.rrjava.internal.form.FormException.Fault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Arranges fields, or uploaded files, in a tree by the levels of their names (relay protocol, 6.5).
 *
 * @param <T> the type of the leaves
 */
public final class FormTree<T> {
  /** Deeper fields are dropped, as by RoadRunner. */
  private static final int MOST_LEVELS = 127;

  /**
   * A node of the tree.
   *
   * @param <T> the type of the leaves
   */
  public sealed interface Node<T> permits Leaf, Items, Branch {}

  /**
   * The node of a plain name.
   *
   * @param value the value that RoadRunner keeps
   * @param gathered all values in order, including those of a list of this name
   * @param <T> the type of the values
   */
  public record Leaf<T>(T value, List<T> gathered) implements Node<T> {}

  /**
   * The node of a name that ends in {@code []}.
   *
   * @param values the values in order
   * @param gathered the same, and those of the plain name
   * @param <T> the type of the values
   */
  public record Items<T>(List<T> values, List<T> gathered) implements Node<T> {}

  /**
   * A group.
   *
   * @param children the nodes by name, in the order of the names
   * @param <T> the type of the leaves
   */
  public record Branch<T>(Map<String, Node<T>> children) implements Node<T> {
    private Branch() {
      this(new TreeMap<>());
    }
  }

  /**
   * The operations in which trees of fields and of files differ.
   *
   * @param <T> the type of the leaves
   */
  public interface Leaves<T> {
    /**
     * Returns the value of several with one plain name that RoadRunner keeps.
     *
     * @param values the values, at least one
     * @return one of them
     */
    T choose(List<T> values);

    /**
     * Returns whether a leaf can be left out in favor of a branch of the same name.
     *
     * @param value the leaf
     * @return true if the leaf has no content
     */
    boolean isEmpty(T value);
  }

  private final Leaves<T> leaves;
  private final int mostGroups;
  private final Map<String, List<T>> values = new LinkedHashMap<>();
  private int groups;

  /**
   * Creates a tree without leaves.
   *
   * @param leaves the operations on leaves
   * @param limits the maximum number of groups
   */
  public FormTree(Leaves<T> leaves, FormLimits limits) {
    this.leaves = leaves;
    this.mostGroups = limits.groups();
  }

  /**
   * Adds a value.
   *
   * @param name the name as it was sent, with brackets
   * @param value the value
   */
  public void add(String name, T value) {
    values.computeIfAbsent(name, unused -> new ArrayList<>(1)).add(value);
  }

  /**
   * Returns the tree of all values.
   *
   * @return the outermost group
   * @throws FormException if a name is used both as a leaf and as a branch, or if there are too
   *     many groups
   */
  public Branch<T> root() throws FormException {
    Branch<T> root = new Branch<>();
    for (Map.Entry<String, List<T>> field : values.entrySet()) {
      List<String> levels = FieldKey.levelsOf(field.getKey());
      if (levels.size() <= MOST_LEVELS) {
        put(root, levels, field.getValue());
      }
    }
    return root;
  }

  private void put(Branch<T> root, List<String> levels, List<T> values) throws FormException {
    int last = levels.size() - 1;
    boolean isList = last > 0 && levels.get(last).isEmpty();
    int leafLevel = isList ? last - 1 : last;
    Branch<T> branch = root;
    for (int level = 0; level < leafLevel; level++) {
      branch = branchAt(branch, levels.get(level));
    }
    String name = levels.get(leafLevel);
    T chosen = leaves.choose(values);
    Node<T> there = branch.children().get(name);
    if (there instanceof Branch) {
      if (isList || !leaves.isEmpty(chosen)) {
        throw new FormException(Fault.CONFLICT, name);
      }
    } else {
      // Of a[] and a, RoadRunner keeps one at random; here it is the last one.
      List<T> all = gathered(there, values);
      branch.children().put(name, isList ? new Items<>(values, all) : new Leaf<>(chosen, all));
    }
  }

  private static <T> List<T> gathered(@Nullable Node<T> there, List<T> values) {
    List<T> before =
        there instanceof Leaf<T> leaf
            ? leaf.gathered()
            : there instanceof Items<T> items ? items.gathered() : List.of();
    if (before.isEmpty()) {
      return values;
    }
    List<T> all = new ArrayList<>(before);
    all.addAll(values);
    return all;
  }

  private Branch<T> branchAt(Branch<T> parent, String name) throws FormException {
    Node<T> there = parent.children().get(name);
    if (there instanceof Branch<T> branch) {
      return branch;
    }
    if (isOccupied(there)) {
      throw new FormException(Fault.CONFLICT, name);
    }
    if (groups == mostGroups) {
      throw new FormException(Fault.TOO_LARGE, "at most " + mostGroups + " groups");
    }
    groups++;
    Branch<T> created = new Branch<>();
    parent.children().put(name, created);
    return created;
  }

  private boolean isOccupied(@Nullable Node<T> there) {
    return there instanceof Items
        || (there instanceof Leaf<T> leaf && !leaves.isEmpty(leaf.value()));
  }
}
