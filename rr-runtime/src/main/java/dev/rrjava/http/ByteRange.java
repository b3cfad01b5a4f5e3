package dev.rrjava.http;

/**
 * A part of a content.
 *
 * @param start the offset of its first byte
 * @param length bytes, at least 1 unless the content is empty
 */
record ByteRange(long start, long length) {

  /** The offset behind the last byte. */
  long end() {
    return start + length;
  }

  /** Whether a byte is in both. */
  boolean overlaps(ByteRange other) {
    return start < other.end() && other.start < end();
  }

  /** Both, and what is between them. */
  ByteRange with(ByteRange other) {
    long from = Math.min(start, other.start);
    return new ByteRange(from, Math.max(end(), other.end()) - from);
  }

  /** The value of {@code Content-Range} (RFC 9110 section 14.4). */
  String contentRange(long contentLength) {
    return "bytes " + start + "-" + (end() - 1) + "/" + contentLength;
  }
}
