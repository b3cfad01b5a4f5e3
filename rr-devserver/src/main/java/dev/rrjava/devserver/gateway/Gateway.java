package dev.rrjava.devserver.gateway;

import dev.rrjava.devserver.config.HttpSettings;
import dev.rrjava.devserver.host.Exchange;
import dev.rrjava.devserver.host.RequestListener;
import dev.rrjava.internal.form.FormException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Passes each request to a worker, and its reply to the client. Thread-safe. */
public final class Gateway implements ClientRequestHandler {
  private final Exchange exchange;
  private final HttpSettings settings;
  private final BodyReader bodies;

  /**
   * Creates a gateway.
   *
   * @param exchange passes requests to workers
   * @param settings the limits and the handling of forms
   */
  public Gateway(Exchange exchange, HttpSettings settings) {
    this.exchange = exchange;
    this.settings = settings;
    this.bodies = new BodyReader(settings);
  }

  @Override
  public void handle(ClientRequest request, ReplyWriter writer)
      throws IOException, InterruptedException {
    handle(request, writer, RequestListener.NONE);
  }

  /**
   * Handles a request, and lets a listener know what happens to it.
   *
   * @param request the request
   * @param writer writes the response
   * @param listener is told what happens
   * @throws InterruptedException if the thread is interrupted while it waits for a worker
   * @throws IOException if the client has disconnected, or has to notice that the body is
   *     incomplete
   */
  public void handle(ClientRequest request, ReplyWriter writer, RequestListener listener)
      throws IOException, InterruptedException {
    if (isAboutServer(request)) {
      writer.head(200, Map.of());
      writer.end(Map.of());
      return;
    }
    try {
      respond(request, writer, listener);
    } catch (RefusedRequestException e) {
      writeText(writer, e.status(), e.text(), Map.of("Connection", List.of("close")));
    } catch (FormException e) {
      write(writer, 400, "400 Bad Request", Map.of("Connection", List.of("close")));
    }
  }

  /** The response to {@code OPTIONS *} is empty, and no worker receives the request. */
  private static boolean isAboutServer(ClientRequest request) {
    return request.method().equals("OPTIONS") && request.path().equals("*");
  }

  private void respond(ClientRequest request, ReplyWriter writer, RequestListener listener)
      throws IOException, InterruptedException, RefusedRequestException, FormException {
    RequestTarget target = request.target();
    String uri = target.uri();
    if (!target.isEncodable()) {
      // RoadRunner's response if the message to the worker can't be created (5.8).
      writer.head(settings.errorStatus(), Map.of());
      writer.end(Map.of());
      return;
    }
    ClientReply reply = new ClientReply(request, writer, settings.errorStatus());
    try (RequestBody body = bodies.read(request)) {
      byte[] context = context(request, uri, body, listener.attributes()).encode();
      String title = request.title();
      reply.finish(exchange.run(title, context, body.bytes(), reply, listener));
    }
  }

  private static RequestContext context(
      ClientRequest request, String uri, RequestBody body, Map<String, String> attributes) {
    String query = request.query();
    return new RequestContext(
        request.remoteAddress(),
        request.protocol(),
        request.method(),
        uri,
        request.headers(),
        RequestCookies.read(request.headers().getOrDefault("Cookie", List.of())),
        query == null ? "" : query,
        body.isParsed(),
        body.uploads(),
        attributes);
  }

  /**
   * Writes a complete response that does not come from a worker: a status and a line of text.
   *
   * @param writer a writer to which nothing has been written
   * @param status the status of the response
   * @param text its body, without the end of the line
   * @param more header fields in addition to those of every such response
   * @throws IOException if the client has disconnected
   */
  static void writeText(ReplyWriter writer, int status, String text, Map<String, List<String>> more)
      throws IOException {
    Map<String, List<String>> fields = new TreeMap<>(more);
    fields.put("X-Content-Type-Options", List.of("nosniff"));
    write(writer, status, text + "\n", fields);
  }

  private static void write(
      ReplyWriter writer, int status, String text, Map<String, List<String>> more)
      throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    Map<String, List<String>> fields = new TreeMap<>(more);
    fields.put("Content-Length", List.of(Integer.toString(body.length)));
    fields.put("Content-Type", List.of("text/plain; charset=utf-8"));
    writer.head(status, fields);
    writer.body(body, 0, body.length);
    writer.end(Map.of());
  }
}
