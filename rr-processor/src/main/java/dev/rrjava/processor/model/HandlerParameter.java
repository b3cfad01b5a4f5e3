package dev.rrjava.processor.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of a routed method, or a member of a group of parameters.
 *
 * @param name what it is called: its name in the source, or that of the property of a setter
 * @param isNameKnown false where a class file does not say what it is called
 * @param element its declaration
 * @param mirror its type, where the method is a member of the handler class
 * @param source where its value comes from: what the first annotation says, or the path
 * @param sourceLocations every annotation that names a source; more than one is an error
 * @param isNamed whether the annotation gives the name
 * @param type what it takes
 * @param isNullable whether an annotation says that it may be null
 * @param defaultValues the texts for a request without a value
 * @param object what it is made of, if it is a group
 * @param validations what has to be true of its value
 */
public record HandlerParameter(
    String name,
    boolean isNameKnown,
    VariableElement element,
    TypeMirror mirror,
    Source source,
    List<Location> sourceLocations,
    boolean isNamed,
    ParameterType type,
    boolean isNullable,
    List<DefaultValue> defaultValues,
    Optional<ParameterObject> object,
    List<Validation> validations) {

  /**
   * A text that stands for a missing value.
   *
   * @param location where it is written
   * @param text the text; null where the annotation has none
   */
  public record DefaultValue(Location location, @Nullable String text) {}

  /**
   * The texts that stand for a missing value.
   *
   * @return none when it is required, or its type says what it is then
   */
  public List<String> defaults() {
    return defaultValues.stream().map(DefaultValue::text).flatMap(Stream::ofNullable).toList();
  }

  /** Parameters are keys: what is equal has the same declaration. */
  @Override
  public int hashCode() {
    return element.hashCode();
  }

  /**
   * Whether it is found by its own name.
   *
   * @return false where an annotation gives the name, or there is nothing to be found by a name
   */
  public boolean needsName() {
    return !isNamed && !source.name().isEmpty() && !type.container().isMap();
  }

  /**
   * Where its source is written.
   *
   * @return the first annotation's place, or the parameter's
   */
  public Location location() {
    return sourceLocations.isEmpty() ? Location.of(element) : sourceLocations.get(0);
  }

  /**
   * Whether it is the request as a whole.
   *
   * @return true for a parameter of that type
   */
  public boolean isRequest() {
    return type.value() instanceof ValueType.RequestPart whole
        && whole.part() == ValueType.Part.REQUEST;
  }

  /**
   * Whether it is made of text: of a source that has texts by name, or of a body that is one.
   *
   * @return false for what is taken as it is, or read by a codec
   */
  public boolean isConverted() {
    boolean isSimpleBody =
        source.kind() == Source.Kind.BODY
            && !(type.value() instanceof ValueType.RequestPart)
            && !type.isUnsupported();
    return isSimpleBody || source.kind().isText();
  }

  /**
   * Whether a request may do without it.
   *
   * @return true when its type or a default says what it is then
   */
  public boolean mayBeMissing() {
    return type.container().isOptional() || !defaultValues.isEmpty();
  }

  /**
   * What it takes from the request by itself: itself, or the members of a group and of groups in
   * it.
   *
   * @return parameters that are no groups
   */
  public Stream<HandlerParameter> leaves() {
    return object.isEmpty()
        ? Stream.of(this)
        : object.get().members().stream().flatMap(HandlerParameter::leaves);
  }

  /**
   * This parameter and all members of groups in it.
   *
   * @return outer ones first
   */
  public Stream<HandlerParameter> all() {
    return Stream.concat(
        Stream.of(this),
        object.stream().flatMap(own -> own.members().stream()).flatMap(HandlerParameter::all));
  }
}
