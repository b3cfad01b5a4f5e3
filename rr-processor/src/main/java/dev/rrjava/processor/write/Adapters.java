package dev.rrjava.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.NameAllocator;
import dev.rrjava.processor.model.HandlerClass;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The adapters of all handler classes, sorted like these. */
final class Adapters {
  private final Map<String, Adapter> byHandler = new LinkedHashMap<>();

  Adapters(List<HandlerClass> handlers, String routesPackage) {
    NameAllocator fields = new NameAllocator();
    for (Argument argument : Argument.values()) {
      fields.newName(argument.toString());
    }
    fields.newName(ResponseMakers.CODECS);
    for (HandlerClass handler : handlers) {
      String simpleName = ClassName.get(handler.type()).simpleName();
      String field = fields.newName(Names.variable(simpleName));
      byHandler.put(handler.qualifiedName(), Adapter.of(handler, field, routesPackage));
    }
  }

  List<Adapter> all() {
    return List.copyOf(byHandler.values());
  }

  Adapter of(HandlerClass handler) {
    return Objects.requireNonNull(byHandler.get(handler.qualifiedName()));
  }
}
