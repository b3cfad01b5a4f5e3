package dev.rrjava.devserver.http;

import org.eclipse.jetty.http.HttpStatus;

/** The reason phrases of RoadRunner, which are Go's. */
final class ReasonPhrase {
  private ReasonPhrase() {}

  /** Returns the phrase for a status; those that Go words otherwise than Jetty are listed. */
  static String of(int status) {
    return switch (status) {
      case 103 -> "Early Hints";
      case 203 -> "Non-Authoritative Information";
      case 208 -> "Already Reported";
      case 226 -> "IM Used";
      case 302 -> "Found";
      case 413 -> "Request Entity Too Large";
      case 414 -> "Request URI Too Long";
      case 416 -> "Requested Range Not Satisfiable";
      case 418 -> "I'm a teapot";
      case 420 -> "status code 420";
      case 425 -> "Too Early";
      case 451 -> "Unavailable For Legal Reasons";
      case 500 -> "Internal Server Error";
      case 506 -> "Variant Also Negotiates";
      default -> {
        HttpStatus.Code code = HttpStatus.getCode(status);
        yield code == null ? "status code " + status : code.getMessage();
      }
    };
  }
}
