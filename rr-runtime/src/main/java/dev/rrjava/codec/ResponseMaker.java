package dev.rrjava.codec;

import dev.rrjava.http.Response;
import java.io.IOException;
import java.util.Iterator;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Makes responses of objects of one type, in one format.
 *
 * @param <T> the type of an object; of each element, where there are several
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
   * One object, status 200.
   *
   * @param value the object
   * @return the response
   * @throws IOException when the codec fails
   */
  public Response whole(T value) throws IOException {
    return Response.bytes(mediaType, encoder.encode(value));
  }

  /**
   * Objects that are made while they are being sent, status 200. The media type says what stands
   * between them: {@code application/x-ndjson} and {@code application/jsonl} have one a line,
   * {@code text/event-stream} has events with one as data, all others an array. Lines and events
   * leave at once. Elements of an array that follow each other within 10 milliseconds leave
   * together, up to 16 KiB; the last of them with the next element, or with the end.
   *
   * @param elements closed by the worker
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
   * As {@link #each(Stream)}, from an iterator.
   *
   * @param elements closed if it is an {@link AutoCloseable}
   * @return the response
   */
  public Response each(Iterator<? extends T> elements) {
    ElementChunks<T> chunks = new ElementChunks<>(framing, encoder);
    return Response.byteStream(mediaType, new ChunkIterator<>(elements, chunks));
  }
}
