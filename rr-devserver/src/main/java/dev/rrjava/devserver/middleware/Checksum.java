package dev.rrjava.devserver.middleware;

/** The CRC-32 with the polynomial that RoadRunner uses for entity tags. */
final class Checksum {
  private static final int POLYNOMIAL = 0x48D90782;
  private static final int[] TABLE = new int[256];

  static {
    for (int i = 0; i < TABLE.length; i++) {
      int value = i;
      for (int bit = 0; bit < Byte.SIZE; bit++) {
        value = (value & 1) == 0 ? value >>> 1 : (value >>> 1) ^ POLYNOMIAL;
      }
      TABLE[i] = value;
    }
  }

  private Checksum() {}

  static long of(byte[] bytes) {
    int value = ~0;
    for (byte b : bytes) {
      value = TABLE[(value ^ b) & 0xff] ^ (value >>> Byte.SIZE);
    }
    return ~value & 0xffffffffL;
  }
}
