package dev.rrjava.internal.payload;

import dev.rrjava.worker.MalformedPayloadException;
import java.nio.charset.StandardCharsets;

/**
 * Reads a protobuf message in place, field by field. A length is checked before it is used;
 * malformed input throws a {@link MalformedPayloadException}.
 *
 * @see <a href="https://protobuf.dev/programming-guides/encoding/">Protobuf's encoding</a>
 */
public final class ProtobufInput {
  public static final int VARINT = 0;
  public static final int FIXED64 = 1;
  public static final int LENGTH_DELIMITED = 2;
  public static final int START_GROUP = 3;
  public static final int END_GROUP = 4;
  public static final int FIXED32 = 5;

  private static final int WIRE_TYPE_BITS = 3;
  private static final int SMALLEST_TAG = 1 << WIRE_TYPE_BITS;
  private static final long LARGEST_TAG = 0xffff_ffffL;
  private static final int MOST_GROUPS = 100;

  private final byte[] bytes;
  private int end;
  private int position;

  public ProtobufInput(byte[] bytes, int start, int end) {
    this.bytes = bytes;
    this.position = start;
    this.end = end;
  }

  /** Returns the tag of a field: its number and its wire type. */
  public static int tag(int field, int wireType) {
    return (field << WIRE_TYPE_BITS) | wireType;
  }

  public static int field(int tag) {
    return tag >>> WIRE_TYPE_BITS;
  }

  public static int wireType(int tag) {
    return tag & ((1 << WIRE_TYPE_BITS) - 1);
  }

  /** Reads the tag of the next field; returns 0 if there is none. */
  public int nextTag() {
    if (position == end) {
      return 0;
    }
    byte tag = bytes[position];
    if (tag < SMALLEST_TAG) {
      return longTag();
    }
    position++;
    return tag;
  }

  private int longTag() {
    int start = position;
    long tag = varint();
    if (tag < SMALLEST_TAG || tag > LARGEST_TAG) {
      throw malformed(start, "expected the tag of a field");
    }
    return (int) tag;
  }

  /** Reads the varint of a field. */
  public long varint() {
    if (position < end && bytes[position] >= 0) {
      return bytes[position++];
    }
    return longVarint();
  }

  private long longVarint() {
    int start = position;
    long value = 0;
    for (int shift = 0; shift < Long.SIZE && position < end; shift += 7) {
      byte next = bytes[position++];
      value |= (long) (next & 0x7f) << shift;
      if (next >= 0) {
        return value;
      }
    }
    throw malformed(start, "expected a varint of at most ten bytes");
  }

  /** Reads the length of a length-delimited value, whose bytes start here and are all there. */
  public int length() {
    if (position < end) {
      byte length = bytes[position];
      if (length >= 0 && length < end - position) {
        position++;
        return length;
      }
    }
    return longLength();
  }

  private int longLength() {
    int start = position;
    long length = varint();
    if (length < 0 || length > end - position) {
      throw malformed(start, "a field announces " + length + " bytes, which is more than are left");
    }
    return (int) length;
  }

  /** Returns the position of the next byte. */
  public int position() {
    return position;
  }

  /** Returns the number of bytes that are left. */
  public int remaining() {
    return end - position;
  }

  /** Moves to a position before or after the current one. */
  public void moveTo(int position) {
    this.position = position;
  }

  /**
   * Skips a length-delimited value.
   *
   * @return the position at which it starts, with its length: never 0, since a tag is before it
   */
  public int skipDelimited() {
    int start = position;
    int length = length();
    position += length;
    return start;
  }

  /**
   * Enters the message that is a length-delimited value: its end is the end of the input until it
   * is left.
   *
   * @return the value to pass to {@link #leave}
   */
  public int enter() {
    int length = length();
    int outer = end;
    end = position + length;
    return outer;
  }

  /** Leaves a message that was read to its end. */
  public void leave(int outer) {
    end = outer;
  }

  /** Reads a length-delimited value as a string in UTF-8. */
  public String string() {
    int length = length();
    position += length;
    return new String(bytes, position - length, length, StandardCharsets.UTF_8);
  }

  /** Skips the value of a field of any wire type. */
  public void skip(int tag) {
    skip(tag, 0);
  }

  private void skip(int tag, int depth) {
    switch (wireType(tag)) {
      case VARINT -> varint();
      case FIXED64 -> skipFixed(Long.BYTES);
      case LENGTH_DELIMITED -> skipDelimited();
      case START_GROUP -> skipGroup(field(tag), depth + 1);
      case FIXED32 -> skipFixed(Integer.BYTES);
      default -> throw malformed(position, "a field has the wire type " + wireType(tag));
    }
  }

  private void skipFixed(int size) {
    if (size > end - position) {
      throw malformed(position, "expected " + size + " more bytes");
    }
    position += size;
  }

  private void skipGroup(int field, int depth) {
    if (depth > MOST_GROUPS) {
      throw malformed(position, "groups are nested more than " + MOST_GROUPS + " levels deep");
    }
    for (int tag = nextTag(); tag != tag(field, END_GROUP); tag = nextTag()) {
      if (tag == 0) {
        throw malformed(position, "expected the end of the group");
      }
      skip(tag, depth);
    }
  }

  private MalformedPayloadException malformed(int at, String what) {
    return new MalformedPayloadException(
        "the context of a request is not an http.v1.Request: at byte "
            + at
            + " of "
            + end
            + ": "
            + what);
  }
}
