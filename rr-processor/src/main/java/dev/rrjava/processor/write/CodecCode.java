package dev.rrjava.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.rrjava.codec.BodyType;
import dev.rrjava.codec.RequestReader;
import dev.rrjava.codec.ResponseMaker;
import dev.rrjava.processor.model.DeclaredResponse;
import dev.rrjava.processor.model.DeclaredResponse.DeclaredMediaType;
import dev.rrjava.processor.model.HandlerParameter;
import dev.rrjava.processor.model.Result;
import dev.rrjava.processor.model.RouteMethod;
import dev.rrjava.processor.model.Source;
import dev.rrjava.processor.model.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/**
 * Code that reads objects from bodies, and creates responses from objects. For each type and its
 * media types, the constructor gets a reader or a maker from the codecs, and stores it in a field.
 */
final class CodecCode {
  private static final String CODECS = AdapterWriter.CODECS;

  private final GeneratedMembers members;

  CodecCode(GeneratedMembers members) {
    this.members = members;
  }

  /** Returns whether a parameter is an object that a codec reads. */
  static boolean isObject(HandlerParameter parameter) {
    return parameter.type().value() instanceof ValueType.RequestPart part
        && (part.part() == ValueType.Part.BODY_OBJECT || part.part() == ValueType.Part.PART_OBJECT);
  }

  /** Returns whether a method of a handler has parameters that codecs read. */
  static boolean isNeededBy(RouteMethod route) {
    for (HandlerParameter parameter : route.leaves()) {
      if (isObject(parameter)) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether codecs create at least one of several responses. */
  static boolean isNeededByOneOf(List<DeclaredResponse> responses) {
    for (DeclaredResponse response : responses) {
      if (type(response).isPresent()) {
        return true;
      }
    }
    return false;
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
        : CodeBlock.of("$L." + method + "(" + Argument.REQUEST + ")", reader);
  }

  private String reader(RouteMethod route, HandlerParameter parameter) {
    TypeMirror type = ((ValueType.RequestPart) parameter.type().value()).type();
    TypeName typeName = typeName(type);
    List<String> consumes =
        isPart(parameter) // the declared media type is that of the form
            ? List.of()
            : texts(route.response().consumes());
    return members.field(
        List.of(RequestReader.class, typeName, consumes),
        Names.variable(simpleName(type)) + "Reader",
        ParameterizedTypeName.get(ClassName.get(RequestReader.class), typeName),
        () -> codecs("reader", type, consumes));
  }

  private static boolean isPart(HandlerParameter parameter) {
    return parameter.source().kind() == Source.Kind.PART;
  }

  /** Returns a response for each media type that a method declares, or one if it declares none. */
  List<CodeBlock> responses(DeclaredResponse response, CodeBlock value) {
    String method = response.result().body() instanceof Result.EncodedStream ? "each" : "whole";
    List<String> declared = texts(response.produces());
    TypeMirror type = type(response).orElseThrow();
    List<CodeBlock> responses = new ArrayList<>();
    for (String mediaType : declared.isEmpty() ? List.of("") : declared) {
      responses.add(CodeBlock.of("$L." + method + "($L)", maker(type, mediaType), value));
    }
    return responses;
  }

  /** Returns the field; {@code mediaType} is empty if the codec selects it. */
  private String maker(TypeMirror type, String mediaType) {
    TypeName typeName = typeName(type);
    String subtype = mediaType.substring(mediaType.indexOf('/') + 1);
    return members.field(
        List.of(ResponseMaker.class, typeName, mediaType),
        Names.variable(simpleName(type))
            + (mediaType.isEmpty() ? "Maker" : "As" + Names.capitalized(subtype)),
        ParameterizedTypeName.get(ClassName.get(ResponseMaker.class), typeName),
        () -> codecs("maker", type, mediaType.isEmpty() ? List.of() : List.of(mediaType)));
  }

  private static Optional<TypeMirror> type(DeclaredResponse response) {
    Result body = response.result().body();
    if (body instanceof Result.Encoded value) {
      return Optional.of(value.type());
    }
    return body instanceof Result.EncodedStream values
        ? Optional.of(values.element())
        : Optional.empty();
  }

  private static List<String> texts(List<DeclaredMediaType> declared) {
    List<String> texts = new ArrayList<>();
    for (DeclaredMediaType mediaType : declared) {
      texts.add(mediaType.text().strip());
    }
    return texts;
  }

  private static CodeBlock codecs(String method, TypeMirror type, List<String> mediaTypes) {
    List<CodeBlock> arguments = new ArrayList<>();
    arguments.add(isGeneric(type) ? bodyType(type) : CodeBlock.of("$T.class", typeName(type)));
    for (String mediaType : mediaTypes) {
      arguments.add(CodeBlock.of("$S", mediaType));
    }
    return CodeBlock.of("$L.$L($Z$L)", CODECS, method, CodeBlock.join(arguments, ",$W"));
  }

  /** Returns a type without annotations, which codecs do not use. */
  private static TypeName typeName(TypeMirror type) {
    return TypeName.get(type).withoutAnnotations();
  }

  private static boolean isGeneric(TypeMirror type) {
    return type instanceof DeclaredType declared && !declared.getTypeArguments().isEmpty();
  }

  /** Returns the simple name of a type, with those of its type arguments before it. */
  static String simpleName(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return simpleName(array.getComponentType()) + "Array";
    }
    if (type instanceof WildcardType wildcard) {
      return simpleName(Objects.requireNonNull(wildcard.getExtendsBound()));
    }
    if (!(type instanceof DeclaredType declared)) {
      return Names.capitalized(type.getKind().name().toLowerCase(Locale.ROOT));
    }
    StringBuilder name = new StringBuilder();
    for (TypeMirror argument : declared.getTypeArguments()) {
      name.append(simpleName(argument));
    }
    return name.append(declared.asElement().getSimpleName()).toString();
  }

  /** {@code BodyType.<List<Task>>of(List.class, BodyType.of(Task.class))}. */
  static CodeBlock bodyType(TypeMirror type) {
    if (type instanceof WildcardType wildcard) {
      return bodyType(Objects.requireNonNull(wildcard.getExtendsBound()));
    }
    if (!isGeneric(type)) {
      return CodeBlock.of("$T.of($T.class)", BodyType.class, typeName(type));
    }
    DeclaredType declared = (DeclaredType) type;
    List<CodeBlock> arguments =
        declared.getTypeArguments().stream().map(CodecCode::bodyType).toList();
    return CodeBlock.of(
        "$T.<$T>of($T.class,$W$L)",
        BodyType.class,
        typeName(type),
        ClassName.get((TypeElement) declared.asElement()),
        CodeBlock.join(arguments, ",$W"));
  }
}
