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

/** Parts of a request that are not converted from strings. */
public final class RequestPart {
  private RequestPart() {}

  /**
   * Returns a body that may be missing.
   *
   * @param request the request
   * @param body returns the body in the type of the parameter
   * @param <T> the type of the parameter
   * @return the body; empty if it has no bytes and is no form
   */
  public static <T> Optional<T> optionalBody(Request request, Function<Request, T> body) {
    return Optional.ofNullable(nullableBody(request, body));
  }

  /**
   * Returns a body that may be missing.
   *
   * @param request the request
   * @param body returns the body in the type of the parameter
   * @param <T> the type of the parameter
   * @return the body; null if it has no bytes and is no form
   */
  public static <T> @Nullable T nullableBody(Request request, Function<Request, T> body) {
    return request.bodyLength() == 0 && !request.isParsed() ? null : body.apply(request);
  }

  /**
   * Returns an uploaded file.
   *
   * @param request the request
   * @param name the name of the field
   * @return the first file of the field
   * @throws HttpException with status 400 if there is none
   */
  public static UploadedFile upload(Request request, String name) {
    return optionalUpload(request, name)
        .orElseThrow(
            () -> new HttpException(400, "upload \"" + name + "\" is missing: expected a file\n"));
  }

  /**
   * Returns an uploaded file, if there is one.
   *
   * @param request the request
   * @param name the name of the field
   * @return the first file of the field; empty also if the field was sent without a file
   */
  public static Optional<UploadedFile> optionalUpload(Request request, String name) {
    return request.uploads().file(name).filter(file -> file.error() != UploadError.NO_FILE);
  }

  /**
   * Returns an uploaded file, if there is one.
   *
   * @param request the request
   * @param name the name of the field
   * @return as {@link #optionalUpload}, but null for empty
   */
  public static @Nullable UploadedFile nullableUpload(Request request, String name) {
    return optionalUpload(request, name).orElse(null);
  }

  /**
   * Returns the path of an uploaded file.
   *
   * @param request the request
   * @param name the name of the field
   * @return the path at which the server keeps the first file of the field until the request ends
   * @throws HttpException with status 400 if there is none, with 415 if the server does not accept
   *     files with its extension
   * @throws IOException if the server does not send the path
   */
  public static Path uploadPath(Request request, String name) throws IOException {
    return upload(request, name).path();
  }

  /**
   * Returns the path of an uploaded file, if there is one.
   *
   * @param request the request
   * @param name the name of the field
   * @return as {@link #uploadPath}; empty if the field was sent without a file
   * @throws IOException if the server does not send the path
   */
  public static Optional<Path> optionalUploadPath(Request request, String name) throws IOException {
    return Optional.ofNullable(nullableUploadPath(request, name));
  }

  /**
   * Returns the path of an uploaded file, if there is one.
   *
   * @param request the request
   * @param name the name of the field
   * @return as {@link #optionalUploadPath}, but null for empty
   * @throws IOException if the server does not send the path
   */
  public static @Nullable Path nullableUploadPath(Request request, String name) throws IOException {
    UploadedFile file = nullableUpload(request, name);
    return file == null ? null : file.path();
  }

  /**
   * Returns the paths of all files of a field.
   *
   * @param request the request
   * @param name the name of the field
   * @return the paths in order; unmodifiable
   * @throws IOException if the server does not send the path of one
   */
  public static List<Path> uploadPaths(Request request, String name) throws IOException {
    List<Path> paths = new ArrayList<>();
    for (UploadedFile file : uploads(request, name)) {
      paths.add(file.path());
    }
    return Collections.unmodifiableList(paths);
  }

  /**
   * Returns all files of a field.
   *
   * @param request the request
   * @param name the name of the field
   * @return the files in order; inputs that were sent without a file are left out
   */
  public static List<UploadedFile> uploads(Request request, String name) {
    return request.uploads().list(name).stream()
        .filter(file -> file.error() != UploadError.NO_FILE)
        .toList();
  }

  /**
   * Returns a required attribute.
   *
   * @param request the request
   * @param name the name of the attribute
   * @param type the type of the value
   * @param <T> the type
   * @return the value
   * @throws IllegalStateException if it is missing: the application must set it
   * @throws ClassCastException if it has another type
   */
  public static <T> T attribute(Request request, String name, Class<T> type) {
    return request
        .attribute(name, type)
        .orElseThrow(
            () -> new IllegalStateException("the request has no attribute \"" + name + "\""));
  }

  /**
   * Returns an attribute, if there is one.
   *
   * @param request the request
   * @param name the name of the attribute
   * @param type the type of the value
   * @param <T> the type
   * @return the value, or null if it is missing
   * @throws ClassCastException if it has another type
   */
  public static <T> @Nullable T nullableAttribute(Request request, String name, Class<T> type) {
    return request.attribute(name, type).orElse(null);
  }

  /**
   * Returns the address of the client, without looking anything up.
   *
   * @param request the request
   * @return the address
   * @throws IllegalStateException if the server sent something other than an address
   */
  public static InetAddress remoteAddress(Request request) {
    try {
      return NumericAddress.parse(request.remoteAddress());
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(
          "the server did not send an IP address: " + e.getMessage(), e);
    }
  }
}
