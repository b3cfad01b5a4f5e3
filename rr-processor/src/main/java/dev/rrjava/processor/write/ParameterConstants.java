package dev.rrjava.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.NameAllocator;
import dev.rrjava.generated.Parameter;
import dev.rrjava.processor.model.HandlerParameter;
import dev.rrjava.processor.model.RouteMethod;
import dev.rrjava.processor.model.Source;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** The constants of an adapter that say where parameters come from; equal ones are one constant. */
final class ParameterConstants {
  private record Value(Source.Kind kind, String name, String wanted) {
    static Value of(HandlerParameter parameter) {
      Source source = parameter.source();
      return new Value(source.kind(), source.name(), Wanted.of(parameter.type().value()));
    }

    CodeBlock code() {
      String factory = kind.name().toLowerCase(Locale.ROOT);
      if (kind == Source.Kind.BODY) {
        return CodeBlock.of("$T.$L($S)", Parameter.class, factory, wanted);
      }
      return wanted.isEmpty()
          ? CodeBlock.of("$T.$L($S)", Parameter.class, factory, name)
          : CodeBlock.of("$T.$L($S,$W$S)", Parameter.class, factory, name, wanted);
    }
  }

  private final Map<Value, String> names = new LinkedHashMap<>();

  ParameterConstants(List<RouteMethod> routes, NameAllocator fields) {
    for (RouteMethod route : routes) {
      for (HandlerParameter parameter : route.leaves()) {
        if (parameter.isConverted() && !parameter.type().container().isMap()) {
          names.computeIfAbsent(
              Value.of(parameter), value -> fields.newName(Names.constant(name(parameter))));
        }
      }
    }
  }

  /** A body has no name but that of the parameter. */
  private static String name(HandlerParameter parameter) {
    String name = parameter.source().name();
    return name.isEmpty() ? parameter.name() : name;
  }

  /** The name of the constant for a parameter that is converted from text. */
  String nameOf(HandlerParameter parameter) {
    return Objects.requireNonNull(names.get(Value.of(parameter)));
  }

  List<FieldSpec> fields() {
    return names.entrySet().stream()
        .map(
            entry ->
                FieldSpec.builder(Parameter.class, entry.getValue())
                    .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                    .initializer(entry.getKey().code())
                    .build())
        .toList();
  }
}
