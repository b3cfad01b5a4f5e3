package dev.rrjava.http;

import java.io.IOException;

/** A part of a content, or the whole. The code that has opened the content closes it. */
record PartBody(Content content, ByteRange part) implements Body.Streamed {

  @Override
  public long length() {
    return part.length();
  }

  @Override
  public void writeTo(BodyOutputStream out) throws IOException {
    content.write(out, part);
  }
}
