package dev.rrjava.devserver.form;

import dev.rrjava.internal.form.FormException;

/** The messages that RoadRunner sends to a client whose form it can't read. */
public final class ServerWords {
  private ServerWords() {}

  /**
   * Returns RoadRunner's message for a fault.
   *
   * @param exception what is wrong with the form
   * @return the message
   */
  public static String of(FormException exception) {
    String detail = exception.detail();
    return switch (exception.fault()) {
      case PERCENT -> "invalid URL escape \"" + detail + "\"";
      case SEMICOLON -> "invalid semicolon separator in query";
      case CONFLICT -> "invalid multiple values to key '" + detail + "' in tree";
      case BOUNDARY -> "no multipart boundary param in Content-Type";
      case NOT_MULTIPART -> "request Content-Type isn't multipart/form-data";
      case MEDIA_TYPE -> "mime: " + detail;
      case TRUNCATED_PART -> "unexpected EOF";
      case TRUNCATED -> "multipart: NextPart: EOF";
      case DELIMITER -> "multipart: unexpected line in Next(): \"" + detail + "\"";
      case PART_HEAD -> "malformed MIME header: missing colon: \"" + detail + "\"";
      case TOO_LARGE -> "multipart: message too large";
    };
  }
}
