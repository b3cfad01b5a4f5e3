package dev.rrjava.processor.read;

import dev.rrjava.http.EarlyHintsSender;
import dev.rrjava.http.FormFields;
import dev.rrjava.http.Request;
import dev.rrjava.http.UploadedFile;
import dev.rrjava.http.Uploads;
import dev.rrjava.processor.model.BuiltInType;
import dev.rrjava.processor.model.ParameterType;
import dev.rrjava.processor.model.ParameterType.Container;
import dev.rrjava.processor.model.Source;
import dev.rrjava.processor.model.ValueType;
import dev.rrjava.processor.model.ValueType.Part;
import dev.rrjava.processor.type.JavaTypes;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Types;

/** Reads the types of parameters, according to their source. */
final class ParameterTypeReader {
  private static final ValueType UNSUPPORTED = new ValueType.Unsupported();

  private final Types types;
  private final ConversionReader values;
  private final CollectionTypes collections;

  ParameterTypeReader(Types types, ConversionReader values, CollectionTypes collections) {
    this.types = types;
    this.values = values;
    this.collections = collections;
  }

  /** Returns the part of the request that a type represents without an annotation. */
  static Optional<Part> whole(TypeMirror type) {
    if (JavaTypes.is(type, Request.class)) {
      return Optional.of(Part.REQUEST);
    }
    if (JavaTypes.is(type, EarlyHintsSender.class)) {
      return Optional.of(Part.HINT_SENDER);
    }
    return JavaTypes.is(type, InetAddress.class)
        ? Optional.of(Part.REMOTE_ADDRESS)
        : Optional.empty();
  }

  ParameterType read(TypeMirror type, Source.Kind source, boolean isNullable, TypeElement user) {
    Container single = isNullable ? Container.NULLABLE : Container.SINGLE;
    return switch (source) {
      case CONTEXT -> single(Container.SINGLE, whole(type).orElseThrow(), type);
      case PARAMETER_OBJECT -> new ParameterType(Container.SINGLE, UNSUPPORTED);
      case BODY -> body(type, single);
      case UPLOAD ->
          JavaTypes.is(type, Uploads.class)
              ? single(Container.SINGLE, Part.UPLOADS, type)
              : contained(type, single, ParameterTypeReader::upload);
      case PART -> part(type, single);
      case ATTRIBUTE ->
          JavaTypes.is(type, Optional.class)
              ? contained(type, single, this::attributeInOptional)
              : new ParameterType(single, attribute(type));
      default -> text(type, single, user);
    };
  }

  private static ParameterType single(Container container, Part part, TypeMirror type) {
    return new ParameterType(container, new ValueType.RequestPart(part, type));
  }

  private static ParameterType body(TypeMirror type, Container single) {
    if (JavaTypes.is(type, Optional.class)) {
      ValueType content =
          ((DeclaredType) type)
              .getTypeArguments().stream()
                  .findFirst()
                  .map(ParameterTypeReader::body)
                  .orElse(UNSUPPORTED);
      return new ParameterType(Container.OPTIONAL, content);
    }
    Optional<ParameterType> number = optionalNumber(type);
    return number.isPresent() ? number.get() : new ParameterType(single, body(type));
  }

  private static ValueType body(TypeMirror type) {
    if (type instanceof ArrayType array && array.getComponentType().getKind() == TypeKind.BYTE) {
      return new ValueType.RequestPart(Part.BODY_BYTES, type);
    }
    if (JavaTypes.isString(type) || JavaTypes.is(type, CharSequence.class)) {
      return new ValueType.RequestPart(Part.BODY_TEXT, type);
    }
    if (JavaTypes.is(type, InputStream.class)) {
      return new ValueType.RequestPart(Part.BODY_STREAM, type);
    }
    if (JavaTypes.is(type, FormFields.class)) {
      return new ValueType.RequestPart(Part.BODY_FORM, type);
    }
    Optional<ValueType> simple = ConversionReader.simple(type);
    if (simple.isPresent()) {
      return simple.get();
    }
    return CodecTypes.isObject(type) && !CodecTypes.isOnlyWritten(type)
        ? new ValueType.RequestPart(Part.BODY_OBJECT, type)
        : UNSUPPORTED;
  }

