package dev.rrjava.devserver.http;

import dev.rrjava.devserver.config.HttpSettings;
import dev.rrjava.devserver.config.UploadSettings;
import dev.rrjava.devserver.form.ParsedForm;
import dev.rrjava.devserver.form.ServerWords;
import dev.rrjava.internal.form.FormException;
import dev.rrjava.internal.form.HeaderParameters;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;

/** Reads the body of a request (relay protocol, 5.13 and section 6). */
final class BodyReader {
  private static final byte[] NO_BYTES = {};
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String MULTIPART = "multipart/form-data";

  /** The only methods whose urlencoded bodies reach a worker (6.3). */
  private static final Set<String> FORM_METHODS = Set.of("POST", "PUT", "PATCH");

  private final HttpSettings settings;

  BodyReader(HttpSettings settings) {
    this.settings = settings;
  }

  RequestBody read(Request request) throws RefusedRequestException {
    if (request.getMethod().equals("HEAD") || request.getMethod().equals("OPTIONS")) {
      return RequestBody.raw(NO_BYTES);
    }
    byte[] bytes = bytes(request);
    String type = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
    if (type == null || settings.rawBody()) {
      return RequestBody.raw(bytes);
    }
    try {
      return parse(request, type, bytes);
    } catch (FormException e) {
      throw new RefusedRequestException(400, "serve_http: " + ServerWords.of(e));
    }
  }

  private RequestBody parse(Request request, String type, byte[] bytes)
      throws FormException, RefusedRequestException {
    UploadSettings uploads = settings.uploads();
    if (type.contains(FORM)) {
      checkQuery(request);
      boolean isRead = isForm(type) && FORM_METHODS.contains(request.getMethod());
      return RequestBody.of(ParsedForm.urlEncoded(isRead ? bytes : NO_BYTES, uploads));
    }
    if (type.contains(MULTIPART)) {
      checkQuery(request);
      if (!HeaderParameters.parse(type).value().equals(MULTIPART)) {
        throw new RefusedRequestException(
            400, "serve_http: request Content-Type isn't multipart/form-data");
      }
      return RequestBody.of(ParsedForm.multipart(type, bytes, uploads));
    }
    return RequestBody.raw(bytes);
  }

  /** A type that only mentions a form in a parameter counts as a form, but is not parsed (6.1). */
  private static boolean isForm(String type) {
    return type.split(";", 2)[0].strip().equalsIgnoreCase(FORM);
  }

  private static void checkQuery(Request request) throws FormException {
    String query = request.getHttpURI().getQuery();
    if (query != null) {
      ParsedForm.checkQuery(RequestTarget.bytesOf(query));
    }
  }

  private byte[] bytes(Request request) throws RefusedRequestException {
    long limit = settings.maxBodyBytes();
    if (request.getLength() > limit) {
      throw tooLarge();
    }
    try (InputStream in = Content.Source.asInputStream(request)) {
      byte[] bytes = in.readNBytes((int) (limit + 1));
      if (bytes.length > limit) {
        throw tooLarge();
      }
      return bytes;
    } catch (IOException e) {
      throw new RefusedRequestException(400, "serve_http: unexpected EOF");
    }
  }

  private static RefusedRequestException tooLarge() {
    return new RefusedRequestException(413, "serve_http: http: request body too large");
  }
}
