package dev.rrjava.internal.payload;

import dev.rrjava.worker.MalformedPayloadException;
import java.nio.charset.StandardCharsets;

/**
 * A protobuf message, field by field, where it lies. A length is checked before it is believed;
 * what is malformed throws a {@link MalformedPayloadException}.
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

  /** The tag of a field: its number and its wire type. */
  public static int tag(int field, int wireType) {
    return (field << WIRE_TYPE_BITS) | wireType;
  }

  public static int field(int tag) {
    return tag >>> WIRE_TYPE_BITS;
  }

  public static int wireType(int tag) {
    return tag & ((1 << WIRE_TYPE_BITS) - 1);
  }

  /** The tag of the next field, or 0 when there is none. */
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
      throw malformed(start, "wanted the tag of a field");
    }
    return (int) tag;
  }

  /** The varint of a field. */
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
    throw malformed(start, "wanted a varint, ten bytes at most");
  }

  /** The length of a length-delimited value, whose bytes begin here and are all there. */
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
      throw malformed(start, "a field claims " + length + " bytes, more than are left");
    }
    return (int) length;
  }

  /** Where the next byte is. */
  public int position() {
    return position;
  }

  /** How many bytes are left. */
  public int remaining() {
    return end - position;
  }

  /** Goes back, or forth again. */
  public void moveTo(int position) {
    this.position = position;
  }

  /**
   * Goes over a length-delimited value.
   *
   * @return where it begins, with its length: never at 0, for a tag is before it
   */
  public int skipDelimited() {
    int start = position;
    int length = length();
    position += length;
    return start;
  }

  /**
   * Enters the message that is a length-delimited value: its end is the end, until it is left.
   *
   * @return what {@link #leave} wants to know
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

  /** The string that is a length-delimited value: UTF-8. */
  public String string() {
    int length = length();
    position += length;
    return new String(bytes, position - length, length, StandardCharsets.UTF_8);
  }

  /** Goes over the value of a field, whatever it is. */
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
      throw malformed(position, "wanted " + size + " bytes more");
    }
    position += size;
  }

  private void skipGroup(int field, int depth) {
    if (depth > MOST_GROUPS) {
      throw malformed(position, "more than " + MOST_GROUPS + " groups are in each other");
    }
    for (int tag = nextTag(); tag != tag(field, END_GROUP); tag = nextTag()) {
      if (tag == 0) {
        throw malformed(position, "wanted the end of a group");
      }
      skip(tag, depth);
    }
  }

  private MalformedPayloadException malformed(int at, String what) {
    return new MalformedPayloadException(
        "the context of a request is no http.v1.Request: at byte "
            + at
            + " of "
            + end
            + " "
            + what);
  }
}
