package dev.rrjava.http;

import java.util.List;
import java.util.function.BiConsumer;

/**
 * The node under a key of a {@link FieldTree}.
 *
 * @param <T> the type of the values
 */
sealed interface FieldNode<T> permits FieldNode.One, FieldNode.Repeated, FieldNode.Many, FieldTree {

  /** Calls an action with each value and the name of its field, in the order of the tree. */
  void forEachField(String name, BiConsumer<String, ? super T> action);

  /** Returns the value, a list of values, or a map from keys to these; unmodifiable. */
  Object toPlain();

  /**
   * One value.
   *
   * @param value the value
   */
  record One<T>(T value) implements FieldNode<T> {
    @Override
    public void forEachField(String name, BiConsumer<String, ? super T> action) {
      action.accept(name, value);
    }

    @Override
    public Object toPlain() {
      return value;
    }
  }

  /**
   * Several values of one plain name, of which RoadRunner would have kept one.
   *
   * @param value the one that it would have kept
   * @param values all of them; unmodifiable
   */
  record Repeated<T>(T value, List<T> values) implements FieldNode<T> {
    @Override
    public void forEachField(String name, BiConsumer<String, ? super T> action) {
      values.forEach(one -> action.accept(name, one));
    }

    @Override
    public Object toPlain() {
      return value;
    }
  }

  /**
   * A list.
   *
   * @param values unmodifiable
   */
  record Many<T>(List<T> values) implements FieldNode<T> {
    @Override
    public void forEachField(String name, BiConsumer<String, ? super T> action) {
      values.forEach(value -> action.accept(name, value));
    }

    @Override
    public Object toPlain() {
      return values;
    }
  }
}
