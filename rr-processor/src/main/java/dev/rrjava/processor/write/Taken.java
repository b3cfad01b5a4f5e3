package dev.rrjava.processor.write;

import com.palantir.javapoet.ClassName;
import dev.rrjava.processor.model.HandlerClass;
import java.util.List;

/**
 * A class of which {@code Routes} takes an object.
 *
 * @param handler the class
 * @param fieldName what {@code Routes} calls it, or the adapter in its place
 * @param adapters its adapters: none without routes, several where it has thousands
 */
record Taken(HandlerClass handler, String fieldName, List<Adapter> adapters) {
  ClassName type() {
    return ClassName.get(handler.type());
  }
}
