package dev.rrjava.processor.write;

import com.palantir.javapoet.ClassName;
import dev.rrjava.processor.model.HandlerClass;
import java.util.Optional;

/**
 * A class of which {@code Routes} takes an object.
 *
 * @param handler the class
 * @param fieldName what {@code Routes} calls it, or the adapter in its place
 * @param adapter its adapter, if it has routes
 */
record Taken(HandlerClass handler, String fieldName, Optional<Adapter> adapter) {
  ClassName type() {
    return ClassName.get(handler.type());
  }

  /** What {@code Routes} keeps. */
  ClassName fieldType() {
    return adapter.map(Adapter::type).orElseGet(this::type);
  }
}
