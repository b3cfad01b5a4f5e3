package dev.rrjava.http;

import java.io.IOException;

/** The bytes that a callback writes. */
record WriterBody(BodyWriter writer) implements Body.Streamed {

  @Override
  public void writeTo(BodyOutputStream out) throws IOException {
    writer.write(out);
  }
}
