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
import java.nio.file.Files;
import java.nio.file.Path;
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

  /** Returns a server with worker processes. */
  static PageClient withProcesses(Path directory, int workers) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Files.writeString(
        directory.resolve(".rr.yaml"),
        """
        version: "3"
        server:
          command: ['%s', '-XX:+DisplayVMOutputToStderr', '-XX:+UseSerialGC', '-cp', '%s', '%s']
        http:
          address: 127.0.0.1:0
          middleware: [gzip]
          pool:
            num_workers: %d
        """
            .formatted(
                java, System.getProperty("java.class.path"), Orders.class.getName(), workers));
    List<String> terminal = new CopyOnWriteArrayList<>();
    DevServer server =
        DevServer.processes(directory.resolve(".rr.yaml"))
            .workDirectory(Path.of(""))
            .pages(true)
            .accessLog(true, false)
            .output(terminal::add)
            .start();
    return new PageClient(server, terminal);
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

  HttpResponse<String> head(String path) throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(URI.create(server.uri() + path))
            .method("HEAD", HttpRequest.BodyPublishers.noBody()));
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
