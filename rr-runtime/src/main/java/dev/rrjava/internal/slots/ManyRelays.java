package dev.rrjava.internal.slots;

import dev.rrjava.relay.Relay;
import java.io.InputStream;
import java.io.OutputStream;

/** Replaces the relay in a process that serves many workers and so has none itself. */
public final class ManyRelays implements Relay {

  /** Creates a relay that can't be used. */
  public ManyRelays() {}

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
        "RR_SLOTS is set: this process serves many workers, with serve(…) or serveEach(…)."
            + " A hand-written loop needs a process for each worker");
  }

  @Override
  public void close() {
    // Nothing to close.
  }
}
