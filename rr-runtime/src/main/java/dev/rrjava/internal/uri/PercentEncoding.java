package dev.rrjava.internal.uri;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Percent-encoding of paths and queries (RFC 3986 section 2.1; WHATWG URL, percent-encoded bytes).
 */
public final class PercentEncoding {
  /** Visible ASCII characters that are neither reserved nor unreserved. */
  private static final String NOT_IN_URIS = "\"<>\\^`{|}";

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private PercentEncoding() {}

  /**
   * Decodes leniently, as browsers do: a {@code %} that is not followed by two hexadecimal digits
   * is kept, and bytes that are not UTF-8 become U+FFFD.
   *
   * @param text a path segment, or a name or value of a query
   * @param plusIsBlank whether {@code +} is a space, as it is in queries and forms
   * @return the decoded string
   */
  public static String decode(String text, boolean plusIsBlank) {
    if (isPlain(text, plusIsBlank)) {
      return text;
    }
    return new String(bytes(text, plusIsBlank), StandardCharsets.UTF_8);
  }

  /**
   * Decodes a path segment strictly.
   *
   * @param segment a path segment
   * @return the decoded string
   * @throws CharacterCodingException if the decoded bytes are not UTF-8
   */
  public static String decodeStrictly(String segment) throws CharacterCodingException {
    if (isPlain(segment, false)) {
      return segment;
    }
    return StandardCharsets.UTF_8
        .newDecoder()
        .decode(ByteBuffer.wrap(bytes(segment, false)))
        .toString();
  }

  /**
   * Encodes characters that no URI reference can contain (RFC 3986 appendix A); {@code %} is kept.
   */
  public static String uriReference(String text) {
    StringBuilder encoded = new StringBuilder(text.length());
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      if (b > ' ' && b < 0x7f && NOT_IN_URIS.indexOf(b) < 0) {
        encoded.append((char) b);
      } else {
        encoded.append('%').append(HEX.toHexDigits(b));
      }
    }
    return encoded.toString();
  }

  private static boolean isPlain(String text, boolean plusIsBlank) {
    return text.indexOf('%') < 0 && !(plusIsBlank && text.indexOf('+') >= 0);
  }

  private static byte[] bytes(String text, boolean plusIsBlank) {
    byte[] source = text.getBytes(StandardCharsets.UTF_8);
    byte[] decoded = new byte[source.length];
    int length = 0;
    for (int i = 0; i < source.length; i++) {
      byte b = source[i];
      if (b == '%' && i + 2 < source.length && isHex(source[i + 1]) && isHex(source[i + 2])) {
        b = (byte) ((Character.digit(source[i + 1], 16) << 4) | Character.digit(source[i + 2], 16));
        i += 2;
      } else if (b == '+' && plusIsBlank) {
        b = ' ';
      }
      decoded[length++] = b;
    }
    return Arrays.copyOf(decoded, length);
  }

  private static boolean isHex(byte b) {
    return (b >= '0' && b <= '9') || (b >= 'a' && b <= 'f') || (b >= 'A' && b <= 'F');
  }
}
