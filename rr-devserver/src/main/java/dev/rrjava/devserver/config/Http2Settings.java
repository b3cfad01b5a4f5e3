package dev.rrjava.devserver.config;

/**
 * The settings for HTTP/2.
 *
 * @param cleartext whether clients can use it without encryption, if they know in advance that the
 *     server does
 * @param maxStreams how many requests a client can send at the same time on a connection
 */
public record Http2Settings(boolean cleartext, int maxStreams) {
  /** RoadRunner's default. */
  private static final int DEFAULT_MAX_STREAMS = 128;

  static final Http2Settings DEFAULT = new Http2Settings(false, DEFAULT_MAX_STREAMS);

  static Http2Settings read(Section section) {
    int streams = section.number("max_concurrent_streams", 0, Integer.MAX_VALUE).orElse(0);
    return new Http2Settings(section.flag("h2c"), streams == 0 ? DEFAULT_MAX_STREAMS : streams);
  }
}
