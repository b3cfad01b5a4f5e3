package dev.rrjava.processor.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of a routed method, or a member of a parameter object.
 *
 * @param name its name in the source, or that of the property of a setter
 * @param isNameKnown false if the name is missing in a class file
 * @param element its declaration
 * @param mirror its type, where the method is a member of the handler class
 * @param source the source of its value: that of the first annotation, or the path
 * @param sourceLocations all annotations that declare a source; more than one is an error
 * @param isNamed whether the annotation has a name
 * @param type the number and type of its values
 * @param isNullable whether it is annotated as nullable
 * @param defaultValues the strings that replace a missing value
 * @param object its members, if it is a parameter object
 * @param validations the constraints of its value
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
   * A string that replaces a missing value.
   *
   * @param location the annotation in the source
   * @param text the string; null if the annotation has none
   */
  public record DefaultValue(Location location, @Nullable String text) {}

  /**
   * Returns the strings that replace a missing value.
   *
   * @return the strings; none if there is no default
   */
  public List<String> defaults() {
    List<String> texts = new ArrayList<>();
    for (DefaultValue value : defaultValues) {
      if (value.text() != null) {
        texts.add(value.text());
      }
    }
    return texts;
  }

  /** Parameters are keys; equal ones have the same declaration. */
  @Override
  public int hashCode() {
    return element.hashCode();
  }

  /**
   * Returns whether the name of the parameter is the name in the source.
   *
   * @return false if an annotation has a name, or the source has none
   */
  public boolean needsName() {
    return !isNamed && !source.name().isEmpty() && !type.container().isMap();
  }

  /**
   * Returns the location of its source.
   *
   * @return the first annotation, or the parameter
   */
  public Location location() {
    return sourceLocations.isEmpty() ? Location.of(element) : sourceLocations.get(0);
  }

  /**
   * Returns whether it is the request itself.
   *
   * @return true for a parameter of this type
   */
  public boolean isRequest() {
    return type.value() instanceof ValueType.RequestPart whole
        && whole.part() == ValueType.Part.REQUEST;
  }

  /**
   * Returns whether it is converted from strings.
   *
   * @return false if it is passed on as it is, or read by a codec
   */
  public boolean isConverted() {
    boolean isSimpleBody =
        source.kind() == Source.Kind.BODY
            && !(type.value() instanceof ValueType.RequestPart)
            && !type.isUnsupported();
    return isSimpleBody || source.kind().isText();
  }

  /**
   * Returns whether the value may be missing in a request.
   *
   * @return true if it is optional or has a default
   */
  public boolean mayBeMissing() {
    return type.container().isOptional() || !defaultValues.isEmpty();
  }

  /**
   * Returns parameters, with the members of parameter objects, also nested ones, in their place.
   *
   * @param parameters the parameters
   * @return parameters that are not parameter objects
   */
  public static List<HandlerParameter> leaves(List<HandlerParameter> parameters) {
    List<HandlerParameter> leaves = new ArrayList<>();
    for (HandlerParameter parameter : parameters) {
      if (parameter.object.isEmpty()) {
        leaves.add(parameter);
      } else {
        leaves.addAll(leaves(parameter.object.get().members()));
      }
    }
    return leaves;
  }

  /**
   * Returns parameters and all members of parameter objects in them.
   *
   * @param parameters the parameters of a method, or the members of an object
   * @return outer ones first
   */
  public static List<HandlerParameter> all(List<HandlerParameter> parameters) {
    List<HandlerParameter> all = new ArrayList<>();
    for (HandlerParameter parameter : parameters) {
      all.add(parameter);
      if (parameter.object.isPresent()) {
        all.addAll(all(parameter.object.get().members()));
      }
    }
    return all;
  }

  /**
   * An object that is created from several parameters.
   *
   * @param type its type
   * @param members its members, in order
   * @param setters the setter of each member; none if all are arguments of the constructor
   * @param unset annotated fields that are not set
   * @param problem the reason why it can't be created, if any
   */
  public record ParameterObject(
      TypeMirror type,
      List<HandlerParameter> members,
      List<String> setters,
      List<String> unset,
      Optional<Problem> problem) {

    /** The reason why a parameter object can't be created. */
    public enum Problem {
      /** It is not a concrete class, or is generic, private or inner. */
      NOT_A_CLASS,
      /** It has no constructor that can be called, or several. */
      NO_CONSTRUCTOR,
      /** No member has a source. */
      EMPTY,
      /** It contains itself. */
      RECURSIVE
    }

    /**
     * Returns a parameter object that can't be created.
     *
     * @param type its type
     * @param problem the reason
     * @return an object without members
     */
    public static ParameterObject impossible(TypeMirror type, Problem problem) {
      return new ParameterObject(type, List.of(), List.of(), List.of(), Optional.of(problem));
    }
  }
}
