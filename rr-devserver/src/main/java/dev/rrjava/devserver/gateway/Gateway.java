package dev.rrjava.devserver.gateway;

import dev.rrjava.devserver.config.HttpSettings;
import dev.rrjava.devserver.host.Exchange;
import dev.rrjava.devserver.host.ReplyRefusedException;
import dev.rrjava.devserver.host.RequestListener;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Passes each request to a worker, and its reply to the client. Thread-safe. */
public final class Gateway implements ClientRequestHandler {
  private static final System.Logger LOG = System.getLogger(Gateway.class.getName());

  private final Exchange exchange;
  private volatile HttpSettings settings;
  private volatile BodyReader bodies;
  private final List<Middleware> middleware;

  /**
   * Creates a gateway.
   *
   * @param exchange passes requests to workers
   * @param settings the limits and the handling of forms
   * @param middleware changes requests and responses; the first one receives a request first
   */
  public Gateway(Exchange exchange, HttpSettings settings, List<Middleware> middleware) {
    this.exchange = exchange;
    this.settings = settings;
    this.bodies = new BodyReader(settings);
    this.middleware = List.copyOf(middleware);
  }

  /**
   * Uses other settings from the next request on.
   *
   * @param changed the limits and the handling of forms; the address has no effect
   */
  public void use(HttpSettings changed) {
    settings = changed;
    bodies = new BodyReader(changed);
  }

  /**
   * Returns whether the log of requests has all that is known about them.
   *
   * @return what the current settings say
   */
  public boolean hasDetailedLog() {
    return settings.detailedLog();
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
    FramedResponse response = new FramedResponse(request, writer);
    if (isAboutServer(request)) {
      response.headers().set("Content-Length", "0");
    } else {
      handler(listener).handle(request, response);
    }
    response.finish();
  }

  private ClientHandler handler(RequestListener listener) {
    ClientHandler next = (request, response) -> respond(request, response, listener);
    for (int i = middleware.size() - 1; i >= 0; i--) {
      next = middleware.get(i).around(next);
    }
    return next;
  }

  /** The response to {@code OPTIONS *} is empty, and no worker receives the request. */
  private static boolean isAboutServer(ClientRequest request) {
    return request.method().equals("OPTIONS") && request.path().equals("*");
  }

  private void respond(ClientRequest request, ClientResponse response, RequestListener listener)
      throws IOException, InterruptedException {
    try (RequestBody body = bodies.read(request)) {
      if (!isEncodable(request)) {
        // RoadRunner's response if the message to the worker can't be created (5.8).
        response.status(settings.errorStatus());
        return;
      }
      byte[] context = context(request, body, listener.attributes()).encode();
      ClientReply reply = new ClientReply(response, settings.errorStatus());
      reply.finish(exchange.run(request.title(), context, body.bytes(), reply, listener));
    } catch (RefusedRequestException e) {
      refuse(e, response);
    }
  }

  private static void refuse(RefusedRequestException refusal, ClientResponse response)
      throws IOException {
    try {
      response.text(refusal.status(), refusal.text());
    } catch (ReplyRefusedException e) {
      LOG.log(System.Logger.Level.DEBUG, "the reason of a refusal is not sent", e);
    }
  }

  /** Returns whether the URI is UTF-8, which the protobuf message requires. */
  private static boolean isEncodable(ClientRequest request) {
    try {
      StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(request.uri().getBytes(StandardCharsets.ISO_8859_1)));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static RequestContext context(
      ClientRequest request, RequestBody body, Map<String, String> attributes) {
    String query = request.query();
    return new RequestContext(
        request.remoteAddress(),
        request.protocol(),
        request.method(),
        RequestTarget.ofUtf8(request.uri()),
        request.headers(),
        RequestCookies.read(request.headers().getOrDefault("Cookie", List.of())),
        query == null ? "" : RequestTarget.ofUtf8(query),
        body.isParsed(),
        body.uploads(),
        attributes);
  }
}
