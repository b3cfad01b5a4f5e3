package dev.rrjava.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.rrjava.codec.RequestReader;
import dev.rrjava.processor.model.HandlerParameter;
import dev.rrjava.processor.model.RouteMethod;
import dev.rrjava.processor.model.Source;
import dev.rrjava.processor.model.ValueType;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.type.TypeMirror;

/**
 * Code that reads objects with fields of the adapter, one for each type and the media types that
 * are consumed. The codecs make them when the adapter is created.
 */
final class ReaderCode {
  private final GeneratedMembers members;

  ReaderCode(GeneratedMembers members) {
    this.members = members;
  }

  /** Returns whether a parameter is an object that a codec reads. */
  static boolean isObject(HandlerParameter parameter) {
    return parameter.type().value() instanceof ValueType.RequestPart part
        && (part.part() == ValueType.Part.BODY_OBJECT || part.part() == ValueType.Part.PART_OBJECT);
  }

  /** Returns whether a method of a handler needs codecs. */
  static boolean isNeededBy(RouteMethod route) {
    return route.leaves().stream().anyMatch(ReaderCode::isObject);
  }

  /** Returns the expression that reads a parameter. */
  CodeBlock read(RouteMethod route, HandlerParameter parameter) {
    String method =
        switch (parameter.type().container()) {
          case OPTIONAL -> "readOptional";
          case NULLABLE -> "readNullable";
          default -> "read";
        };
    String reader = reader(route, parameter);
    return isPart(parameter)
        ? CodeBlock.of(
            "$L.$LPart($L, $S)", reader, method, Argument.REQUEST, parameter.source().name())
        : CodeBlock.of("$L.$L($L)", reader, method, Argument.REQUEST);
  }

  private String reader(RouteMethod route, HandlerParameter parameter) {
    TypeMirror type = ((ValueType.RequestPart) parameter.type().value()).type();
    TypeName typeName = BodyTypes.typeName(type);
    List<String> consumes =
        isPart(parameter) // the form is what is consumed
            ? List.of()
            : route.response().consumes().stream().map(text -> text.text().strip()).toList();
    return members.field(
        List.of(RequestReader.class, typeName, consumes),
        Names.variable(BodyTypes.simpleName(type)) + "Reader",
        ParameterizedTypeName.get(ClassName.get(RequestReader.class), typeName),
        () -> {
          List<CodeBlock> arguments = new ArrayList<>();
          arguments.add(BodyTypes.bodyType(type));
          consumes.forEach(range -> arguments.add(CodeBlock.of("$S", range)));
          return CodeBlock.of(
              "$L.reader($L)", ConstructorCode.CODECS, CodeBlock.join(arguments, ",$W"));
        });
  }

  private static boolean isPart(HandlerParameter parameter) {
    return parameter.source().kind() == Source.Kind.PART;
  }
}
