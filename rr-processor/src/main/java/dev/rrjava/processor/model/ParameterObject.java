package dev.rrjava.processor.model;

import java.util.List;
import java.util.Optional;
import javax.lang.model.type.TypeMirror;

/**
 * An object that is made of several parameters.
 *
 * @param type its type
 * @param members what it is made of, in order
 * @param setters the method for each member; none when all are arguments of the constructor
 * @param unset fields that say where they come from, and that nothing sets
 * @param problem why it can't be made, if it can't
 */
public record ParameterObject(
    TypeMirror type,
    List<HandlerParameter> members,
    List<String> setters,
    List<String> unset,
    Optional<Problem> problem) {

  /** Why a group can't be made. */
  public enum Problem {
    /** Not a class of which there are objects, or one that is generic, private or inner. */
    NOT_A_CLASS,
    /** No constructor that can be called, or several. */
    NO_CONSTRUCTOR,
    /** Nothing in it that comes from a request. */
    EMPTY,
    /** A group that is part of itself. */
    RECURSIVE
  }

  /**
   * A group that can't be made.
   *
   * @param type its type
   * @param problem why
   * @return a group without members
   */
  public static ParameterObject impossible(TypeMirror type, Problem problem) {
    return new ParameterObject(type, List.of(), List.of(), List.of(), Optional.of(problem));
  }
}
