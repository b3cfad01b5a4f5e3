package dev.rrjava.http;

import dev.rrjava.internal.form.FormTree;
import dev.rrjava.internal.json.JsonReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The tree of form fields that RoadRunner creates from the brackets in their names (relay protocol,
 * 6.5 and 7.1): each key has one value, a list of values, or another tree. Immutable.
 *
 * <p>A name is first searched as a key. If there is none, the part before its first dot is the key
 * of a tree, and the rest is a name in that tree. A name with brackets means the same as one with
 * dots, and one that ends in {@code []} the same as without: keys contain no brackets.
 *
 * @param <T> the type of the values
 */
final class FieldTree<T> implements FieldNode<T> {
  private static final int LONGEST_INDEX = 9;

  private final Map<String, FieldNode<T>> fields;

  private FieldTree(Map<String, FieldNode<T>> fields) {
    this.fields = fields;
  }

  static <T> FieldTree<T> empty() {
    return new FieldTree<>(Map.of());
  }

  /** Reads an object; recurses no deeper than objects may be nested in JSON. */
  static <T> FieldTree<T> read(JsonReader in, LeafReader<T> leaves) {
    Map<String, FieldNode<T>> fields = new LinkedHashMap<>();
    for (boolean more = in.beginObject(); more; more = in.nextMember()) {
      fields.put(in.name(), readNode(in, leaves));
    }
    return new FieldTree<>(fields);
  }

  private static <T> FieldNode<T> readNode(JsonReader in, LeafReader<T> leaves) {
    if (leaves.isNext(in)) {
      return new FieldNode.One<>(leaves.read(in));
    }
    if (in.peek() != JsonReader.Kind.ARRAY) {
      return read(in, leaves);
    }
    List<T> values = new ArrayList<>();
    for (boolean more = in.beginArray(); more; more = in.nextElement()) {
      if (!leaves.isNext(in)) {
        throw in.expected("a value of a list");
      }
      values.add(leaves.read(in));
    }
    return new FieldNode.Many<>(Collections.unmodifiableList(values));
  }

  /** Returns the tree of a form that the server has not parsed; its depth is limited. */
  static <T> FieldTree<T> of(FormTree.Branch<T> branch) {
    Map<String, FieldNode<T>> fields = new LinkedHashMap<>();
    branch.children().forEach((key, node) -> fields.put(key, of(node)));
    return new FieldTree<>(fields);
  }

  private static <T> FieldNode<T> of(FormTree.Node<T> node) {
    if (node instanceof FormTree.Branch<T> branch) {
      return of(branch);
    }
    if (node instanceof FormTree.Items<T> items) {
      return new FieldNode.Many<>(Collections.unmodifiableList(items.gathered()));
    }
    FormTree.Leaf<T> leaf = (FormTree.Leaf<T>) node;
    return leaf.gathered().size() == 1
        ? new FieldNode.One<>(leaf.value())
        : new FieldNode.Repeated<>(leaf.value(), Collections.unmodifiableList(leaf.gathered()));
  }

  /**
   * Returns the tree like {@link #of(FormTree.Branch)}, with only the values that the server keeps,
   * converted.
   */
  static <S, T> FieldTree<T> ofKept(FormTree.Branch<S> branch, Function<S, T> conversion) {
    Map<String, FieldNode<T>> fields = new LinkedHashMap<>();
    branch.children().forEach((key, node) -> fields.put(key, ofKept(node, conversion)));
    return new FieldTree<>(fields);
  }

  private static <S, T> FieldNode<T> ofKept(FormTree.Node<S> node, Function<S, T> conversion) {
    if (node instanceof FormTree.Branch<S> branch) {
      return ofKept(branch, conversion);
    }
    if (node instanceof FormTree.Items<S> items) {
      return new FieldNode.Many<>(items.values().stream().map(conversion).toList());
    }
    FormTree.Leaf<S> leaf = (FormTree.Leaf<S>) node;
    return new FieldNode.One<>(conversion.apply(leaf.value()));
  }

  /** Reads the values of a tree. */
  interface LeafReader<T> {
    /** Returns whether the next value of the JSON is a value of the tree, without reading it. */
    boolean isNext(JsonReader in);

    T read(JsonReader in);
  }

  boolean isEmpty() {
    return fields.isEmpty();
  }

  Set<String> names() {
    return Collections.unmodifiableSet(fields.keySet());
  }

  boolean contains(String name) {
    return find(name) != null;
  }

  boolean isTree(String name) {
    return find(name) instanceof FieldTree<T>;
  }

