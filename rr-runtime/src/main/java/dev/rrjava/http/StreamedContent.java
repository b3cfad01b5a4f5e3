package dev.rrjava.http;

import java.io.IOException;

/**
 * A body that is created while it is sent.
 *
 * @param length the declared length; -1 if it is not declared
 */
record StreamedContent(Body.Streamed body, long length) implements Content {

  @Override
  public boolean hasAnyOrder() {
    return false;
  }

  @Override
  public void write(BodyOutputStream out, ByteRange part) throws IOException {
    if (part.start() == 0 && part.length() == length) {
      body.writeTo(out);
    } else if (body instanceof InputStreamBody input) {
      input.in().skipNBytes(part.start());
      out.copy(input.in(), part.length());
    } else {
      out.select(part);
      body.writeTo(out);
    }
  }
}
