package dev.rrjava.devserver.http;

import java.nio.ByteBuffer;

/** Collects a body whose length is known. */
final class LengthDecoder extends BodyDecoder {
  private long left;

  LengthDecoder(long length, long limit) {
    super(limit);
    left = length;
    if (length == 0) {
      complete();
    }
  }

  @Override
  boolean decode(ByteBuffer in) {
    int before = in.remaining();
    keep(in, (int) Math.min(left, before));
    left -= before - in.remaining();
    if (left == 0) {
      complete();
    }
    return false;
  }

  @Override
  String faultAtEnd() {
    return "unexpected EOF";
  }
}
