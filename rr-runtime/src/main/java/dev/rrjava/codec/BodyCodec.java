package dev.rrjava.codec;

import java.util.List;

/**
 * Converts bodies in one format to objects and back, with a library. Called once for each type,
 * when the routes are created; the decoders and encoders that it returns are used by any number of
 * threads.
 */
public interface BodyCodec {

  /**
   * Returns the media type that this codec writes unless a route declares another one.
   *
   * @return a media type, for example {@code application/json}
   */
  String mediaType();

  /**
   * Returns the media types that this codec reads, and writes if a route declares them.
   *
   * @return media types and media ranges, for example {@code application/json} and {@code
   *     application/*+json}
   */
  List<String> mediaRanges();

  /**
   * Returns a decoder for bodies of a type.
   *
   * @param type the type
   * @param <T> the type
   * @return the decoder
   * @throws IllegalArgumentException if the library can't read this type
   */
  <T> BodyDecoder<T> decoder(BodyType<T> type);

  /**
   * Returns an encoder for bodies of a type.
   *
   * @param type the type
   * @param <T> the type
   * @return the encoder
   * @throws IllegalArgumentException if the library can't write this type
   */
  <T> BodyEncoder<T> encoder(BodyType<T> type);
}
