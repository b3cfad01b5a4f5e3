package dev.rrjava.processor.model;

import java.util.List;
import java.util.Optional;
import javax.lang.model.type.TypeMirror;

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
