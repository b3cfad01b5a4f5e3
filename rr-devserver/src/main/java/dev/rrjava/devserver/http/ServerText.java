package dev.rrjava.devserver.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Response;

/** Responses that no worker made: a status and a line of text. */
final class ServerText {
  private ServerText() {}

  /**
   * Writes a response, all of it.
   *
   * @param response where nothing has been written to
   * @param status of the response
   * @param text its body, without the end of the line
   * @param fields header fields besides those of every such response
   * @throws IOException when the client is gone
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
