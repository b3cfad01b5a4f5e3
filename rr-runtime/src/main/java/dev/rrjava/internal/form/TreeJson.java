package dev.rrjava.internal.form;

import java.util.function.BiConsumer;

/**
 * Writes the tree of a form as the JSON that RoadRunner sends.
 *
 * @param leaf writes a leaf
 * @param <T> the type of the leaves
 */
public record TreeJson<T>(BiConsumer<T, GoJson> leaf) {

  /**
   * Returns a tree as JSON.
   *
   * @param root the tree
   * @return the JSON in UTF-8
   */
  public byte[] write(FormTree.Branch<T> root) {
    GoJson json = new GoJson();
    write(root, json);
    return json.toBytes();
  }

  private void write(FormTree.Node<T> node, GoJson json) {
    if (node instanceof FormTree.Leaf<T> one) {
      leaf.accept(one.value(), json);
    } else if (node instanceof FormTree.Items<T> items) {
      json.array(items.values(), item -> leaf.accept(item, json));
    } else if (node instanceof FormTree.Branch<T> branch) {
      json.object(branch.children(), child -> write(child, json));
    }
  }
}
