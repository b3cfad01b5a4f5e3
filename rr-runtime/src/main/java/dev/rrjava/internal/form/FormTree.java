package dev.rrjava.internal.form;

import dev.rrjava.internal.form.FormException.Fault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Fields, or uploaded files, put into a tree by the levels of their names (relay protocol, 6.5).
 *
 * @param <T> what the leaves are
 */
public final class FormTree<T> {
  /** Deeper fields are dropped, as by RoadRunner. */
  private static final int MOST_LEVELS = 127;

  /**
   * What is under a name.
   *
   * @param <T> what the leaves are
   */
  public sealed interface Node<T> permits Leaf, Items, Branch {}

  /**
   * A plain name.
   *
   * @param value which of the values RoadRunner keeps
   * @param gathered all of them, in order, and those of a list of this name
   * @param <T> what it is
   */
  public record Leaf<T>(T value, List<T> gathered) implements Node<T> {}

  /**
   * A name that ends in {@code []}.
   *
   * @param values in order
   * @param gathered the same, and those of the plain name
   * @param <T> what they are
   */
  public record Items<T>(List<T> values, List<T> gathered) implements Node<T> {}

  /**
   * A group.
   *
   * @param children by name, in the order of the names
   * @param <T> what the leaves are
   */
  public record Branch<T>(Map<String, Node<T>> children) implements Node<T> {
    private Branch() {
      this(new TreeMap<>());
    }
  }

  /**
   * What a tree does where fields and files differ.
   *
   * @param <T> what the leaves are
   */
  public interface Leaves<T> {
    /**
     * Which of several values of one plain name RoadRunner keeps.
     *
     * @param values one at least
     * @return one of them
     */
    T choose(List<T> values);

    /**
     * Whether a leaf can be left out for the sake of a branch of the same name.
     *
     * @param value the leaf
     * @return true when there is nothing in it
     */
    boolean isEmpty(T value);
  }

  private final Leaves<T> leaves;
  private final int mostGroups;
  private final Map<String, List<T>> values = new LinkedHashMap<>();
  private int groups;

  /**
   * A tree without leaves.
   *
   * @param leaves which of several values count
   * @param limits how many groups there may be
   */
  public FormTree(Leaves<T> leaves, FormLimits limits) {
    this.leaves = leaves;
    this.mostGroups = limits.groups();
  }

  /**
   * Adds a value.
   *
   * @param name as it was sent, with brackets
   * @param value the value
   */
  public void add(String name, T value) {
    values.computeIfAbsent(name, unused -> new ArrayList<>(1)).add(value);
  }

  /**
   * The tree of all values.
   *
   * @return the outermost group
   * @throws FormException when a name is a leaf here and a branch there, or there are too many
   *     groups
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
      // Of a[] and a, RoadRunner keeps either; here it is the one that came last.
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
