package dev.rrjava.devserver.middleware;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A part of a file.
 *
 * @param start the index of its first byte
 * @param length the number of its bytes
 */
record ByteRange(int start, int length) {
  private static final String UNIT = "bytes=";
  private static final Pattern NUMBER = Pattern.compile("\\+?\\d{1,18}");

  /** Thrown if no part of a file can be sent. */
  static final class UnsatisfiableException extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean isBehindEnd;

    UnsatisfiableException(String message, boolean isBehindEnd) {
      super(message);
      this.isBehindEnd = isBehindEnd;
    }

    /** Returns whether all ranges are behind the end of the file, rather than malformed. */
    boolean isBehindEnd() {
      return isBehindEnd;
    }
  }

  /**
   * Parses the value of {@code Range}.
   *
   * @param text the value; empty if there is none
   * @param size the size of the file
   * @return the ranges; empty if the whole file has to be sent
   * @throws UnsatisfiableException if the value is malformed or all ranges are behind the end
   */
  static List<ByteRange> parse(String text, int size) throws UnsatisfiableException {
    if (text.isEmpty()) {
      return List.of();
    }
    if (!text.startsWith(UNIT)) {
      throw invalid();
    }
    List<ByteRange> ranges = new ArrayList<>();
    boolean isBehindEnd = false;
    for (String item : text.substring(UNIT.length()).split(",", -1)) {
      if (!item.isBlank()) {
        ByteRange range = range(item.strip(), size);
        if (range == null) {
          isBehindEnd = true;
        } else {
          ranges.add(range);
        }
      }
    }
    if (ranges.isEmpty() && isBehindEnd && size > 0) {
      throw new UnsatisfiableException("invalid range: failed to overlap", true);
    }
    long sum = ranges.stream().mapToLong(ByteRange::length).sum();
    return sum > size ? List.of() : ranges;
  }

  private static UnsatisfiableException invalid() {
    return new UnsatisfiableException("invalid range", false);
  }

  /** Returns null if the range is behind the end of the file. */
  private static @Nullable ByteRange range(String item, int size) throws UnsatisfiableException {
    int dash = item.indexOf('-');
    if (dash < 0) {
      throw invalid();
    }
    String first = item.substring(0, dash).strip();
    String last = item.substring(dash + 1).strip();
    if (first.isEmpty()) {
      int length = (int) Math.min(size, number(last));
      return new ByteRange(size - length, length);
    }
    long start = number(first);
    if (start >= size) {
      return null;
    }
    long end = last.isEmpty() ? size - 1 : number(last);
    if (end < start) {
      throw invalid();
    }
    return new ByteRange((int) start, (int) (Math.min(end, size - 1) - start + 1));
  }

  private static long number(String text) throws UnsatisfiableException {
    if (!NUMBER.matcher(text).matches()) {
      throw invalid();
    }
    return Long.parseLong(text);
  }

  /** Returns the value of {@code Content-Range}. */
  String text(int size) {
    return "bytes " + start + "-" + (start + length - 1) + "/" + size;
  }

  /** Returns several ranges as {@code multipart/byteranges}. */
  static byte[] join(List<ByteRange> ranges, byte[] content, String type, String boundary) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    String lineEnd = "";
    for (ByteRange range : ranges) {
      body.writeBytes(
          FileResponse.latin1(
              lineEnd
                  + "--"
                  + boundary
                  + "\r\nContent-Range: "
                  + range.text(content.length)
                  + "\r\nContent-Type: "
                  + type
                  + "\r\n\r\n"));
      body.write(content, range.start(), range.length());
      lineEnd = "\r\n";
    }
    body.writeBytes(FileResponse.latin1("\r\n--" + boundary + "--\r\n"));
    return body.toByteArray();
  }
}
