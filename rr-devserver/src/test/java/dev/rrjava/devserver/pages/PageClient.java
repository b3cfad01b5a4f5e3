package dev.rrjava.devserver.pages;

import com.acme.orders.Orders;
import dev.rrjava.devserver.DevServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server with pages, and a client. */
final class PageClient implements AutoCloseable {
  private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";

  private final DevServer server;
  private final HttpClient client = HttpClient.newHttpClient();
  private final List<String> terminal;

  private PageClient(DevServer server, List<String> terminal) {
    this.server = server;
    this.terminal = terminal;
  }

  static PageClient inProcess() {
    List<String> terminal = new CopyOnWriteArrayList<>();
    return new PageClient(
        DevServer.inProcess(new Orders()).workers(2).pages(true).output(terminal::add).start(),
        terminal);
  }

  static PageClient of(DevServer server, List<String> terminal) {
    return new PageClient(server, terminal);
  }

  List<String> terminal() {
    return terminal;
  }

  DevServer server() {
    return server;
  }

  HttpResponse<String> browse(String path) throws IOException, InterruptedException {
    return get(path, "Accept", BROWSER);
  }

  HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.uri() + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request);
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  /** Returns the response to a browser that has resolved another name to this address. */
  String getFrom(String host, String path) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      String request =
          "GET " + path + " HTTP/1.0\r\nHost: " + host + "\r\nAccept: text/html\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
