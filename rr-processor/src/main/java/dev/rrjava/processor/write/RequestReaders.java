package dev.rrjava.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import dev.rrjava.codec.RequestReader;
import dev.rrjava.processor.model.HandlerParameter;
import dev.rrjava.processor.model.RouteMethod;
import dev.rrjava.processor.model.Source;
import dev.rrjava.processor.model.ValueType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeMirror;

/**
 * The fields of an adapter that read objects, one for each type and what is consumed. They are made
 * of the codecs when the adapter is.
 */
final class RequestReaders {
  private final Map<Key, String> names = new LinkedHashMap<>();
  private final Map<Key, TypeMirror> types = new LinkedHashMap<>();

  private record Key(String type, List<String> consumes) {}

  RequestReaders(List<RouteMethod> routes, NameAllocator fields) {
    for (RouteMethod route : routes) {
      for (HandlerParameter parameter : route.leaves()) {
        if (isObject(parameter)
            && types.putIfAbsent(key(route, parameter), type(parameter)) == null) {
          String name = Names.variable(BodyTypes.simpleName(type(parameter))) + "Reader";
          names.put(key(route, parameter), fields.newName(name));
        }
      }
    }
  }

  /** Whether a parameter is an object that a codec reads. */
  static boolean isObject(HandlerParameter parameter) {
    return parameter.type().value() instanceof ValueType.RequestPart whole
        && (whole.part() == ValueType.Part.BODY_OBJECT
            || whole.part() == ValueType.Part.PART_OBJECT);
  }

  /** Whether a method of a handler needs codecs. */
  static boolean isNeededBy(RouteMethod route) {
    return route.leaves().stream().anyMatch(RequestReaders::isObject);
  }

  private String nameOf(RouteMethod route, HandlerParameter parameter) {
    return Objects.requireNonNull(names.get(key(route, parameter)));
  }

  List<FieldSpec> fields() {
    List<FieldSpec> fields = new ArrayList<>();
    names.forEach(
        (key, name) ->
            fields.add(
                FieldSpec.builder(
                        ParameterizedTypeName.get(
                            ClassName.get(RequestReader.class), BodyTypes.typeName(typeOf(key))),
                        name,
                        Modifier.PRIVATE,
                        Modifier.FINAL)
                    .build()));
    return fields;
  }

  /** The statements of the constructor that make them. */
  CodeBlock assignments() {
    CodeBlock.Builder code = CodeBlock.builder();
    names.forEach(
        (key, name) -> {
          List<CodeBlock> arguments = new ArrayList<>();
          arguments.add(BodyTypes.bodyType(typeOf(key)));
          key.consumes().forEach(range -> arguments.add(CodeBlock.of("$S", range)));
          code.addStatement(
              "this.$N = $N.reader($L)",
              name,
              ResponseMakers.CODECS,
              CodeBlock.join(arguments, ",$W"));
        });
    return code.build();
  }

  private static boolean isPart(HandlerParameter parameter) {
    return parameter.source().kind() == Source.Kind.PART;
  }

  private static TypeMirror type(HandlerParameter parameter) {
    return ((ValueType.RequestPart) parameter.type().value()).type();
  }

  /** The expression that reads a parameter. */
  CodeBlock read(RouteMethod route, HandlerParameter parameter) {
    String method =
        switch (parameter.type().container()) {
          case OPTIONAL -> "readOptional";
          case NULLABLE -> "readNullable";
          default -> "read";
        };
    String reader = nameOf(route, parameter);
    return isPart(parameter)
        ? CodeBlock.of(
            "$N.$LPart($L, $S)", reader, method, Argument.REQUEST, parameter.source().name())
        : CodeBlock.of("$N.$L($L)", reader, method, Argument.REQUEST);
  }

  private TypeMirror typeOf(Key key) {
    return Objects.requireNonNull(types.get(key));
  }

  private static Key key(RouteMethod route, HandlerParameter parameter) {
    return new Key(
        BodyTypes.typeName(type(parameter)).toString(),
        isPart(parameter) // the form is what is consumed
            ? List.of()
            : route.response().consumes().stream().map(text -> text.text().strip()).toList());
  }
}
