package dev.rrjava.http;

import dev.rrjava.relay.Relay;
import java.io.InputStream;
import java.io.OutputStream;

/** In place of the relay of a process that stands behind many workers and so has none itself. */
final class ManyRelays implements Relay {

  @Override
  public InputStream input() {
    throw noRelay();
  }

  @Override
  public OutputStream output() {
    throw noRelay();
  }

  private static IllegalStateException noRelay() {
    return new IllegalStateException(
        "RR_SLOTS is set: this process stands behind many workers, and serve(…) or serveEach(…)"
            + " answers their requests. A loop by hand needs a process for each worker");
  }

  @Override
  public void close() {
    // There is nothing to close.
  }
}
