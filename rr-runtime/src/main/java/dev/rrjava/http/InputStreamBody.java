package dev.rrjava.http;

import java.io.IOException;
import java.io.InputStream;

/** What an input stream still holds; what one read returns leaves as a chunk. */
record InputStreamBody(InputStream in) implements Body.Streamed {

  @Override
  public void writeTo(BodyOutputStream out) throws IOException {
    out.copyEachRead(in);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
