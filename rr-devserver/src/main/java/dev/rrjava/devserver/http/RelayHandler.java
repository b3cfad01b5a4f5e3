package dev.rrjava.devserver.http;

import dev.rrjava.devserver.gateway.ClientRequest;
import dev.rrjava.devserver.gateway.ClientRequestHandler;
import dev.rrjava.internal.header.HeaderName;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Passes each request on; occupies a thread until the response is complete. */
final class RelayHandler extends Handler.Abstract {
  /** Fields that workers do not receive: they are in the URI, or only concern this server (5.9). */
  private static final Set<String> HIDDEN = Set.of("Host", "Transfer-Encoding", "Trailer");

  private final ClientRequestHandler handler;

  RelayHandler(ClientRequestHandler handler) {
    this.handler = handler;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    try {
      handler.handle(clientRequest(request), new JettyReply(response));
      callback.succeeded();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      callback.failed(e);
    } catch (IOException e) {
      callback.failed(e);
    }
    return true;
  }

  private static ClientRequest clientRequest(Request request) {
    HttpURI uri = request.getHttpURI();
    String host = request.getHeaders().get("Host");
    return new ClientRequest(
        Request.getRemoteAddr(request),
        request.getConnectionMetaData().getProtocol(),
        request.getMethod(),
        host == null ? "" : host,
        String.valueOf(uri.getPath()),
        uri.getQuery(),
        headers(request),
        request.getLength(),
        () -> Content.Source.asInputStream(request));
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
}
