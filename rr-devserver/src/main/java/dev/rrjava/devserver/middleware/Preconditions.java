package dev.rrjava.devserver.middleware;

import dev.rrjava.devserver.gateway.ClientRequest;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The preconditions of a request for a file (RFC 9110, section 13). */
final class Preconditions {
  private static final Pattern ETAG =
      Pattern.compile("[ \\t,]*(\\*|(?:W/)?\"[\\x21\\x23-\\x7e\\x80-\\xff]*\")");

  private static final Pattern WEEKDAY = Pattern.compile("^[A-Za-z]+,? +");
  private static final List<DateTimeFormatter> DATES =
      List.of(
          DateTimeFormatter.ofPattern("dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT),
          new DateTimeFormatterBuilder()
              .appendPattern("dd-MMM-")
              .appendValueReduced(ChronoField.YEAR, 2, 2, 1969)
              .appendPattern(" HH:mm:ss 'GMT'")
              .toFormatter(Locale.ROOT),
          DateTimeFormatter.ofPattern("MMM d HH:mm:ss yyyy", Locale.ROOT));

  private final ClientRequest request;
  private final String etag;
  private final long modifiedSecond;

  Preconditions(ClientRequest request, String etag, long modifiedSecond) {
    this.request = request;
    this.etag = etag;
    this.modifiedSecond = modifiedSecond;
  }

  /** Returns 200 if the file has to be sent, otherwise 304 or 412. */
  int status() {
    String ifMatch = header("If-Match");
    boolean isUnchanged =
        ifMatch.isEmpty()
            ? date("If-Unmodified-Since").map(date -> modifiedSecond <= date).orElse(true)
            : matches(ifMatch, true);
    if (!isUnchanged) {
      return 412;
    }
    String ifNoneMatch = header("If-None-Match");
    if (!ifNoneMatch.isEmpty()) {
      return matches(ifNoneMatch, false) ? (isRead() ? 304 : 412) : 200;
    }
    boolean isKnown =
        isRead() && date("If-Modified-Since").map(date -> modifiedSecond <= date).orElse(false);
    return isKnown ? 304 : 200;
  }

  /** Returns whether a range of the file may be sent. */
  boolean appliesToRange() {
    String ifRange = header("If-Range");
    if (ifRange.isEmpty() || !isRead()) {
      return true;
    }
    Matcher tag = ETAG.matcher(ifRange);
    return tag.lookingAt()
        ? isStrongMatch(tag.group(1))
        : parse(ifRange).map(date -> date == modifiedSecond).orElse(false);
  }

  private boolean isRead() {
    return request.method().equals("GET") || request.isHead();
  }

  private String header(String name) {
    String value = request.header(name);
    return value == null ? "" : value.strip();
  }

  private boolean matches(String list, boolean isStrong) {
    Matcher tag = ETAG.matcher(list);
    while (tag.lookingAt()) {
      String text = tag.group(1);
      boolean isMatch =
          text.equals("*")
              || (isStrong
                  ? isStrongMatch(text)
                  : withoutWeakness(text).equals(withoutWeakness(etag)));
      if (isMatch) {
        return true;
      }
      tag.region(tag.end(), list.length());
    }
    return false;
  }

  private boolean isStrongMatch(String text) {
    return text.equals(etag) && text.startsWith("\"");
  }

  private static String withoutWeakness(String text) {
    return text.startsWith("W/") ? text.substring(2) : text;
  }

  private Optional<Long> date(String name) {
    return parse(header(name));
  }

  /** Parses each form of a date; the day of the week is not checked. */
  private static Optional<Long> parse(String text) {
    String date = WEEKDAY.matcher(text).replaceFirst("").replaceAll(" +", " ");
    for (DateTimeFormatter form : DATES) {
      try {
        return Optional.of(LocalDateTime.parse(date, form).toEpochSecond(ZoneOffset.UTC));
      } catch (DateTimeException e) {
        // It may have the next form.
      }
    }
    return Optional.empty();
  }
}
