package dev.rrjava.codec;

import java.util.List;

/**
 * A format of bodies, by way of a library that knows it. Asked once for each type, when the routes
 * are made; what it gives then serves any number of threads.
 */
public interface BodyCodec {

  /**
   * What this codec writes unless a route declares another type.
   *
   * @return a media type, for example {@code application/json}
   */
  String mediaType();

  /**
   * What this codec reads, and writes where a route declares it.
   *
   * @return media types and ranges of them, for example {@code application/json} and {@code
   *     application/*+json}
   */
  List<String> mediaRanges();

  /**
   * What reads bodies of a type.
   *
   * @param type the type
   * @param <T> the type
   * @return the decoder
   * @throws IllegalArgumentException when the library can't read this type
   */
  <T> BodyDecoder<T> decoder(BodyType<T> type);

  /**
   * What writes bodies of a type.
   *
   * @param type the type
   * @param <T> the type
   * @return the encoder
   * @throws IllegalArgumentException when the library can't write this type
   */
  <T> BodyEncoder<T> encoder(BodyType<T> type);
}
