package dev.rrjava.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.rrjava.generated.Conversion;
import dev.rrjava.processor.model.HandlerParameter;
import dev.rrjava.processor.model.RouteMethod;
import dev.rrjava.processor.model.ValueType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** The constants of an adapter that make the application's own types of text, one for each type. */
final class FactoryConstants {
  private final Map<TypeName, ValueType.Factory> factories = new LinkedHashMap<>();
  private final Map<TypeName, String> names = new LinkedHashMap<>();

  FactoryConstants(List<RouteMethod> routes, NameAllocator fields) {
    for (RouteMethod route : routes) {
      for (HandlerParameter parameter : route.leaves()) {
        if (parameter.type().value() instanceof ValueType.Factory factory) {
          TypeName type = type(factory);
          if (factories.putIfAbsent(type, factory) == null) {
            names.put(type, fields.newName("TO_" + Names.constant(factory.name())));
          }
        }
      }
    }
  }

  String nameOf(ValueType.Factory factory) {
    return Objects.requireNonNull(names.get(type(factory)));
  }

  List<FieldSpec> fields() {
    return factories.entrySet().stream()
        .map(entry -> field(entry.getKey(), entry.getValue()))
        .toList();
  }

  private FieldSpec field(TypeName type, ValueType.Factory factory) {
    TypeName conversion = ParameterizedTypeName.get(ClassName.get(Conversion.class), type);
    return FieldSpec.builder(conversion, Objects.requireNonNull(names.get(type)))
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer(
            CodeBlock.of(
                "$T.of($T::$L)",
                Conversion.class,
                ClassName.get(factory.owner()),
                factory.method()))
        .build();
  }

  private static TypeName type(ValueType.Factory factory) {
    return TypeName.get(factory.type());
  }
}