  /** Reads {@link OptionalInt} and similar types. */
  private static Optional<ParameterType> optionalNumber(TypeMirror type) {
    Optional<BuiltInType> number = BuiltInType.inOptional(type);
    return number.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ParameterType(Container.OPTIONAL_PRIMITIVE, new ValueType.BuiltIn(number.get())));
  }

  private static ParameterType part(TypeMirror type, Container single) {
    if (!JavaTypes.is(type, Optional.class)) {
      return new ParameterType(single, part(type));
    }
    ValueType content =
        ((DeclaredType) type)
            .getTypeArguments().stream()
                .findFirst()
                .map(ParameterTypeReader::part)
                .orElse(UNSUPPORTED);
    return new ParameterType(Container.OPTIONAL, content);
  }

  /** Reads the type of a part. Strings, numbers and so on are fields, and files are uploads. */
  private static ValueType part(TypeMirror type) {
    boolean isObject =
        body(type) instanceof ValueType.RequestPart whole
            && whole.part() == Part.BODY_OBJECT
            && !JavaTypes.is(type, UploadedFile.class)
            && !JavaTypes.is(type, Uploads.class)
            && !JavaTypes.is(type, Path.class);
    return isObject ? new ValueType.RequestPart(Part.PART_OBJECT, type) : UNSUPPORTED;
  }

  private static ValueType upload(TypeMirror type) {
    if (JavaTypes.is(type, Path.class)) {
      return new ValueType.RequestPart(Part.UPLOAD_PATH, type);
    }
    return JavaTypes.is(type, UploadedFile.class)
        ? new ValueType.RequestPart(Part.UPLOAD, type)
        : UNSUPPORTED;
  }

  /**
   * Reads the type in an {@code Optional}, which must be the type that an attribute is tested for.
   */
  private ValueType attributeInOptional(TypeMirror type) {
    return types.isSameType(type, types.erasure(type)) ? attribute(type) : UNSUPPORTED;
  }

  /**
   * Reads the type of an attribute: any that an object can be tested for, without type arguments.
   */
  private ValueType attribute(TypeMirror type) {
    if (type.getKind().isPrimitive()) {
      TypeMirror wrapper = types.boxedClass((PrimitiveType) type).asType();
      return new ValueType.RequestPart(Part.ATTRIBUTE, wrapper);
    }
    if (type instanceof DeclaredType declared) {
      boolean isGeneric = !((TypeElement) declared.asElement()).getTypeParameters().isEmpty();
      boolean isUnbounded =
          !declared.getTypeArguments().isEmpty()
              && declared.getTypeArguments().stream().allMatch(ParameterTypeReader::isUnbounded);
      boolean isPlain = !isGeneric && !CodecTypes.isInGeneric(declared);
      return isPlain || isUnbounded
          ? new ValueType.RequestPart(Part.ATTRIBUTE, types.erasure(type))
          : UNSUPPORTED;
    }
    return isReifiable(type) ? new ValueType.RequestPart(Part.ATTRIBUTE, type) : UNSUPPORTED;
  }

  private static boolean isUnbounded(TypeMirror argument) {
    return argument instanceof WildcardType wildcard
        && wildcard.getExtendsBound() == null
        && wildcard.getSuperBound() == null;
  }

  /**
   * Returns whether a type is an array of a primitive type, or of a class without type parameters.
   */
  private static boolean isReifiable(TypeMirror type) {
    TypeMirror component = type;
    while (component instanceof ArrayType array) {
      component = array.getComponentType();
    }
    return type.getKind() == TypeKind.ARRAY
        && (component.getKind().isPrimitive()
            || (component instanceof DeclaredType declared
                && ((TypeElement) declared.asElement()).getTypeParameters().isEmpty()));
  }

  /** Reads the type of elements. */
  private interface ElementReader {
    ValueType read(TypeMirror type);
  }

  private ParameterType text(TypeMirror type, Container single, TypeElement user) {
    ValueType value = values.read(type, user);
    if (!(value instanceof ValueType.Unsupported)) {
      return new ParameterType(single, value);
    }
    Optional<ParameterType> number = optionalNumber(type);
    if (number.isPresent()) {
      return number.get();
    }
    return JavaTypes.is(type, Map.class)
        ? map((DeclaredType) type, user)
        : contained(type, single, element -> values.read(element, user));
  }

  /** Reads a map of strings to values, or to lists of values. */
  private ParameterType map(DeclaredType type, TypeElement user) {
    List<? extends TypeMirror> arguments = type.getTypeArguments();
    if (arguments.size() != 2 || !JavaTypes.isString(arguments.get(0))) {
      return new ParameterType(Container.MAP, UNSUPPORTED);
    }
    TypeMirror value = arguments.get(1);
    if (JavaTypes.is(value, List.class)) {
      return new ParameterType(
          Container.MULTI_MAP,
          ((DeclaredType) value)
              .getTypeArguments().stream()
                  .findFirst()
                  .map(element -> values.read(element, user))
                  .orElse(UNSUPPORTED));
    }
    return new ParameterType(
        Container.MAP,
        JavaTypes.bound(value).map(one -> values.read(one, user)).orElse(UNSUPPORTED));
  }

  private ParameterType contained(TypeMirror type, Container single, ElementReader reader) {
    if (type instanceof ArrayType array) {
      return array(array, reader);
    }
    Optional<Container> container =
        JavaTypes.is(type, Optional.class)
            ? Optional.of(Container.OPTIONAL)
            : collections.containerOf(type);
    if (container.isEmpty()) {
      return new ParameterType(single, reader.read(type));
    }
    Optional<TypeMirror> element =
        ((DeclaredType) type).getTypeArguments().stream().findFirst().flatMap(JavaTypes::bound);
    boolean isSuitable =
        element
            .filter(one -> !collections.isSorted(type) || isComparable(one))
            .filter(one -> container.get() != Container.ENUM_SET || isEnum(one))
            .isPresent();
    return new ParameterType(
        container.get(), isSuitable ? reader.read(element.orElseThrow()) : UNSUPPORTED);
  }

  private boolean isEnum(TypeMirror type) {
    Element element = types.asElement(type);
    return element != null && element.getKind() == ElementKind.ENUM;
  }

  private static ParameterType array(ArrayType array, ElementReader reader) {
    TypeMirror component = array.getComponentType();
    if (component.getKind().isPrimitive()) {
      boolean isStreamed =
          switch (component.getKind()) {
            case INT, LONG, DOUBLE -> true;
            default -> false;
          };
      return new ParameterType(
          Container.PRIMITIVE_ARRAY, isStreamed ? reader.read(component) : UNSUPPORTED);
    }
    boolean isGeneric =
        component instanceof DeclaredType declared && !declared.getTypeArguments().isEmpty();
    return new ParameterType(Container.ARRAY, isGeneric ? UNSUPPORTED : reader.read(component));
  }

  private boolean isComparable(TypeMirror type) {
    return types.directSupertypes(type).stream()
            .anyMatch(parent -> JavaTypes.is(parent, Comparable.class))
        || types.directSupertypes(type).stream().anyMatch(this::isComparable);
  }
}
