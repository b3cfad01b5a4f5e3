package dev.rrjava.http;

import java.io.Closeable;
import java.io.IOException;

/** The content of one response, of which a part can be sent. */
interface Content extends Closeable {

  /** The length of the whole, in bytes; -1 when it is not known. */
  long length();

  /** Whether several parts can be written one after the other, in any order. */
  boolean hasAnyOrder();

  /** Adds what is known of the state of the content, unless the response says it. */
  default Response mark(Response response) {
    return response;
  }

  /** All of the content. */
  default Body whole() {
    return new PartBody(this, new ByteRange(0, length()));
  }

  /** Writes a part; fewer bytes when the content ends before. */
  void write(BodyOutputStream out, ByteRange part) throws IOException;

  @Override
  default void close() throws IOException {
    // Most kinds open nothing.
  }
}
