package dev.rrjava.devserver.http;

import dev.rrjava.devserver.gateway.ReplyWriter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Response;

/** Writes a response through Jetty. */
final class JettyReply implements ReplyWriter {
  private final Response response;
  private final HttpFields.Mutable trailers = HttpFields.build();

  JettyReply(Response response) {
    this.response = response;
  }

  @Override
  public void interim(int status, Map<String, List<String>> fields) throws IOException {
    HttpFields.Mutable lines = HttpFields.build();
    add(fields, lines);
    try {
      response.writeInterim(status, lines).join();
    } catch (CompletionException e) {
      throw new IOException("can't send the interim response: " + e.getCause(), e);
    }
  }

  @Override
  public void head(int status, Map<String, List<String>> fields) {
    response.setStatus(status);
    HttpFields.Mutable head = response.getHeaders();
    fields.keySet().forEach(head::remove);
    add(fields, head);
    if (List.of("chunked").equals(fields.get("Transfer-Encoding"))) {
      response.setTrailersSupplier(() -> trailers.size() == 0 ? null : trailers);
    }
  }

  @Override
  public void body(byte[] bytes, int offset, int length) throws IOException {
    write(false, ByteBuffer.wrap(bytes, offset, length));
  }

  @Override
  public void end(Map<String, List<String>> fields) throws IOException {
    add(fields, trailers);
    write(true, ByteBuffer.allocate(0));
  }

  private void write(boolean isLast, ByteBuffer bytes) throws IOException {
    try {
      Content.Sink.write(response, isLast, bytes);
    } catch (CompletionException e) {
      throw new IOException("can't send the response: " + e.getCause(), e);
    }
  }

  private static void add(Map<String, List<String>> fields, HttpFields.Mutable lines) {
    fields.forEach((name, values) -> values.forEach(value -> lines.add(name, value)));
  }
}
