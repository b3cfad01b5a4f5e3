package dev.rrjava.processor.write;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The constants of a class file (Java Virtual Machine Specification, section 4.4). */
public final class ConstantPool {
  private ConstantPool() {}

  /**
   * Reads the strings, and skips all other constants.
   *
   * @param in the class file, at the number of constants; afterwards after the last one
   * @return the strings by their index
   * @throws IOException if it can't be read, or has a constant with an unknown tag
   */
  public static Map<Integer, String> strings(DataInputStream in) throws IOException {
    Map<Integer, String> strings = new LinkedHashMap<>();
    int count = in.readUnsignedShort();
    for (int i = 1; i < count; i++) {
      int tag = in.readUnsignedByte();
      switch (tag) {
        case 1 -> strings.put(i, in.readUTF());
        case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
        case 5, 6 -> {
          in.skipNBytes(8);
          i++; // a long or double has two indexes
        }
        case 7, 8, 16, 19, 20 -> in.skipNBytes(2);
        case 15 -> in.skipNBytes(3);
        default -> throw new IOException("no constant has the tag " + tag);
      }
    }
    return strings;
  }
}
