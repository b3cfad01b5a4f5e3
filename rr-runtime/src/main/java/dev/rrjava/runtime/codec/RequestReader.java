package dev.rrjava.runtime.codec;

import dev.rrjava.runtime.http.ConsumedMediaTypes;
import dev.rrjava.runtime.http.HttpException;
import dev.rrjava.runtime.http.Request;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the bodies of requests as objects of one type, by the codec that their {@code Content-Type}
 * asks for.
 *
 * @param <T> the type
 */
public final class RequestReader<T> {
  private final List<Candidate<T>> candidates;

  /** A codec for bodies of some media types. */
  record Candidate<T>(ConsumedMediaTypes types, BodyDecoder<T> decoder) {}

  RequestReader(List<Candidate<T>> candidates) {
    this.candidates = List.copyOf(candidates);
  }

  /**
   * Reads a body.
   *
   * @param request whose body to read
   * @return the object, never null
   * @throws HttpException with status 415 when no codec reads its media type, with 400 when it is
   *     malformed or null, with 422 when it does not fit the type
   * @throws IOException when a codec fails otherwise
   */
  public T read(Request request) throws IOException {
    T value = readAny(request);
    if (value == null) {
      throw new HttpException(400, "the body is null, where a value is required\n");
    }
    return value;
  }

  /**
   * Reads a body that may be missing.
   *
   * @param request whose body to read
   * @return the object; empty when the body is empty or null
   * @throws HttpException as {@link #read} does for a body that is there
   * @throws IOException when a codec fails otherwise
   */
  public Optional<T> readOptional(Request request) throws IOException {
    return Optional.ofNullable(readNullable(request));
  }

  /**
   * Reads a body that may be missing.
   *
   * @param request whose body to read
   * @return the object; null when the body is empty or null
   * @throws HttpException as {@link #read} does for a body that is there
   * @throws IOException when a codec fails otherwise
   */
  public @Nullable T readNullable(Request request) throws IOException {
    return request.bodyLength() == 0 ? null : readAny(request);
  }

  private @Nullable T readAny(Request request) throws IOException {
    for (int i = 0; i < candidates.size(); i++) {
      Candidate<T> candidate = candidates.get(i);
      if (candidate.types().matches(request)) {
        return candidate.decoder().decode(request.bodyStream());
      }
    }
    throw ConsumedMediaTypes.anyOf(candidates.stream().map(Candidate::types).toList())
        .unsupported(request);
  }
}
