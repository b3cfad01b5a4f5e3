package dev.rrjava.http;

import java.io.Closeable;
import java.io.IOException;

/** The content of one response, of which parts can be sent. */
interface Content extends Closeable {

  /** Returns the length of the whole, in bytes; -1 if it is not known. */
  long length();

  /** Returns whether several parts can be written one after the other, in any order. */
  boolean hasAnyOrder();

  /** Adds headers for the state of the content, unless the response has them. */
  default Response mark(Response response) {
    return response;
  }

  /** Returns the whole content. */
  default Body whole() {
    return new PartBody(this, new ByteRange(0, length()));
  }

  /** Writes a part; fewer bytes if the content ends before. */
  void write(BodyOutputStream out, ByteRange part) throws IOException;

  @Override
  default void close() throws IOException {
    // Most kinds open nothing.
  }
}
