package dev.rrjava.devserver.http;

import dev.rrjava.devserver.config.HttpSettings;
import dev.rrjava.devserver.host.Exchange;
import dev.rrjava.internal.form.FormException;
import dev.rrjava.internal.header.HeaderName;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Passes each request to a worker; occupies a thread until the response is complete. */
final class RelayHandler extends Handler.Abstract {
  /** Fields that workers do not receive: they are in the URI, or only concern this server (5.9). */
  private static final Set<String> HIDDEN = Set.of("Host", "Transfer-Encoding", "Trailer");

  private final Exchange exchange;
  private final HttpSettings settings;
  private final BodyReader bodies;

  RelayHandler(Exchange exchange, HttpSettings settings) {
    this.exchange = exchange;
    this.settings = settings;
    this.bodies = new BodyReader(settings);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    try {
      if (!isAboutServer(request)) {
        respond(request, response);
      }
      callback.succeeded();
    } catch (RefusedRequestException e) {
      refuse(e, response, callback);
    } catch (FormException e) {
      Response.writeError(request, response, callback, 400);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      callback.failed(e);
    } catch (IOException e) {
      callback.failed(e);
    }
    return true;
  }

  /** The response to {@code OPTIONS *} is empty, and no worker receives the request. */
  private static boolean isAboutServer(Request request) {
    return request.getMethod().equals("OPTIONS") && "*".equals(request.getHttpURI().getPath());
  }

  private void respond(Request request, Response response)
      throws IOException, InterruptedException, RefusedRequestException, FormException {
    RequestTarget target = target(request);
    String uri = target.uri();
    if (!target.isEncodable()) {
      // RoadRunner's response if the message to the worker can't be created (5.8).
      response.setStatus(settings.errorStatus());
      return;
    }
    ClientReply reply = new ClientReply(request, response, settings.errorStatus());
    try (RequestBody body = bodies.read(request)) {
      byte[] context = context(request, target, uri, body).encode();
      reply.finish(exchange.run(context, body.bytes(), reply));
    }
  }

  private static RequestContext context(
      Request request, RequestTarget target, String uri, RequestBody body) {
    Map<String, List<String>> headers = headers(request);
    return new RequestContext(
        Request.getRemoteAddr(request),
        request.getConnectionMetaData().getProtocol(),
        request.getMethod(),
        uri,
        headers,
        RequestCookies.read(headers.getOrDefault("Cookie", List.of())),
        target.query() == null ? "" : target.query(),
        body.isParsed(),
        body.uploads());
  }

  private static RequestTarget target(Request request) {
    HttpURI uri = request.getHttpURI();
    String host = request.getHeaders().get("Host");
    return new RequestTarget(
        host == null ? "" : host,
        RequestTarget.bytesOf(String.valueOf(uri.getPath())),
        uri.getQuery());
  }

  private static Map<String, List<String>> headers(Request request) {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    for (HttpField field : request.getHeaders()) {
      String name = HeaderName.canonical(field.getName());
      if (!HIDDEN.contains(name)) {
        String value = field.getValue() == null ? "" : field.getValue();
        headers.computeIfAbsent(name, unused -> new ArrayList<>(1)).add(value);
      }
    }
    return headers;
  }

  private static void refuse(
      RefusedRequestException refusal, Response response, Callback callback) {
    try {
      ServerText.write(
          response, refusal.status(), refusal.text(), new HttpField("Connection", "close"));
      callback.succeeded();
    } catch (IOException e) {
      callback.failed(e);
    }
  }
}
