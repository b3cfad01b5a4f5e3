package dev.rrjava.devserver.status;

import dev.rrjava.devserver.config.HttpSettings;
import dev.rrjava.devserver.config.UploadSettings;
import dev.rrjava.devserver.gateway.ClientRequest;
import dev.rrjava.devserver.gateway.ReplyWriter;
import dev.rrjava.devserver.http.HttpFront;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A small HTTP server for a page about this server. It reads requests as RoadRunner does. A client
 * that sends or reads slowly does not keep others from being served.
 */
public final class PageServer implements AutoCloseable {
  /** How long a client may read when the server is closed. */
  private static final Duration GRACE = Duration.ofSeconds(1);

  private final HttpFront front;

  private PageServer(HttpFront front) {
    this.front = front;
  }

  /** What is sent for a request. */
  @FunctionalInterface
  public interface Page {

    /**
     * Returns the response to a request.
     *
     * @param request the request
     * @return the response
     */
    Reply reply(ClientRequest request);
  }

  /**
   * A response.
   *
   * @param status the status
   * @param fields the header fields; the length is added
   * @param text the body
   */
  public record Reply(int status, Map<String, String> fields, String text) {}

  /**
   * Starts to listen.
   *
   * @param address where it listens
   * @param page handles all requests
   * @return the running server
   * @throws IOException if it can't listen at the address
   */
  public static PageServer start(InetSocketAddress address, Page page) throws IOException {
    HttpSettings settings = HttpSettings.at(address, UploadSettings.acceptAll(Path.of("")));
    return new PageServer(
        HttpFront.start(
            (request, writer) -> write(page.reply(request), request, writer), settings, GRACE));
  }

  private static void write(Reply reply, ClientRequest request, ReplyWriter writer)
      throws IOException {
    byte[] body = reply.text().getBytes(StandardCharsets.UTF_8);
    Map<String, List<String>> fields = new TreeMap<>();
    reply.fields().forEach((name, value) -> fields.put(name, List.of(value)));
    fields.put("Content-Length", List.of(Integer.toString(body.length)));
    writer.head(reply.status(), fields);
    if (!request.isHead()) {
      writer.body(body, 0, body.length);
    }
    writer.end(Map.of());
  }

  /**
   * Returns the address at which it listens.
   *
   * @return the address with the actual port
   */
  public InetSocketAddress address() {
    return front.address().orElseThrow();
  }

  @Override
  public void close() {
    front.close();
  }
}