  /** Returns the value, or the first of a list. */
  Optional<T> first(String name) {
    FieldNode<T> node = find(name);
    if (node instanceof FieldNode.One<T> one) {
      return Optional.of(one.value());
    }
    if (node instanceof FieldNode.Repeated<T> repeated) {
      return Optional.of(repeated.value());
    }
    if (node instanceof FieldNode.Many<T> many && !many.values().isEmpty()) {
      return Optional.of(many.values().get(0));
    }
    return Optional.empty();
  }

  /** Returns the values of a list, of a tree of indexes, or the only one. */
  List<T> all(String name) {
    FieldNode<T> node = find(name);
    if (node instanceof FieldNode.One<T> one) {
      return List.of(one.value());
    }
    if (node instanceof FieldNode.Many<T> many) {
      return many.values();
    }
    if (node instanceof FieldNode.Repeated<T> repeated) {
      return repeated.values();
    }
    List<T> values = new ArrayList<>();
    if (node instanceof FieldTree<T> tree) {
      for (FieldNode<T> element : tree.elements()) {
        if (element instanceof FieldNode.One<T> one) {
          values.add(one.value());
        } else if (element instanceof FieldNode.Repeated<T> repeated) {
          values.add(repeated.value());
        } else {
          return List.of();
        }
      }
    }
    return Collections.unmodifiableList(values);
  }

  FieldTree<T> tree(String name) {
    return find(name) instanceof FieldTree<T> tree ? tree : FieldTree.empty();
  }

  /** Returns the trees in a tree of indexes. */
  List<FieldTree<T>> trees(String name) {
    List<FieldTree<T>> trees = new ArrayList<>();
    for (FieldNode<T> element : tree(name).elements()) {
      if (!(element instanceof FieldTree<T> tree)) {
        return List.of();
      }
      trees.add(tree);
    }
    return Collections.unmodifiableList(trees);
  }

  private @Nullable FieldNode<T> find(String name) {
    if (name.indexOf('[') >= 0) {
      FieldNode<T> whole = fields.get(name);
      return whole != null ? whole : find(dotted(name));
    }
    FieldTree<T> tree = this;
    String rest = name;
    while (true) {
      FieldNode<T> node = tree.fields.get(rest);
      int dot = rest.indexOf('.');
      if (node != null || dot < 0) {
        return node;
      }
      if (!(tree.fields.get(rest.substring(0, dot)) instanceof FieldTree<T> next)) {
        return null;
      }
      tree = next;
      rest = rest.substring(dot + 1);
    }
  }

  /**
   * Converts a name as written in HTML, such as {@code user[name]} or {@code tags[]}, to one with
   * dots.
   */
  private static String dotted(String name) {
    String dotted = name.replace("]", "").replace('[', '.');
    int end = dotted.length();
    while (end > 1 && dotted.charAt(end - 1) == '.') {
      end--;
    }
    return dotted.substring(0, end);
  }

  /** Returns the nodes in the order of their keys as numbers; empty unless all keys are indexes. */
  private Iterable<FieldNode<T>> elements() {
    Map<Integer, FieldNode<T>> elements = new TreeMap<>();
    for (Map.Entry<String, FieldNode<T>> field : fields.entrySet()) {
      if (!isIndex(field.getKey())) {
        return List.of();
      }
      elements.put(Integer.valueOf(field.getKey()), field.getValue());
    }
    return elements.values();
  }

  private static boolean isIndex(String key) {
    return !key.isEmpty()
        && key.length() <= LONGEST_INDEX
        && key.chars().allMatch(c -> c >= '0' && c <= '9')
        && (key.length() == 1 || key.charAt(0) != '0');
  }

  /**
   * Calls an action with each value of the whole tree; {@link #all} finds the values by the same
   * names.
   */
  void forEachField(BiConsumer<String, ? super T> action) {
    fields.forEach((key, node) -> node.forEachField(key, action));
  }

  @Override
  public void forEachField(String name, BiConsumer<String, ? super T> action) {
    fields.forEach((key, node) -> node.forEachField(name + "." + key, action));
  }

  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> map = new LinkedHashMap<>();
    fields.forEach((key, node) -> map.put(key, node.toPlain()));
    return Collections.unmodifiableMap(map);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FieldTree<?> that && fields.equals(that.fields);
  }

  @Override
  public int hashCode() {
    return fields.hashCode();
  }

  /** Returns the keys only: values may be secrets. */
  @Override
  public String toString() {
    return fields.keySet().toString();
  }
}
