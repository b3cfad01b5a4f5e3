package dev.rrjava.devserver.config;

import java.net.InetSocketAddress;
import java.util.Optional;

/**
 * The settings of the server that reports whether the workers are ready: {@code status}.
 *
 * @param address the address at which it listens
 * @param unavailableStatus the status of its responses if they are not
 */
public record StatusSettings(InetSocketAddress address, int unavailableStatus) {
  private static final int SERVICE_UNAVAILABLE = 503;

  /** Returns the settings, or none if the section has no address. */
  static Optional<StatusSettings> read(Section section, AddressScope scope) {
    section.number("check_timeout", 0, Integer.MAX_VALUE);
    int status = section.number("unavailable_status_code", 0, 599).orElse(0);
    return section
        .listenAddress("address", scope)
        .map(address -> new StatusSettings(address, status == 0 ? SERVICE_UNAVAILABLE : status));
  }
}
