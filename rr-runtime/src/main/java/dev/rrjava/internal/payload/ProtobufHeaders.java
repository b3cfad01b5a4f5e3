package dev.rrjava.internal.payload;

import java.util.Arrays;

/**
 * Header fields at their positions in the context of a request. One pass records the positions of
 * names and values; each is decoded when it is read, since most never are.
 */
public final class ProtobufHeaders implements HeaderLines {
  /** The bit that differs between upper and lower case in ASCII. */
  private static final int CASE_BIT = 0x20;

  private final byte[] bytes;

  /** For each line, the position of its name and that of its value. */
  private final int[] places;

  private final int count;

  private ProtobufHeaders(byte[] bytes, int[] places, int count) {
    this.bytes = bytes;
    this.places = places;
    this.count = count;
  }

  /** Collects the lines of a {@link ProtobufHeaders}. */
  public static final class Builder implements ProtobufRequestContext.EntryReader {
    private final byte[] bytes;
    private int[] places;
    private int size;

    Builder(byte[] bytes, int expectedLines) {
      this.bytes = bytes;
      this.places = new int[2 * expectedLines];
    }

    @Override
    public void entry(int name, int value) {
      int place = 2 * size;
      if (place == places.length) {
        places = Arrays.copyOf(places, 2 * place + 2);
      }
      places[place] = name;
      places[place + 1] = value;
      size++;
    }

    HeaderLines build() {
      return size == 0 ? HeaderStrings.EMPTY : new ProtobufHeaders(bytes, places, size);
    }
  }

  @Override
  public int count() {
    return count;
  }

  @Override
  public String name(int line) {
    return ProtobufRequestContext.string(bytes, places[2 * line]);
  }

  @Override
  public String value(int line) {
    return ProtobufRequestContext.stringOfBytes(bytes, places[2 * line + 1]);
  }

  @Override
  public boolean isNamed(int line, String name) {
    int place = places[2 * line];
    int length = name.length();
    byte prefix = bytes[place];
    if (place == 0 || prefix < 0) {
      return name(line).equalsIgnoreCase(name);
    }
    if (prefix != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (!isSameLetter(bytes[place + 1 + i], name.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSameLetter(byte ascii, char c) {
    return ascii == c || ((ascii ^ c) == CASE_BIT && isLetter(ascii | CASE_BIT));
  }

  private static boolean isLetter(int c) {
    return c >= 'a' && c <= 'z';
  }
}
