package dev.rrjava.codec;

import dev.rrjava.generated.ConsumedMediaTypes;
import dev.rrjava.http.HttpException;
import dev.rrjava.http.Request;
import dev.rrjava.http.UploadError;
import dev.rrjava.http.UploadedFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the bodies of requests as objects of one type, with the codec for their {@code
 * Content-Type}.
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
   * @param request the request
   * @return the object, never null
   * @throws HttpException with status 415 if no codec reads its media type, with 400 if it is
   *     malformed or null, with 422 if it does not match the type
   * @throws IOException if a codec fails for another reason
   */
  public T read(Request request) throws IOException {
    T value = readAny(request);
    if (value == null) {
      throw new HttpException(400, "the body is null, but a value is required\n");
    }
    return value;
  }

  /**
   * Reads a body that may be missing.
   *
   * @param request the request
   * @return the object; empty if the body is empty or null
   * @throws HttpException as {@link #read} does, if there is a body
   * @throws IOException if a codec fails for another reason
   */
  public Optional<T> readOptional(Request request) throws IOException {
    return Optional.ofNullable(readNullable(request));
  }

  /**
   * Reads a body that may be missing.
   *
   * @param request the request
   * @return the object; null if the body is empty or null
   * @throws HttpException as {@link #read} does, if there is a body
   * @throws IOException if a codec fails for another reason
   */
  public @Nullable T readNullable(Request request) throws IOException {
    return request.bodyLength() == 0 ? null : readAny(request);
  }

  /**
   * Reads a part of a form.
   *
   * @param request the request with the form
   * @param name the name of the part
   * @return the object, never null
   * @throws HttpException with status 400 if the part is missing, malformed or null, with 415 if
   *     the body is not a form or no codec reads the media type of the part, with 422 if the part
   *     does not match the type
   * @throws IOException if a codec fails for another reason
   */
  public T readPart(Request request, String name) throws IOException {
    T value = readNullablePart(request, name);
    if (value == null) {
      throw new HttpException(400, "part \"" + name + "\" is missing: expected an object\n");
    }
    return value;
  }

  /**
   * Reads a part of a form that may be missing.
   *
   * @param request the request with the form
   * @param name the name of the part
   * @return the object; empty if the part is missing, empty or null
   * @throws HttpException as {@link #readPart} does, if there is a part
   * @throws IOException if a codec fails for another reason
   */
  public Optional<T> readOptionalPart(Request request, String name) throws IOException {
    return Optional.ofNullable(readNullablePart(request, name));
  }

  /**
   * Reads a part of a form that may be missing.
   *
   * @param request the request with the form
   * @param name the name of the part
   * @return the object; null if the part is missing, empty or null
   * @throws HttpException as {@link #readPart} does, if there is a part
   * @throws IOException if a codec fails for another reason
   */
  public @Nullable T readNullablePart(Request request, String name) throws IOException {
    Optional<String> field = request.form().text(name);
    if (field.isPresent()) {
      byte[] bytes = field.get().getBytes(StandardCharsets.UTF_8);
      return bytes.length == 0
          ? null
          : candidates.get(0).decoder().decode(new ByteArrayInputStream(bytes));
    }
    Optional<UploadedFile> file =
        request.uploads().file(name).filter(one -> one.error() != UploadError.NO_FILE);
    return file.isEmpty() ? null : readFile(file.get(), name);
  }

  private @Nullable T readFile(UploadedFile file, String name) throws IOException {
    for (Candidate<T> candidate : candidates) {
      if (candidate.types().includes(file.mediaType())) {
        try (InputStream content = file.inputStream()) {
          return candidate.decoder().decode(content);
        }
      }
    }
    throw new HttpException(
        415,
        "part \""
            + name
            + "\": expected a file of type "
            + ConsumedMediaTypes.anyOf(candidates.stream().map(Candidate::types).toList())
            + " but was "
            + (file.mediaType().isEmpty() ? "a file without a type" : file.mediaType())
            + "\n");
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
