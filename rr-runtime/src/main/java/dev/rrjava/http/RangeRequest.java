package dev.rrjava.http;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code Range} asks for (RFC 9110 section 14.2). */
final class RangeRequest {
  private static final String UNIT = "bytes=";

  /** Who asks for more does not read a document, but keeps a server busy (CVE-2011-3192). */
  private static final int MOST_RANGES = 100;

  private RangeRequest() {}

  /**
   * Reads the field against a content. Ranges that overlap are joined; the others keep the order of
   * the client.
   *
   * @return the parts that the content has; none when all ranges begin behind its end; null where
   *     the field is to be ignored: it is missing, malformed, of another unit, or there are too
   *     many ranges, or nothing to take a part of
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

  /** Null when it is malformed, without a byte when the content has none of it. */
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

  /** More digits than a long has room for are more bytes than any content has; -1 for no number. */
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
