package dev.rrjava.http;

import dev.rrjava.internal.form.FormPart;
import dev.rrjava.internal.form.FormTree;
import dev.rrjava.internal.json.JsonReader;
import dev.rrjava.internal.payload.RequestContext;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request, and the form that it may be. Immutable, as long as the payload is; copies
 * of a request share it, and so the files of its uploads.
 */
final class RequestBody {
  /** The limit of a body that is never decoded. */
  private static final int NOT_ENCODED = -1;

  private final byte[] bytes;
  private final int start;

  /** The context with the form that the server has parsed; null if the body is another. */
  private final @Nullable RequestContext context;

  /** The maximum number of decoded bytes, unless a route sets another one. */
  private final int decodedLimit;

  private @Nullable Decoded decoded;
  private @Nullable FormFields form;
  private @Nullable RawForm raw;
  private @Nullable Uploads uploads;

  /** The body without the codings of {@code Content-Encoding} in these lines. */
  private record Decoded(List<String> codings, RequestBody body) {}

  /** The files of a form that was built and parsed like the server does; null for other bodies. */
  private final FormTree.@Nullable Branch<FormPart> files;

  private RequestBody(byte[] bytes, int start, @Nullable RequestContext context, int decodedLimit) {
    this(bytes, start, context, decodedLimit, null);
  }

  private RequestBody(
      byte[] bytes,
      int start,
      @Nullable RequestContext context,
      int decodedLimit,
      FormTree.@Nullable Branch<FormPart> files) {
    this.bytes = bytes;
    this.start = start;
    this.context = context;
    this.decodedLimit = decodedLimit;
    this.files = files;
  }

  /** Returns the body that the server sent after a context; the bytes are not copied. */
  static RequestBody behind(RequestContext context, byte[] bytes, int start, int decodedLimit) {
    return new RequestBody(bytes, start, context, decodedLimit);
  }

  /**
   * Returns a form of a request that was built, parsed as the server does; the bytes are not
   * copied.
   */
  static RequestBody parsed(
      RequestContext context, byte[] fields, FormTree.@Nullable Branch<FormPart> files) {
    return new RequestBody(fields, 0, context, Request.DEFAULT_DECODED_LIMIT, files);
  }

  /** Returns a body that the server has not sent; the bytes are copied. */
  static RequestBody of(byte[] bytes) {
    return new RequestBody(bytes.clone(), 0, null, NOT_ENCODED);
  }

  /** Returns whether the body that the client sent must be decoded; fast if it need not be. */
  boolean isEncoded(Headers headers) {
    return decodedLimit != NOT_ENCODED && length() > 0 && ContentDecoding.isEncoded(headers);
  }

  /** Returns this body, decoded once, within the limit of the worker. */
  RequestBody decoded(Headers headers) {
    return isEncoded(headers) ? decoded(headers, decodedLimit) : this;
  }

  /**
   * Returns this body, decoded once, by one thread only: it contains the files of a form that is
   * parsed here.
   *
   * @throws HttpException as {@link ContentDecoding#decode} does; with status 415 if the server has
   *     parsed encoded bytes as a form
   */
  synchronized RequestBody decoded(Headers headers, int limit) {
    if (isParsed()) {
      throw new HttpException(
          415,
          "expected a form without Content-Encoding: the server parses forms as they are sent,"
              + " unless its http.raw_body is set\n",
          Headers.of("Accept-Encoding", "identity"));
    }
    List<String> codings = headers.all("Content-Encoding");
    Decoded current = decoded;
    if (current == null || !current.codings().equals(codings)) {
      byte[] content = ContentDecoding.decode(headers, copy(), limit);
      current = new Decoded(codings, new RequestBody(content, 0, null, NOT_ENCODED));
      decoded = current;
    }
    return current.body();
  }

  boolean isParsed() {
    return context != null && context.isParsed();
  }

  int length() {
    return bytes.length - start;
  }

  byte[] copy() {
    return Arrays.copyOfRange(bytes, start, bytes.length);
  }

  String text(Charset charset) {
    return new String(bytes, start, length(), charset);
  }

  InputStream stream() {
    return new ByteArrayInputStream(bytes, start, length());
  }

  /**
   * Returns the form; an empty body is a form without fields (relay protocol, 6.4), with any type.
   *
   * @param contentType the content type of the request, with which a body is parsed that the server
   *     has not parsed
   * @param atEnd receives the actions for the end of the request
   * @throws HttpException with status 415 if it is not a form, with 400 or 413 if it can't be
   *     parsed
   */
  FormFields form(String contentType, Consumer<Runnable> atEnd) {
    return isParsed() || length() == 0 ? parsed() : raw(contentType, atEnd).fields();
  }

  private FormFields parsed() {
    FormFields current = form;
    if (current == null) {
      current =
          length() == 0
              ? FormFields.EMPTY
              : FormFields.read(
                  new JsonReader("the form of a request", bytes, start, bytes.length));
      form = current;
    }
    return current;
  }

  /** Returns the files; decoded by one thread only, since each records whether it was moved. */
  synchronized Uploads uploads(String contentType, Consumer<Runnable> atEnd) {
    if (!isParsed() && length() > 0 && RawForm.isMultipart(contentType)) {
      return raw(contentType, atEnd).uploads();
    }
    Uploads current = uploads;
    if (current == null) {
      JsonReader in = context == null ? null : context.uploads();
      if (files != null) {
        current = Uploads.of(files, atEnd);
      } else {
        current = in == null ? Uploads.EMPTY : Uploads.read(in);
      }
      uploads = current;
    }
    return current;
  }

  private synchronized RawForm raw(String contentType, Consumer<Runnable> atEnd) {
    RawForm current = raw;
    if (current == null || !current.contentType().equals(contentType)) {
      current = RawForm.parse(contentType, bytes, start, bytes.length, atEnd);
      raw = current;
    }
    return current;
  }
}
