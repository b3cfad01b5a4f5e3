package dev.rrjava.http;

import java.io.Closeable;
import java.io.IOException;

/** What follows the head of a response. */
sealed interface Body permits Body.Bytes, Body.Streamed, Body.Selectable {

  /** A body that is there as a whole. */
  final class Bytes implements Body {
    static final Bytes NONE = new Bytes(new byte[0]);

    /** Nothing, for the server puts something in its place: its length is the server's affair. */
    static final Bytes OF_SERVER = new Bytes(new byte[0]);

    private final byte[] bytes;

    Bytes(byte[] bytes) {
      this.bytes = bytes;
    }

    byte[] bytes() {
      return bytes;
    }
  }

  /**
   * A body that is made, or read, while it is being sent. Whoever sends the response, or decides
   * not to, closes it once.
   */
  sealed interface Streamed extends Body, Closeable
      permits InputStreamBody, WriterBody, StreamBody, IteratorBody, PartBody, MultipartBody {

    /** The length in bytes where the body knows it by itself, else -1. */
    default long length() throws IOException {
      return -1;
    }

    /** Writes the body; does not close {@code out}. */
    void writeTo(BodyOutputStream out) throws IOException;

    @Override
    default void close() throws IOException {
      // Most kinds hold nothing.
    }
  }

  /**
   * A body of which a client may ask for a part, or for none under a condition. Whoever sends the
   * response, or decides not to, closes it once.
   */
  sealed interface Selectable extends Body, Closeable permits FileBody, RangedBody {

    /** Opens the content for one response, to be closed before this body. */
    Content open(Response response) throws IOException;

    @Override
    default void close() throws IOException {
      // A file is open only while it is sent.
    }
  }
}
