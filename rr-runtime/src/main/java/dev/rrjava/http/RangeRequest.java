package dev.rrjava.http;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts that {@code Range} requests (RFC 9110 section 14.2). */
final class RangeRequest {
  private static final String UNIT = "bytes=";

  /**
   * A client that requests more does not read a document, but attacks the server (CVE-2011-3192).
   */
  private static final int MOST_RANGES = 100;

  private RangeRequest() {}

  /**
   * Evaluates the field for a content. Ranges that overlap are joined; the others keep the order of
   * the client.
   *
   * @return the parts that the content has; empty if all ranges start after its end; null if the
   *     field must be ignored: it is missing, malformed, has another unit or too many ranges, or
   *     the content is empty
   */
  static @Nullable List<ByteRange> parse(Headers headers, long contentLength) {
    List<String> lines = headers.all("Range");
    if (lines.size() != 1 || contentLength == 0) {
      return null;
    }
    String value = lines.get(0).strip();
    if (!value.regionMatches(true, 0, UNIT, 0, UNIT.length())) {
      return null;
    }
    List<ByteRange> ranges = new ArrayList<>();
    int count = 0;
    for (int start = UNIT.length(); start <= value.length(); ) {
      int comma = value.indexOf(',', start);
      int end = comma < 0 ? value.length() : comma;
      String text = value.substring(start, end).strip();
      if (!text.isEmpty()) {
        ByteRange range = range(text, contentLength);
        if (range == null || ++count > MOST_RANGES) {
          return null;
        }
        if (range.length() > 0) {
          add(ranges, range);
        }
      }
      start = end + 1;
    }
    return count == 0 ? null : ranges;
  }

  /** Returns null if it is malformed, and an empty range if the content has no byte of it. */
  private static @Nullable ByteRange range(String text, long contentLength) {
    int dash = text.indexOf('-');
    long first = number(text, 0, dash);
    long last = number(text, dash + 1, text.length());
    if (dash == 0 && last >= 0) {
      long suffix = Math.min(last, contentLength);
      return new ByteRange(contentLength - suffix, suffix);
    }
    boolean isOpen = dash == text.length() - 1;
    if (dash <= 0 || first < 0 || (!isOpen && last < first)) {
      return null;
    }
    long end = isOpen ? contentLength : Math.min(last, contentLength - 1) + 1;
    return new ByteRange(first, Math.max(0, end - first));
  }

  /**
   * Parses a number; -1 if it is not a number. A number that does not fit into a long is larger
   * than any content.
   */
  private static long number(String text, int start, int end) {
    long number = start < end ? 0 : -1;
    for (int i = start; i < end; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number > (Long.MAX_VALUE - 9) / 10 ? Long.MAX_VALUE : 10 * number + digit;
    }
    return number;
  }

  private static void add(List<ByteRange> ranges, ByteRange range) {
    ByteRange joined = range;
    int place = ranges.size();
    for (int i = ranges.size() - 1; i >= 0; i--) {
      if (ranges.get(i).overlaps(joined)) {
        joined = joined.with(ranges.remove(i));
        place = i;
      }
    }
    ranges.add(Math.min(place, ranges.size()), joined);
  }
}
