package dev.rrjava.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import dev.rrjava.codec.ResponseMaker;
import dev.rrjava.processor.model.DeclaredResponse;
import dev.rrjava.processor.model.Result;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeMirror;

/**
 * The fields of an adapter that write objects, one for each type and media type. They are made of
 * the codecs when the adapter is.
 */
final class ResponseMakers {
  /** The parameter of the constructor that the fields are made of. */
  static final String CODECS = "codecs";

  private final Map<Key, String> names = new LinkedHashMap<>();
  private final Map<Key, TypeMirror> types = new LinkedHashMap<>();

  /** {@code mediaType} is empty where the codec is to choose. */
  private record Key(String type, String mediaType) {}

  ResponseMakers(List<DeclaredResponse> outcomes, NameAllocator fields) {
    for (DeclaredResponse response : outcomes) {
      type(response).ifPresent(type -> add(response, type, fields));
    }
  }

  /** Whether the result of a method needs codecs. */
  static boolean isNeededBy(DeclaredResponse response) {
    return type(response).isPresent();
  }

  /** The fields for the result of a method, one for each media type that it declares, or one. */
  List<String> namesFor(DeclaredResponse response) {
    TypeMirror type = type(response).orElseThrow();
    return mediaTypes(response).stream()
        .map(mediaType -> Objects.requireNonNull(names.get(key(type, mediaType))))
        .toList();
  }

  List<FieldSpec> fields() {
    List<FieldSpec> fields = new ArrayList<>();
    names.forEach(
        (key, name) ->
            fields.add(
                FieldSpec.builder(
                        ParameterizedTypeName.get(
                            ClassName.get(ResponseMaker.class), BodyTypes.typeName(typeOf(key))),
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
        (key, name) ->
            code.addStatement(
                "this.$N = $N.maker($L)",
                name,
                CODECS,
                key.mediaType().isEmpty()
                    ? BodyTypes.bodyType(typeOf(key))
                    : CodeBlock.of("$L, $S", BodyTypes.bodyType(typeOf(key)), key.mediaType())));
    return code.build();
  }

  private TypeMirror typeOf(Key key) {
    return Objects.requireNonNull(types.get(key));
  }

  private void add(DeclaredResponse response, TypeMirror type, NameAllocator fields) {
    for (String mediaType : mediaTypes(response)) {
      Key key = key(type, mediaType);
      if (types.putIfAbsent(key, type) == null) {
        names.put(key, fields.newName(name(type, mediaType)));
      }
    }
  }

  /** {@code taskMaker}, or {@code taskAsXNdjson} where the media type is declared. */
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

  private static List<String> mediaTypes(DeclaredResponse response) {
    List<String> declared = response.produces().stream().map(text -> text.text().strip()).toList();
    return declared.isEmpty() ? List.of("") : declared;
  }

  private static Key key(TypeMirror type, String mediaType) {
    return new Key(BodyTypes.typeName(type).toString(), mediaType);
  }
}
