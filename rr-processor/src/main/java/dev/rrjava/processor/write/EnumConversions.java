package dev.rrjava.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import dev.rrjava.generated.Parameter;
import dev.rrjava.processor.model.HandlerParameter;
import dev.rrjava.processor.model.RouteMethod;
import dev.rrjava.processor.model.ValueType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** The methods of an adapter that convert text to enums, one for each enum, without reflection. */
final class EnumConversions {
  private final NameAllocator methods;
  private final Map<ClassName, ValueType.Enumeration> types = new LinkedHashMap<>();
  private final Map<ClassName, String> names = new LinkedHashMap<>();

  EnumConversions(List<RouteMethod> routes, NameAllocator methods) {
    this.methods = methods;
    for (RouteMethod route : routes) {
      for (HandlerParameter parameter : route.leaves()) {
        enumeration(parameter).ifPresent(this::add);
      }
    }
  }

  /** The name of the method for an enum. */
  String nameOf(ValueType.Enumeration enumeration) {
    return Objects.requireNonNull(names.get(ClassName.get(enumeration.type())));
  }

  List<MethodSpec> methods() {
    List<MethodSpec> specs = new ArrayList<>();
    types.forEach((type, enumeration) -> addMethods(specs, type, enumeration));
    return specs;
  }

  private static Optional<ValueType.Enumeration> enumeration(HandlerParameter parameter) {
    return parameter.type().value() instanceof ValueType.Enumeration enumeration
        ? Optional.of(enumeration)
        : Optional.empty();
  }

  private void add(ValueType.Enumeration enumeration) {
    ClassName type = ClassName.get(enumeration.type());
    if (types.putIfAbsent(type, enumeration) == null) {
      names.put(type, methods.newName("to" + type.simpleName()));
    }
  }

  private void addMethods(
      List<MethodSpec> specs, ClassName type, ValueType.Enumeration enumeration) {
    NameAllocator locals = new NameAllocator();
    MentionedTypes.names(enumeration.type()).forEach(locals::newName);
    String text = locals.newName("text");
    String parameter = locals.newName("parameter");
    CodeBlock failure = CodeBlock.of("throw $N.invalid($N)", parameter, text);
    List<MethodSpec> parts = new ArrayList<>();
    LiteralSwitch constants =
        new LiteralSwitch(
            CodeBlock.of("$N", text),
            failure,
            (expression, first, last) -> {
              String name = methods.newName(nameOf(enumeration) + "From" + first);
              parts.add(method(name, type, text, parameter, expression));
              return CodeBlock.of("$N($N, $N)", name, text, parameter);
            });
    Map<String, CodeBlock> cases = new LinkedHashMap<>();
    for (String constant : enumeration.constants()) {
      cases.put(constant, CodeBlock.of("$T.$N", type, constant));
    }
    CodeBlock expression = constants.expression(cases);
    specs.add(method(nameOf(enumeration), type, text, parameter, expression));
    specs.addAll(parts);
  }

  private static MethodSpec method(
      String name, ClassName type, String text, String parameter, CodeBlock expression) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(type)
        .addParameter(String.class, text)
        .addParameter(Parameter.class, parameter)
        .addCode("return $L;\n", expression)
        .build();
  }
}
