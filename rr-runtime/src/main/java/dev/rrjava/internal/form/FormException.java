package dev.rrjava.internal.form;

/** A form that can't be read. The message says what is wrong with it, in words for the client. */
public final class FormException extends Exception {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST_QUOTE = 64;

  /** What can be wrong with a form. */
  public enum Fault {
    /** A percent sign without two hexadecimal digits behind it. */
    PERCENT("a % is followed by two hexadecimal digits, but there is"),
    /** A semicolon outside of a percent-encoding. */
    SEMICOLON("fields are separated by &, and a ; is written as %3B"),
    /** One name for a value and for a group. */
    CONFLICT("a name is that of a value or of a group, but both are sent for"),
    /** A multipart body without a boundary in its {@code Content-Type}. */
    BOUNDARY("the Content-Type of a multipart form has a boundary of 1 to 200 characters"),
    /** A multipart body that ends before its last delimiter. */
    TRUNCATED("a multipart form ends with its boundary and --, but the body ends before"),
    /** Something else than a delimiter behind a part. */
    DELIMITER("a part of a multipart form ends with a delimiter, but there is"),
    /** A line of a part's head that is no header field. */
    PART_HEAD("the head of a part has lines such as name: value, but there is"),
    /** More fields or parts, or longer ones, than the limits allow. */
    TOO_LARGE("the form is too large");

    private final String rule;

    Fault(String rule) {
      this.rule = rule;
    }
  }

  /** The rule that the form breaks. */
  private final Fault fault;

  /** What the form has instead; empty when the rule says it all. */
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
   * The failure of a form that is too large.
   *
   * @param limit what it may have at most
   * @return the failure
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
   * What is wrong.
   *
   * @return the kind of fault
   */
  public Fault fault() {
    return fault;
  }

  /**
   * What it is wrong with.
   *
   * @return a name, or a piece of the body; empty when nothing can be quoted
   */
  public String detail() {
    return detail;
  }
}
