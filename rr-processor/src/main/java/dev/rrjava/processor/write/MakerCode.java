package dev.rrjava.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.rrjava.codec.ResponseMaker;
import dev.rrjava.processor.model.DeclaredResponse;
import dev.rrjava.processor.model.Result;
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.TypeMirror;

/**
 * Code that makes responses of objects with fields of the class, one for each type and media type.
 * The codecs make them when the class is created.
 */
final class MakerCode {
  private final GeneratedMembers members;

  MakerCode(GeneratedMembers members) {
    this.members = members;
  }

  /** Returns whether the result of a method needs codecs. */
  static boolean isNeededBy(DeclaredResponse response) {
    return type(response).isPresent();
  }

  /** Returns a response for each media type that a method declares, or one if it declares none. */
  List<CodeBlock> responses(DeclaredResponse response, CodeBlock value) {
    String method = response.result().body() instanceof Result.EncodedStream ? "each" : "whole";
    List<String> declared = response.produces().stream().map(text -> text.text().strip()).toList();
    TypeMirror type = type(response).orElseThrow();
    return (declared.isEmpty() ? List.of("") : declared)
        .stream()
            .map(mediaType -> CodeBlock.of("$L.$L($L)", maker(type, mediaType), method, value))
            .toList();
  }

  /** {@code mediaType} is empty where the codec chooses it. */
  private String maker(TypeMirror type, String mediaType) {
    TypeName typeName = BodyTypes.typeName(type);
    return members.field(
        List.of(ResponseMaker.class, typeName, mediaType),
        name(type, mediaType),
        ParameterizedTypeName.get(ClassName.get(ResponseMaker.class), typeName),
        () ->
            CodeBlock.of(
                mediaType.isEmpty() ? "$L.maker($L)" : "$L.maker($L,$W$S)",
                mediaType.isEmpty()
                    ? new Object[] {ConstructorCode.CODECS, BodyTypes.bodyType(type)}
                    : new Object[] {ConstructorCode.CODECS, BodyTypes.bodyType(type), mediaType}));
  }

  /** {@code taskMaker}, or {@code taskAsXNdjson} if the media type is declared. */
  private static String name(TypeMirror type, String mediaType) {
    String subtype = mediaType.substring(mediaType.indexOf('/') + 1);
    return Names.variable(BodyTypes.simpleName(type))
        + (mediaType.isEmpty() ? "Maker" : "As" + Names.capitalized(subtype));
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
}
