package dev.rrjava.test;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Decodes UTF-8 part by part; a character may be divided between parts. */
final class ChunkDecoder {
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPLACE)
          .onUnmappableCharacter(CodingErrorAction.REPLACE);

  /** The beginning of a character. */
  private byte[] rest = {};

  /** Returns the characters that end in a part. */
  String decode(byte[] part) {
    ByteBuffer bytes = ByteBuffer.allocate(rest.length + part.length).put(rest).put(part).flip();
    CharBuffer chars = CharBuffer.allocate(bytes.remaining());
    decoder.decode(bytes, chars, false);
    rest = new byte[bytes.remaining()];
    bytes.get(rest);
    return chars.flip().toString();
  }
}
