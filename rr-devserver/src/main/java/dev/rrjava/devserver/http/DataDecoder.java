package dev.rrjava.devserver.http;

import java.nio.ByteBuffer;

/** Collects a body whose parts are frames of HTTP/2, one of which is said to be the last. */
final class DataDecoder extends BodyDecoder {

  DataDecoder(long limit) {
    super(limit);
  }

  @Override
  boolean decode(ByteBuffer in) {
    keep(in, in.remaining());
    return false;
  }

  @Override
  String faultAtEnd() {
    return "unexpected EOF";
  }
}
