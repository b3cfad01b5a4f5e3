package dev.rrjava.http;

import java.io.Closeable;
import java.io.IOException;

/** The body of a response. */
sealed interface Body permits Body.Bytes, Body.Streamed, Body.Selectable {

  /** A body that is completely in memory. */
  final class Bytes implements Body {
    static final Bytes NONE = new Bytes(new byte[0]);

    /** An empty body that the server replaces, so that its length is unknown. */
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
   * A body that is created, or read, while it is being sent. The code that sends the response, or
   * decides not to, closes it once.
   */
  sealed interface Streamed extends Body, Closeable
      permits InputStreamBody, WriterBody, StreamBody, IteratorBody, PartBody, MultipartBody {

    /** Returns the length in bytes if the body knows it itself, otherwise -1. */
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
   * A body of which a client may request a part, or which it may request under a condition. The
   * code that sends the response, or decides not to, closes it once.
   */
  sealed interface Selectable extends Body, Closeable permits FileBody, RangedBody {

    /** Opens the content for one response; it must be closed before this body. */
    Content open(Response response) throws IOException;

    @Override
    default void close() throws IOException {
      // A file is open only while it is sent.
    }
  }
}
