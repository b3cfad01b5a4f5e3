package dev.rrjava.devserver.form;

import dev.rrjava.internal.form.FormTree;
import java.util.function.BiConsumer;

/**
 * Writes the tree of a form as the JSON that RoadRunner sends.
 *
 * @param leaf writes a leaf
 * @param <T> the type of the leaves
 */
record TreeText<T>(BiConsumer<T, JsonText> leaf) {

  byte[] write(FormTree.Branch<T> root) {
    JsonText json = new JsonText();
    write(root, json);
    return json.toBytes();
  }

  private void write(FormTree.Node<T> node, JsonText json) {
    if (node instanceof FormTree.Leaf<T> one) {
      leaf.accept(one.value(), json);
    } else if (node instanceof FormTree.Items<T> items) {
      json.array(items.values(), item -> leaf.accept(item, json));
    } else if (node instanceof FormTree.Branch<T> branch) {
      json.object(branch.children(), child -> write(child, json));
    }
  }
}
