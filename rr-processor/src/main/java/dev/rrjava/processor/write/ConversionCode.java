package dev.rrjava.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.rrjava.generated.BuiltIn;
import dev.rrjava.generated.Conversion;
import dev.rrjava.generated.Conversions;
import dev.rrjava.generated.Parameter;
import dev.rrjava.processor.model.ValueType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/**
 * Code that converts a string: the runtime does it, or for an enum a method of the adapter, or for
 * a class of the application a constant that refers to its factory.
 */
final class ConversionCode {
  private final ClassName adapter;
  private final GeneratedMembers members;

  ConversionCode(ClassName adapter, GeneratedMembers members) {
    this.adapter = adapter;
    this.members = members;
  }

  /** Converts the value of an expression, for the parameter that a constant describes. */
  CodeBlock call(ValueType type, CodeBlock text, String parameter) {
    if (type instanceof ValueType.Enumeration enumeration) {
      return CodeBlock.of("$L($L,$W$L)", method(enumeration), text, parameter);
    }
    if (type instanceof ValueType.Factory factory) {
      return CodeBlock.of("$L.convert($L,$W$L)", constant(factory), text, parameter);
    }
    return type instanceof ValueType.BuiltIn builtIn
        ? CodeBlock.of(
            "$T.$L($L,$W$L)", Conversions.class, builtIn.type().method(), text, parameter)
        : text;
  }

  /** Refers to the conversion, to be called for each of several strings. */
  CodeBlock reference(ValueType type) {
    if (type instanceof ValueType.Enumeration enumeration) {
      return CodeBlock.of("$T::$L", adapter, method(enumeration));
    }
    if (type instanceof ValueType.Factory factory) {
      return CodeBlock.of("$L", constant(factory));
    }
    return type instanceof ValueType.BuiltIn builtIn
        ? CodeBlock.of("$T.$L", BuiltIn.class, builtIn.type().name())
        : CodeBlock.of("$T.STRING", BuiltIn.class);
  }

  private String constant(ValueType.Factory factory) {
    TypeName type = TypeName.get(factory.type());
    return members.constant(
        List.of(Conversion.class, type),
        "to-" + factory.name(),
        ParameterizedTypeName.get(ClassName.get(Conversion.class), type),
        () ->
            CodeBlock.of(
                "$T.of($T::$L)",
                Conversion.class,
                ClassName.get(factory.owner()),
                factory.method()));
  }

  /** Returns the method that converts to an enum, without reflection. */
  private String method(ValueType.Enumeration enumeration) {
    ClassName type = ClassName.get(enumeration.type());
    return members.method(
        List.of(Enum.class, type),
        "to" + type.simpleName(),
        name -> method(name, type, enumeration));
  }

  private MethodSpec method(String name, ClassName type, ValueType.Enumeration enumeration) {
    UniqueNames locals = new UniqueNames(MentionedTypes.names(enumeration.type()));
    String text = locals.newName("text");
    String parameter = locals.newName("parameter");
    LiteralSwitch constants =
        new LiteralSwitch(
            CodeBlock.of("$L", text),
            CodeBlock.of("throw $L.invalid($L)", parameter, text),
            (expression, first, last) -> {
              String part = members.newMethodName(name + "From" + first);
              members.addMethod(method(part, type, text, parameter, expression));
              return CodeBlock.of("$L($L, $L)", part, text, parameter);
            });
    Map<String, CodeBlock> cases = new LinkedHashMap<>();
    for (String constant : enumeration.constants()) {
      cases.put(constant, CodeBlock.of("$T.$L", type, constant));
    }
    return method(name, type, text, parameter, constants.expression(cases));
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
