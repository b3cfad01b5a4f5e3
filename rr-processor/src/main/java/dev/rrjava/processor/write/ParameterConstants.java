package dev.rrjava.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.NameAllocator;
import dev.rrjava.processor.model.HandlerParameter;
import dev.rrjava.processor.model.RouteMethod;
import dev.rrjava.processor.model.Source;
import dev.rrjava.runtime.routing.Parameter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** The constants of an adapter that say where parameters come from; equal ones are one constant. */
final class ParameterConstants {
  private final Map<CodeBlock, String> names = new LinkedHashMap<>();

  ParameterConstants(List<RouteMethod> routes, NameAllocator fields) {
    for (RouteMethod route : routes) {
      for (HandlerParameter parameter : route.parameters()) {
        Source source = parameter.source();
        if (!(source instanceof Source.WholeRequest)) {
          names.computeIfAbsent(
              value(source), value -> fields.newName(Names.constant(source.name())));
        }
      }
    }
  }

  /** The name of the constant for a source. */
  String nameOf(Source source) {
    return Objects.requireNonNull(names.get(value(source)));
  }

  List<FieldSpec> fields() {
    return names.entrySet().stream()
        .map(
            entry ->
                FieldSpec.builder(Parameter.class, entry.getValue())
                    .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                    .initializer(entry.getKey())
                    .build())
        .toList();
  }

  private static CodeBlock value(Source source) {
    if (source instanceof Source.PathVariable) {
      return CodeBlock.of("$T.path($S)", Parameter.class, source.name());
    }
    if (source instanceof Source.QueryParameter) {
      return CodeBlock.of("$T.query($S)", Parameter.class, source.name());
    }
    return CodeBlock.of("$T.header($S)", Parameter.class, source.name());
  }
}
