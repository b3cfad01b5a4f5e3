package dev.rrjava.devserver.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Response;

/** Writes responses that do not come from a worker: a status and a line of text. */
final class ServerText {
  private ServerText() {}

  /**
   * Writes a complete response.
   *
   * @param response a response to which nothing has been written
   * @param status the status of the response
   * @param text its body, without the end of the line
   * @param fields header fields in addition to those of every such response
   * @throws IOException if the client has disconnected
   */
  static void write(Response response, int status, String text, HttpField... fields)
      throws IOException {
    byte[] body = (text + "\n").getBytes(StandardCharsets.UTF_8);
    HttpFields.Mutable headers = response.getHeaders();
    response.setStatus(status);
    headers.put("Content-Type", "text/plain; charset=utf-8");
    headers.put("X-Content-Type-Options", "nosniff");
    for (HttpField field : fields) {
      headers.put(field);
    }
    headers.put("Content-Length", body.length);
    Content.Sink.write(response, true, ByteBuffer.wrap(body));
  }
}
