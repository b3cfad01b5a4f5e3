package dev.rrjava.codec;

import dev.rrjava.generated.Returned;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import java.io.IOException;
import java.util.Iterator;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Creates responses from objects of one type, in one format.
 *
 * @param <T> the type of the object, or of each element of several
 */
public final class ResponseMaker<T> {
  private final String mediaType;
  private final BodyEncoder<T> encoder;
  private final Framing framing;

  ResponseMaker(String mediaType, BodyEncoder<T> encoder) {
    this.mediaType = mediaType;
    this.encoder = encoder;
    this.framing = Framing.of(mediaType);
  }

  /**
   * Returns a response with one object and status 200.
   *
   * @param value the object
   * @return the response
   * @throws IOException if the codec fails
   */
  public Response whole(T value) throws IOException {
    return Response.bytes(mediaType, encoder.encode(value));
  }

  /**
   * Returns a response with the result of a routed method and status 200.
   *
   * @param result the object
   * @param request the request, which knows the method
   * @return the response
   * @throws NullPointerException if the method returned null
   * @throws IOException if the codec fails
   */
  public Response whole(@Nullable T result, Request request) throws IOException {
    return whole(Returned.notNull(result, request));
  }

  /**
   * Returns a response with several objects, which are produced while they are being sent, and
   * status 200. The media type determines the separators: {@code application/x-ndjson} and {@code
   * application/jsonl} have one object per line, {@code text/event-stream} has events with one
   * object as data, all others have an array. Lines and events are sent at once. Elements of an
   * array that follow each other within 10 milliseconds are sent together, up to 16 KiB; the last
   * of them with the next element, or with the end.
   *
   * @param elements the objects; the stream is closed by the worker
   * @return the response
   */
  public Response each(Stream<? extends T> elements) {
    ElementChunks<T> chunks = new ElementChunks<>(framing, encoder);
    Stream<byte[]> end = Stream.of(chunks).map(ElementChunks::end);
    return Response.byteStream(
        mediaType, Stream.concat(elements.sequential().mapMulti(leaving(chunks)), end));
  }

  private static <T> BiConsumer<T, Consumer<byte[]>> leaving(ElementChunks<T> chunks) {
    return (element, out) -> {
      byte[] chunk = chunks.next(element);
      if (chunk != null) {
        out.accept(chunk);
      }
    };
  }

  /**
   * Returns a response with several objects, as {@link #each(Stream)} does, from an iterator.
   *
   * @param elements the objects; closed if it is an {@link AutoCloseable}
   * @return the response
   */
  public Response each(Iterator<? extends T> elements) {
    ElementChunks<T> chunks = new ElementChunks<>(framing, encoder);
    return Response.byteStream(mediaType, new ChunkIterator<>(elements, chunks));
  }
}
