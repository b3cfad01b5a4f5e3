package dev.rrjava.devserver.http;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The value of the header field {@code Date}. */
final class ResponseDate {
  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT);

  private ResponseDate() {}

  static String now() {
    return FORM.format(ZonedDateTime.now(ZoneOffset.UTC));
  }
}
