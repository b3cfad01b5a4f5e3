package dev.rrjava.processor.model;

/** Which part of a request a parameter comes from. */
public sealed interface Source {

  /**
   * What the part is called in the request.
   *
   * @return its name; empty for the request as a whole
   */
  String name();

  /** The request as a whole. */
  record WholeRequest() implements Source {
    @Override
    public String name() {
      return "";
    }
  }

  /**
   * A variable of the path template.
   *
   * @param name the variable, without braces
   * @param isExplicit whether {@code @Path} says so
   */
  record PathVariable(String name, boolean isExplicit) implements Source {}

  /**
   * A parameter of the query string.
   *
   * @param name decoded
   */
  record QueryParameter(String name) implements Source {}

  /**
   * A header field.
   *
   * @param name as it is written, or made of the parameter's name
   */
  record HeaderField(String name) implements Source {}
}
