package dev.rrjava.internal.listing;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The handlers of one kind that were created in this process and are still in use. A handler that
 * wraps one of them, such as a lambda, need not say which. Thread-safe.
 *
 * @param <T> the type of the handlers
 */
public final class CreatedHandlers<T> {
  private final List<WeakReference<T>> created = new ArrayList<>();

  /** Creates an empty list. */
  public CreatedHandlers() {}

  /**
   * Adds a handler, whose methods are not called: it may be under construction.
   *
   * @param handler the handler
   */
  public synchronized void add(T handler) {
    created.removeIf(reference -> reference.get() == null);
    created.add(new WeakReference<>(handler));
  }

  /**
   * Returns what the handlers list, each element once.
   *
   * @param <E> the type of the elements
   * @param elements returns those of one handler
   * @return the elements, in the order in which the handlers were created
   */
  public <E> List<E> elements(Function<? super T, ? extends List<E>> elements) {
    return live().map(elements).flatMap(List::stream).distinct().toList();
  }

  private synchronized Stream<T> live() {
    return List.copyOf(created).stream().map(WeakReference::get).filter(Objects::nonNull);
  }
}
