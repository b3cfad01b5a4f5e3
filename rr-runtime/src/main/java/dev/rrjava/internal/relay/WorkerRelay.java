package dev.rrjava.internal.relay;

import dev.rrjava.relay.Relay;
import dev.rrjava.relay.RelayAddress;
import dev.rrjava.relay.RelayException;

/** Opens the worker's end of a relay. */
public final class WorkerRelay {
  private WorkerRelay() {}

  /**
   * Opens the worker's end of a relay. For {@linkplain RelayAddress.Pipes pipes} this takes
   * standard input and output away from the rest of the program for good; see {@link
   * StandardStreams}.
   *
   * @param address the address at which the host listens
   * @return the relay; the caller closes it
   * @throws RelayException if the host can't be reached at this address
   */
  public static Relay open(RelayAddress address) {
    if (address instanceof RelayAddress.Tcp tcp) {
      return SocketRelay.connect(tcp);
    }
    if (address instanceof RelayAddress.Unix unix) {
      return SocketRelay.connect(unix);
    }
    return StandardStreams.claim();
  }
}
