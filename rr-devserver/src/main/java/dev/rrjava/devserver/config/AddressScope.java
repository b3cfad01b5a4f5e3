package dev.rrjava.devserver.config;

import java.util.Optional;

/**
 * Where clients of the development server may be.
 *
 * @param isAnywhere whether they may be where the configured address can be reached, or on this
 *     machine only, whatever the configuration says
 * @param change what a developer changes this with; empty if there is nothing
 */
public record AddressScope(boolean isAnywhere, Optional<String> change) {

  /** On this machine only. */
  public static final AddressScope LOOPBACK = new AddressScope(false, Optional.empty());

  /** Where the configured address can be reached. */
  public static final AddressScope ANY = new AddressScope(true, Optional.empty());

  /**
   * Returns the scope of this machine.
   *
   * @param change what a developer changes this with; empty if there is nothing
   * @return the scope
   */
  public static AddressScope loopback(Optional<String> change) {
    return new AddressScope(false, change);
  }
}
