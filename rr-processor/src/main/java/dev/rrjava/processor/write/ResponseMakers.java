package dev.rrjava.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.rrjava.processor.model.Result;
import dev.rrjava.processor.model.RouteMethod;
import dev.rrjava.runtime.codec.BodyType;
import dev.rrjava.runtime.codec.ResponseMaker;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

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

  ResponseMakers(List<RouteMethod> routes, NameAllocator fields) {
    for (RouteMethod route : routes) {
      type(route).ifPresent(type -> add(route, type, fields));
    }
  }

  /** Whether a method of a handler needs codecs. */
  static boolean isNeededBy(RouteMethod route) {
    return type(route).isPresent();
  }

  /** The fields for the result of a method, one for each media type that it declares, or one. */
  List<String> namesFor(RouteMethod route) {
    TypeMirror type = type(route).orElseThrow();
    return mediaTypes(route).stream()
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
                            ClassName.get(ResponseMaker.class), typeName(typeOf(key))),
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
                    ? bodyType(typeOf(key))
                    : CodeBlock.of("$L, $S", bodyType(typeOf(key)), key.mediaType())));
    return code.build();
  }

  private TypeMirror typeOf(Key key) {
    return Objects.requireNonNull(types.get(key));
  }

  private void add(RouteMethod route, TypeMirror type, NameAllocator fields) {
    for (String mediaType : mediaTypes(route)) {
      Key key = key(type, mediaType);
      if (types.putIfAbsent(key, type) == null) {
        names.put(key, fields.newName(name(type, mediaType)));
      }
    }
  }

  /** {@code taskMaker}, or {@code taskAsXNdjson} where the media type is declared. */
  private static String name(TypeMirror type, String mediaType) {
    String subtype = mediaType.substring(mediaType.indexOf('/') + 1);
    return Names.variable(simpleName(type))
        + (mediaType.isEmpty() ? "Maker" : "As" + Names.capitalized(subtype));
  }

  private static Optional<TypeMirror> type(RouteMethod route) {
    Result body = route.outcome().result().body();
    if (body instanceof Result.Value value) {
      return Optional.of(value.type());
    }
    return body instanceof Result.Values values ? Optional.of(values.element()) : Optional.empty();
  }

  private static List<String> mediaTypes(RouteMethod route) {
    List<String> declared =
        route.outcome().produces().stream().map(text -> text.text().strip()).toList();
    return declared.isEmpty() ? List.of("") : declared;
  }

  private static Key key(TypeMirror type, String mediaType) {
    return new Key(typeName(type).toString(), mediaType);
  }

  /** The type without annotations, which say nothing to a codec. */
  static TypeName typeName(TypeMirror type) {
    return TypeName.get(type).withoutAnnotations();
  }

  static String simpleName(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return simpleName(array.getComponentType()) + "Array";
    }
    if (type instanceof WildcardType wildcard) {
      return simpleName(Objects.requireNonNull(wildcard.getExtendsBound()));
    }
    DeclaredType declared = (DeclaredType) type;
    StringBuilder name = new StringBuilder();
    declared.getTypeArguments().forEach(argument -> name.append(simpleName(argument)));
    return name.append(declared.asElement().getSimpleName()).toString();
  }

  /** {@code BodyType.<List<Task>>of(List.class, BodyType.of(Task.class))}. */
  static CodeBlock bodyType(TypeMirror type) {
    if (type instanceof WildcardType wildcard) {
      return bodyType(Objects.requireNonNull(wildcard.getExtendsBound()));
    }
    if (!(type instanceof DeclaredType declared) || declared.getTypeArguments().isEmpty()) {
      return CodeBlock.of("$T.of($T.class)", BodyType.class, typeName(type));
    }
    List<CodeBlock> arguments =
        declared.getTypeArguments().stream().map(ResponseMakers::bodyType).toList();
    return CodeBlock.of(
        "$T.<$T>of($T.class,$W$L)",
        BodyType.class,
        typeName(type),
        ClassName.get((TypeElement) declared.asElement()),
        CodeBlock.join(arguments, ",$W"));
  }
}
