package dev.rrjava.devserver.http;

import java.io.IOException;
import java.io.InputStream;

/** The bytes of a body up to where it is malformed. */
final class FaultyInput extends InputStream {
  private final InputStream bytes;
  private final String fault;

  FaultyInput(InputStream bytes, String fault) {
    this.bytes = bytes;
    this.fault = fault;
  }

  @Override
  public int read() throws IOException {
    return checked(bytes.read());
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    return length == 0 ? 0 : checked(bytes.read(target, offset, length));
  }

  private int checked(int result) throws IOException {
    if (result < 0) {
      throw new IOException(fault);
    }
    return result;
  }
}
