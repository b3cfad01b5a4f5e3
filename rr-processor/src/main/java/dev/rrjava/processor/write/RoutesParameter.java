package dev.rrjava.processor.write;

import com.palantir.javapoet.ClassName;
import dev.rrjava.processor.model.HandlerClass;
import java.util.List;

/**
 * A handler that {@code Routes} is created with.
 *
 * @param handler its class
 * @param fieldName the field of {@code Routes} that holds it, or its first adapter
 * @param adapters its adapters: none without routes, several if it has thousands
 */
record RoutesParameter(HandlerClass handler, String fieldName, List<Adapter> adapters) {
  ClassName type() {
    return ClassName.get(handler.type());
  }
}
