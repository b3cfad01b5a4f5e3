package dev.rrjava.devserver.config;

/** Where clients of the development server may be. */
public enum AddressScope {
  /** On this machine only, whatever the configuration says. */
  LOOPBACK,

  /** Where the configured address can be reached. */
  ANY
}
