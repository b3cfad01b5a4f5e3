package dev.rrjava.http;

import java.io.IOException;
import java.io.InputStream;

/** The rest of an input stream; the bytes of one read are sent as a chunk. */
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
