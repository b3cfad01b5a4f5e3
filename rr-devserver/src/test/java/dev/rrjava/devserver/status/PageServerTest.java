package dev.rrjava.devserver.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rrjava.internal.testing.HttpConnection;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Clients of a page that misbehave. */
@Timeout(60)
class PageServerTest {
  private final List<Socket> clients = new ArrayList<>();

  private static PageServer start() throws IOException {
    return PageServer.start(
        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
        request -> new PageServer.Reply(200, Map.of(), request.path() + " " + request.query()));
  }

  private void send(PageServer server, String bytes) throws IOException {
    Socket client = new Socket(InetAddress.getLoopbackAddress(), server.address().getPort());
    clients.add(client);
    client.getOutputStream().write(bytes.getBytes(StandardCharsets.US_ASCII));
  }

  @AfterEach
  void disconnect() throws IOException {
    for (Socket client : clients) {
      client.close();
    }
  }

  @Test
  void clientsThatSendSlowlyDoNotHoldUpOthers() throws IOException {
    try (PageServer server = start()) {
      for (int i = 0; i < 20; i++) {
        send(server, "");
        send(server, "GET /hea");
        send(server, "GET /health HTTP/1.1\r\nHost: h\r\nX: ");
      }
      for (int i = 0; i < 3; i++) {
        assertThat(HttpConnection.get(server.address().getPort(), "/").status()).isEqualTo(200);
      }
    }
  }

  @Test
  void closeEndsDespiteClients() throws Exception {
    InetSocketAddress address;
    try (PageServer server = start()) {
      address = server.address();
      send(server, "GET /hea");
      assertThat(HttpConnection.get(address.getPort(), "/").status()).isEqualTo(200);
    }
    assertThatThrownBy(() -> HttpConnection.get(address.getPort(), "/"))
        .isInstanceOf(IOException.class);
  }

  @Test
  void malformedQueryIsLeftToThePage() throws IOException {
    try (PageServer server = start()) {
      int port = server.address().getPort();
      assertThat(HttpConnection.get(port, "/a?plugin=%zz|{\"}").text())
          .isEqualTo("/a plugin=%zz|{\"}");
      assertThat(HttpConnection.get(port, "/%zz").status()).isEqualTo(400);
    }
  }
}
