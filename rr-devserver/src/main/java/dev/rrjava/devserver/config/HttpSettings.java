package dev.rrjava.devserver.config;

import java.net.InetSocketAddress;

/**
 * How HTTP requests are taken.
 *
 * @param address where the server listens: a loopback address; port 0 stands for any that is free
 * @param maxBodyBytes the greatest body of a request
 * @param rawBody whether forms are handed to workers as they come, not parsed
 * @param errorStatus what a client gets when its request could not be answered
 * @param uploads where uploaded files go
 */
public record HttpSettings(
    InetSocketAddress address,
    long maxBodyBytes,
    boolean rawBody,
    int errorStatus,
    UploadSettings uploads) {

  /** What RoadRunner makes of a limit of 0 (relay protocol, 13.1). */
  static final long DEFAULT_MAX_BODY_MEGABYTES = 1000;

  static final long MEGABYTE = 1 << 20;

  /** What RoadRunner answers with unless {@code internal_error_code} is set. */
  static final int DEFAULT_ERROR_STATUS = 500;

  /**
   * RoadRunner's defaults at some address.
   *
   * @param address as above
   * @param uploads as above
   * @return the settings
   */
  public static HttpSettings at(InetSocketAddress address, UploadSettings uploads) {
    return new HttpSettings(
        address, DEFAULT_MAX_BODY_MEGABYTES * MEGABYTE, false, DEFAULT_ERROR_STATUS, uploads);
  }
}
