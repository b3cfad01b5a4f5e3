package dev.rrjava.http;

import java.io.IOException;

/** A content that is completely in memory. */
record BytesContent(Body.Bytes body) implements Content {

  @Override
  public long length() {
    return body.bytes().length;
  }

  @Override
  public boolean hasAnyOrder() {
    return true;
  }

  @Override
  public Body whole() {
    return body;
  }

  @Override
  public void write(BodyOutputStream out, ByteRange part) throws IOException {
    out.write(body.bytes(), Math.toIntExact(part.start()), Math.toIntExact(part.length()));
  }
}
