package dev.rrjava.generated;

import dev.rrjava.http.HttpException;
import dev.rrjava.http.Request;
import dev.rrjava.http.UploadError;
import dev.rrjava.http.UploadedFile;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Parts of a request that are not converted from text, as handlers take them. */
public final class RequestPart {
  private RequestPart() {}

  /**
   * A body that may be missing.
   *
   * @param request the request
   * @param body takes the body as it is
   * @param <T> what it is taken as
   * @return the body; empty when it has no bytes and is no form
   */
  public static <T> Optional<T> optionalBody(Request request, Function<Request, T> body) {
    return Optional.ofNullable(nullableBody(request, body));
  }

  /**
   * A body that may be missing.
   *
   * @param request the request
   * @param body takes the body as it is
   * @param <T> what it is taken as
   * @return the body; null when it has no bytes and is no form
   */
  public static <T> @Nullable T nullableBody(Request request, Function<Request, T> body) {
    return request.bodyLength() == 0 && !request.isParsed() ? null : body.apply(request);
  }

  /**
   * An uploaded file.
   *
   * @param request the request
   * @param name of the field
   * @return the first file of the field
   * @throws HttpException with status 400 when there is none
   */
  public static UploadedFile upload(Request request, String name) {
    return optionalUpload(request, name)
        .orElseThrow(
            () -> new HttpException(400, "upload \"" + name + "\" is missing: expected a file\n"));
  }

  /**
   * An uploaded file, if there is one.
   *
   * @param request the request
   * @param name of the field
   * @return the first file of the field; empty also when the field was sent without a file
   */
  public static Optional<UploadedFile> optionalUpload(Request request, String name) {
    return request.uploads().file(name).filter(file -> file.error() != UploadError.NO_FILE);
  }

  /**
   * An uploaded file, if there is one.
   *
   * @param request the request
   * @param name of the field
   * @return as {@link #optionalUpload}, but null for empty
   */
  public static @Nullable UploadedFile nullableUpload(Request request, String name) {
    return optionalUpload(request, name).orElse(null);
  }

  /**
   * The path of an uploaded file.
   *
   * @param request the request
   * @param name of the field
   * @return where the server keeps the first file of the field until the request is answered
   * @throws HttpException with status 400 when there is none, with 415 when the server takes no
   *     files of its extension
   * @throws IOException when the server says nothing of it
   */
  public static Path uploadPath(Request request, String name) throws IOException {
    return upload(request, name).path();
  }

  /**
   * The path of an uploaded file, if there is one.
   *
   * @param request the request
   * @param name of the field
   * @return as {@link #uploadPath}; empty when the field was sent without a file
   * @throws IOException when the server says nothing of it
   */
  public static Optional<Path> optionalUploadPath(Request request, String name) throws IOException {
    return Optional.ofNullable(nullableUploadPath(request, name));
  }

  /**
   * The path of an uploaded file, if there is one.
   *
   * @param request the request
   * @param name of the field
   * @return as {@link #optionalUploadPath}, but null for empty
   * @throws IOException when the server says nothing of it
   */
  public static @Nullable Path nullableUploadPath(Request request, String name) throws IOException {
    UploadedFile file = nullableUpload(request, name);
    return file == null ? null : file.path();
  }

  /**
   * The paths of all files of a field.
   *
   * @param request the request
   * @param name of the field
   * @return the paths in order; unmodifiable
   * @throws IOException when the server says nothing of one
   */
  public static List<Path> uploadPaths(Request request, String name) throws IOException {
    List<Path> paths = new ArrayList<>();
    for (UploadedFile file : uploads(request, name)) {
      paths.add(file.path());
    }
    return Collections.unmodifiableList(paths);
  }

  /**
   * All files of a field.
   *
   * @param request the request
   * @param name of the field
   * @return the files in order; without those that were sent without a file
   */
  public static List<UploadedFile> uploads(Request request, String name) {
    return request.uploads().list(name).stream()
        .filter(file -> file.error() != UploadError.NO_FILE)
        .toList();
  }

  /**
   * An attribute that has to be there.
   *
   * @param request the request
   * @param name of the attribute
   * @param type what it is an instance of
   * @param <T> the type
   * @return its value
   * @throws IllegalStateException when there is none: it is the application that attaches them
   * @throws ClassCastException when it is of another type
   */
  public static <T> T attribute(Request request, String name, Class<T> type) {
    return request
        .attribute(name, type)
        .orElseThrow(
            () -> new IllegalStateException("the request has no attribute \"" + name + "\""));
  }

  /**
   * An attribute, if there is one.
   *
   * @param request the request
   * @param name of the attribute
   * @param type what it is an instance of
   * @param <T> the type
   * @return its value, or null when there is none
   * @throws ClassCastException when it is of another type
   */
  public static <T> @Nullable T nullableAttribute(Request request, String name, Class<T> type) {
    return request.attribute(name, type).orElse(null);
  }

  /**
   * The address of the client. Nothing is looked up for it.
   *
   * @param request the request
   * @return the address
   * @throws IllegalStateException when the server gave something else than an address
   */
  public static InetAddress remoteAddress(Request request) {
    try {
      return NumericAddress.parse(request.remoteAddress());
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException("the server gave no address: " + e.getMessage(), e);
    }
  }
}
