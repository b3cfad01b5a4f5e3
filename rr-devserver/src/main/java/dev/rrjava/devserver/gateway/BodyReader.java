package dev.rrjava.devserver.gateway;

import dev.rrjava.devserver.config.HttpSettings;
import dev.rrjava.devserver.form.ParsedForm;
import dev.rrjava.devserver.form.ServerWords;
import dev.rrjava.internal.form.FormException;
import dev.rrjava.internal.form.ServerForm;
import java.io.IOException;
import java.io.InputStream;

/** Reads the body of a request (relay protocol, 5.13 and section 6). */
final class BodyReader {
  private static final byte[] NO_BYTES = {};

  private final HttpSettings settings;

  BodyReader(HttpSettings settings) {
    this.settings = settings;
  }

  RequestBody read(ClientRequest request) throws RefusedRequestException {
    if (request.isHead() || request.method().equals("OPTIONS")) {
      return RequestBody.raw(NO_BYTES);
    }
    String type = request.header("Content-Type");
    if (type == null || settings.rawBody() || !ServerForm.isForm(type)) {
      return RequestBody.raw(bytes(request));
    }
    byte[] bytes = ServerForm.leavesBody(request.method(), type) ? NO_BYTES : bytes(request);
    String query = request.query();
    try {
      return RequestBody.of(
          ParsedForm.parse(
              request.method(), type, query == null ? "" : query, bytes, settings.uploads()));
    } catch (FormException e) {
      throw new RefusedRequestException(400, "serve_http: " + ServerWords.of(e));
    }
  }

  private byte[] bytes(ClientRequest request) throws RefusedRequestException {
    long limit = settings.maxBodyBytes();
    if (request.bodyLength() > limit) {
      throw tooLarge();
    }
    try (InputStream in = request.body().open()) {
      byte[] bytes = in.readNBytes((int) (limit + 1));
      if (bytes.length > limit) {
        throw tooLarge();
      }
      return bytes;
    } catch (IOException e) {
      throw new RefusedRequestException(400, "serve_http: " + e.getMessage());
    }
  }

  private static RefusedRequestException tooLarge() {
    return new RefusedRequestException(413, "serve_http: http: request body too large");
  }
}
