package dev.rrjava.processor.model;

/**
 * Which part of a request a parameter comes from.
 *
 * @param kind the part
 * @param name what it is called there; empty where nothing has a name
 * @param isExplicit whether an annotation says so
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
    /** What the type says by itself: the request, the sender of hints, the client's address. */
    CONTEXT,
    /** Several parts, one for each component of a group. */
    PARAMETER_OBJECT;

    /**
     * Whether it has texts by name.
     *
     * @return true for what is converted
     */
    public boolean isText() {
      return compareTo(FORM) <= 0;
    }

    /**
     * Whether it is found in the body of a request.
     *
     * @return true for the body and for what a form brings
     */
    public boolean isInBody() {
      return this == BODY || this == FORM || this == UPLOAD || this == PART;
    }
  }

  /**
   * Whether it is a variable of the path.
   *
   * @return true when it is
   */
  public boolean isPath() {
    return kind == Kind.PATH;
  }

  /**
   * Whether it is a field of a form, with text or with a file.
   *
   * @return true when it is
   */
  public boolean isFormField() {
    return kind == Kind.FORM || kind == Kind.UPLOAD;
  }
}
