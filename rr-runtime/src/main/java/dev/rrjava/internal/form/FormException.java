package dev.rrjava.internal.form;

/**
 * Thrown if a form can't be read. The message, which is for the client, says what is wrong with it.
 */
public final class FormException extends Exception {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST_QUOTE = 64;

  /** What can be wrong with a form. */
  public enum Fault {
    /** A percent sign that is not followed by two hexadecimal digits. */
    PERCENT("a % must be followed by two hexadecimal digits but is followed by"),
    /** A semicolon outside of a percent-encoding. */
    SEMICOLON("fields must be separated by &; write a ; as %3B"),
    /** The same name for a value and for a group. */
    CONFLICT("a value and nested fields must not have the same name, but both have"),
    /** A multipart body without a boundary in its {@code Content-Type}. */
    BOUNDARY("the Content-Type of a multipart form must have a boundary of 1 to 200 characters"),
    /** A {@code Content-Type} that has the type of a multipart form in a parameter only. */
    NOT_MULTIPART("the Content-Type of a multipart form must be multipart/form-data"),
    /** A {@code Content-Type} that is malformed. */
    MEDIA_TYPE("the Content-Type must be a media type with parameters such as name=value but has"),
    /** A multipart body that ends within the content of a part. */
    TRUNCATED_PART(
        "a multipart form must end with its boundary and --, but the body ends before that"),
    /** A multipart body that ends before its last delimiter. */
    TRUNCATED("a multipart form must end with its boundary and --, but the body ends before that"),
    /** Something other than a delimiter after a part. */
    DELIMITER("a part of a multipart form must end with a delimiter but is followed by"),
    /** A line in the head of a part that is not a header field. */
    PART_HEAD("the head of a part must have lines such as name: value but has"),
    /** More fields or parts, or longer ones, than the limits allow. */
    TOO_LARGE("the form is too large");

    private final String rule;

    Fault(String rule) {
      this.rule = rule;
    }
  }

  /** The rule that the form violates. */
  private final Fault fault;

  /** The offending part of the form; empty if the rule says it all. */
  private final String detail;

  FormException(Fault fault, String detail) {
    super(
        detail.isEmpty()
            ? fault.rule
            : fault.rule + (fault == Fault.TOO_LARGE ? ": " : " ") + clipped(fault, detail));
    this.fault = fault;
    this.detail = detail;
  }

  /**
   * Creates an exception for a form that is too large.
   *
   * @param limit the limit that was exceeded
   * @return the exception
   */
  public static FormException tooLarge(String limit) {
    return new FormException(Fault.TOO_LARGE, limit);
  }

  private static String clipped(Fault fault, String detail) {
    if (fault == Fault.TOO_LARGE) {
      return detail;
    }
    boolean isLong = detail.length() > LONGEST_QUOTE;
    return "\"" + (isLong ? detail.substring(0, LONGEST_QUOTE) + "…" : detail) + "\"";
  }

  /**
   * Returns what is wrong.
   *
   * @return the kind of fault
   */
  public Fault fault() {
    return fault;
  }

  /**
   * Returns the offending part of the form.
   *
   * @return a name, or a piece of the body; empty if nothing can be quoted
   */
  public String detail() {
    return detail;
  }
}
