package dev.rrjava.devserver.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The forms in which OpenSSL writes private keys: PKCS #8, PKCS #1 for RSA, SEC 1 for elliptic
 * curves. The JDK reads only the first, which can contain the others.
 */
final class KeyForms {
  private static final int INTEGER = 0x02;
  private static final int OCTETS = 0x04;
  private static final int SEQUENCE = 0x30;
  private static final int PARAMETERS = 0xa0;
  private static final byte[] VERSION = {INTEGER, 1, 0};

  /** The algorithm RSA, without parameters. */
  private static final byte[] RSA = HexFormat.of().parseHex("300d06092a864886f70d0101010500");

  /** The name of the algorithms with elliptic curves; the curve follows. */
  private static final byte[] CURVES = HexFormat.of().parseHex("06072a8648ce3d0201");

  private KeyForms() {}

  /**
   * Returns a key in PKCS #8. The label of its block says which form it has, but is not reliable:
   * as in Go, each form is tried.
   *
   * @param key the key, in any form
   * @return what it is in PKCS #8, if it has one form or another
   */
  static List<byte[]> asPkcs8(byte[] key) {
    List<byte[]> forms = new ArrayList<>();
    forms.add(key);
    forms.add(element(SEQUENCE, VERSION, RSA, element(OCTETS, key)));
    byte[] curve = curve(key);
    if (curve.length > 0) {
      forms.add(element(SEQUENCE, VERSION, element(SEQUENCE, CURVES, curve), element(OCTETS, key)));
    }
    return forms;
  }

  /**
   * Returns the name of the curve, which SEC 1 has inside and PKCS #8 outside; empty if the key has
   * none there.
   */
  private static byte[] curve(byte[] key) {
    try {
      ByteBuffer parts = content(ByteBuffer.wrap(key));
      while (parts.hasRemaining()) {
        int kind = parts.get(parts.position()) & 0xff;
        ByteBuffer part = content(parts);
        if (kind == PARAMETERS) {
          byte[] name = new byte[part.remaining()];
          part.get(name);
          return name;
        }
      }
    } catch (RuntimeException e) {
      return new byte[0]; // not a sequence of elements, and so not SEC 1
    }
    return new byte[0];
  }

  /** Returns the content of the next element, and moves behind it. */
  private static ByteBuffer content(ByteBuffer in) {
    in.get();
    int length = in.get() & 0xff;
    if (length > 0x80) {
      int size = length - 0x80;
      length = 0;
      for (int i = 0; i < size; i++) {
        length = length << 8 | (in.get() & 0xff);
      }
    }
    ByteBuffer content = in.slice(in.position(), length);
    in.position(in.position() + length);
    return content;
  }

  private static byte[] element(int kind, byte[]... parts) {
    int length = 0;
    for (byte[] part : parts) {
      length += part.length;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(kind);
    // As few bytes as possible: the JDK refuses others.
    if (length > 0xff) {
      out.write(0x82);
      out.write(length >> 8);
    } else if (length >= 0x80) {
      out.write(0x81);
    }
    out.write(length);
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
