package dev.rrjava.devserver.config;

import java.net.InetSocketAddress;
import java.util.Optional;

/**
 * The settings for HTTP requests.
 *
 * @param address the loopback address at which the server listens, or that of encrypted connections
 *     if there is no other; port 0 means any free port
 * @param tls the settings for encrypted connections; empty if there are none
 * @param http2 the settings for HTTP/2
 * @param maxBodyBytes the maximum size of the body of a request, in bytes
 * @param rawBody whether forms are passed to workers as they were sent, not parsed
 * @param errorStatus the status of the response if a request could not be handled
 * @param uploads the settings for uploaded files
 * @param middleware the plugins through which requests pass
 * @param detailedLog whether the log of requests has all that is known about them
 */
public record HttpSettings(
    InetSocketAddress address,
    Optional<TlsSettings> tls,
    Http2Settings http2,
    long maxBodyBytes,
    boolean rawBody,
    int errorStatus,
    UploadSettings uploads,
    MiddlewareSettings middleware,
    boolean detailedLog) {

  /** The limit that RoadRunner uses for a configured limit of 0 (relay protocol, 13.1). */
  static final long DEFAULT_MAX_BODY_MEGABYTES = 1000;

  static final long MEGABYTE = 1 << 20;

  /** The status that RoadRunner uses unless {@code internal_error_code} is set. */
  static final int DEFAULT_ERROR_STATUS = 500;

  /**
   * Returns RoadRunner's defaults at an address.
   *
   * @param address the loopback address at which the server listens
   * @param uploads the settings for uploaded files
   * @return the settings
   */
  public static HttpSettings at(InetSocketAddress address, UploadSettings uploads) {
    return new HttpSettings(
        address,
        Optional.empty(),
        Http2Settings.DEFAULT,
        DEFAULT_MAX_BODY_MEGABYTES * MEGABYTE,
        false,
        DEFAULT_ERROR_STATUS,
        uploads,
        MiddlewareSettings.NONE,
        false);
  }
}
