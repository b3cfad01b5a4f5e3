package dev.rrjava.processor.model;

/**
 * The source of a parameter in the request.
 *
 * @param kind the part
 * @param name its name there; empty if it has none
 * @param isExplicit whether it is declared by an annotation
 */
public record Source(Kind kind, String name, boolean isExplicit) {

  /** The parts of a request. */
  public enum Kind {
    /** A variable of the path template. */
    PATH,
    /** A parameter of the query string. */
    QUERY,
    /** A header field. */
    HEADER,
    /** A cookie. */
    COOKIE,
    /** A field of a form. */
    FORM,
    /** An uploaded file. */
    UPLOAD,
    /** An object in a part of a form. */
    PART,
    /** An attribute. */
    ATTRIBUTE,
    /** The body. */
    BODY,
    /** The type alone: the request, the sender of early hints, the address of the client. */
    CONTEXT,
    /** Several parts, one for each member of a parameter object. */
    PARAMETER_OBJECT;

    /**
     * Returns whether its values are strings with a name.
     *
     * @return true if values are converted
     */
    public boolean isText() {
      return compareTo(FORM) <= 0;
    }

    /**
     * Returns whether it is in the body of a request.
     *
     * @return true for the body and the parts of a form
     */
    public boolean isInBody() {
      return this == BODY || this == FORM || this == UPLOAD || this == PART;
    }
  }

  /**
   * Returns whether it is a path variable.
   *
   * @return true if it is
   */
  public boolean isPath() {
    return kind == Kind.PATH;
  }

  /**
   * Returns whether it is a field or file of a form.
   *
   * @return true if it is
   */
  public boolean isFormField() {
    return kind == Kind.FORM || kind == Kind.UPLOAD;
  }
}
