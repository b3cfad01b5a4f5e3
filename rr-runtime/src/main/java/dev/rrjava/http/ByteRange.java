package dev.rrjava.http;

/**
 * A part of a content.
 *
 * @param start the offset of its first byte
 * @param length the number of bytes, at least 1 unless the content is empty
 */
record ByteRange(long start, long length) {

  /** Returns the offset after the last byte. */
  long end() {
    return start + length;
  }

  /** Returns whether they have a byte in common. */
  boolean overlaps(ByteRange other) {
    return start < other.end() && other.start < end();
  }

  /** Returns the range from the start of the first to the end of the last. */
  ByteRange with(ByteRange other) {
    long from = Math.min(start, other.start);
    return new ByteRange(from, Math.max(end(), other.end()) - from);
  }

  /** Returns the value of {@code Content-Range} (RFC 9110 section 14.4). */
  String contentRange(long contentLength) {
    return "bytes " + start + "-" + (end() - 1) + "/" + contentLength;
  }
}
