package dev.rrjava.devserver.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rrjava.devserver.middleware.PluginServer;
import dev.rrjava.http.RequestHandler;
import dev.rrjava.http.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Encrypted connections, with HTTP/1.1 and HTTP/2; what is expected was seen at RoadRunner 3.0.0.
 */
@Timeout(60)
class TlsTest {
  private static final String FILES = "key: key.pem, cert: cert.pem";
  private static final byte[] LONG = "x".repeat(1 << 19).getBytes(StandardCharsets.US_ASCII);

  @TempDir private static Path directory;

  @SuppressWarnings("NullAway.Init") // there from the start to the end of the class
  private static TestCertificate certificate;

  @SuppressWarnings("NullAway.Init")
  private static PluginServer server;

  private static final CountDownLatch CLOSED = new CountDownLatch(1);

  @BeforeAll
  static void start() throws Exception {
    certificate = TestCertificate.create(directory);
    server = start(FILES, handler());
  }

  private static RequestHandler handler() {
    return request ->
        switch (request.path()) {
          case "/long" -> Response.bytes("text/plain", LONG);
          case "/endless" ->
              Response.stream(
                  Stream.generate(() -> "x".repeat(1 << 12)).onClose(CLOSED::countDown));
          default ->
              Response.text(
                  request.protocol()
                      + " "
                      + request.method()
                      + " "
                      + request.uri()
                      + " "
                      + request.body().length);
        };
  }

  private static PluginServer start(String ssl, RequestHandler handler) throws Exception {
    return PluginServer.start(directory, "ssl: { address: '127.0.0.1:0', " + ssl + " }", handler);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static HttpClient client(boolean showsCertificate, HttpClient.Version version)
      throws Exception {
    return HttpClient.newBuilder()
        .sslContext(certificate.client(showsCertificate))
        .version(version)
        .build();
  }

  private static HttpRequest.Builder request(PluginServer asked, String path) {
    return HttpRequest.newBuilder(URI.create("https://127.0.0.1:" + asked.encryptedPort() + path));
  }

  @ParameterizedTest
  @EnumSource(HttpClient.Version.class)
  void negotiatesVersion(HttpClient.Version version) throws Exception {
    HttpResponse<String> response =
        client(false, version)
            .send(
                request(server, "/a%2fb?c=d")
                    .POST(HttpRequest.BodyPublishers.ofString("abc"))
                    .build(),
                HttpResponse.BodyHandlers.ofString());
    String protocol = version == HttpClient.Version.HTTP_2 ? "HTTP/2.0" : "HTTP/1.1";
    assertThat(response.version()).isEqualTo(version);
    assertThat(response.headers().map()).containsKeys("content-type", "date");
    assertThat(response.body())
        .isEqualTo(protocol + " POST https://127.0.0.1:" + server.encryptedPort() + "/a%2fb?c=d 3");
  }

  @Test
  void handlesRequestsOfOneConnectionAtTheSameTime() throws Exception {
    HttpClient client = client(false, HttpClient.Version.HTTP_2);
    HttpRequest.BodyPublisher body = HttpRequest.BodyPublishers.ofByteArray(LONG);
    List<CompletableFuture<HttpResponse<String>>> responses = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      HttpRequest request =
          i % 10 == 0
              ? request(server, "/long").build()
              : i % 10 == 1
                  ? request(server, "/" + i).POST(body).build()
                  : request(server, "/" + i).build();
      responses.add(client.sendAsync(request, HttpResponse.BodyHandlers.ofString()));
    }
    for (int i = 0; i < 50; i++) {
      String response = responses.get(i).get().body();
      if (i % 10 == 0) {
        assertThat(response).hasSize(LONG.length);
      } else {
        assertThat(response).endsWith("/" + i + " " + (i % 10 == 1 ? LONG.length : 0));
      }
    }
  }

  @Test
  void endsStreamWhoseClientDisconnects() throws Exception {
    HttpResponse<InputStream> response =
        client(false, HttpClient.Version.HTTP_2)
            .send(request(server, "/endless").build(), HttpResponse.BodyHandlers.ofInputStream());
    assertThat(response.body().read()).isEqualTo('x');
    response.body().close();
    assertThat(CLOSED.await(20, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void tellsClientsThatDoNotEncrypt() throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.encryptedPort())) {
      socket
          .getOutputStream()
          .write("GET / HTTP/1.1\r\nHost: h\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
          .startsWith("HTTP/1.0 400 Bad Request\r\n\r\n")
          .endsWith("\r\n\r\nClient sent an HTTP request to an HTTPS server.\n");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "no_client_cert, true, true",
    "request_client_cert, true, true",
    "require_any_client_cert, false, true",
    "verify_client_cert_if_given, true, true",
    "require_and_verify_client_cert, false, true",
  })
  void asksForCertificate(String type, boolean acceptsNone, boolean acceptsThis) throws Exception {
    try (PluginServer asking =
        start(FILES + ", root_ca: cert.pem, client_auth_type: " + type, handler())) {
      assertThat(isAccepted(asking, false)).isEqualTo(acceptsNone);
      assertThat(isAccepted(asking, true)).isEqualTo(acceptsThis);
    }
  }

  private static boolean isAccepted(PluginServer asked, boolean showsCertificate) throws Exception {
    HttpClient client = client(showsCertificate, HttpClient.Version.HTTP_1_1);
    try {
      return client
              .send(request(asked, "/").build(), HttpResponse.BodyHandlers.discarding())
              .statusCode()
          == 200;
    } catch (IOException e) {
      return false;
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GET /a%2Fb%20c;d?x=<&y | /a/b%20c;d?x=<&y | /a/b%20c;d?x=&lt;&amp;y",
        "GET * | /* | /*",
        "PUT mailto:a@b | '' | -",
        "POST /a? | /a | -",
      })
  void redirects(String line, String target, String shown) throws Exception {
    try (PluginServer redirecting =
        PluginServer.start(
            directory,
            "ssl: { address: '127.0.0.1:0', redirect: true, " + FILES + " }",
            handler())) {
      String body =
          shown.equals("-")
              ? ""
              : "<a href=\"https://h:0" + shown + "\">Permanent Redirect</a>.\n\n";
      assertThat(redirecting.send(line))
          .startsWith("HTTP/1.1 308 Permanent Redirect\n")
          .contains(
              "\nLocation: https://h:0" + target + "\n",
              "\nStrict-Transport-Security: max-age=31536000; includeSubDomains; preload\n")
          .endsWith("\n\n" + body);
    }
  }

  @Test
  void saysWhatIsWrongWithFiles() throws Exception {
    Files.writeString(directory.resolve("empty.pem"), "nothing");
    assertThatThrownBy(() -> start("key: empty.pem, cert: cert.pem", handler()))
        .isInstanceOf(IOException.class)
        .hasMessageEndingWith(
            "empty.pem: expected a block BEGIN PRIVATE KEY but the file is not in PEM");
    assertThatThrownBy(() -> start("key: key.pem, cert: empty.pem", handler()))
        .hasMessageEndingWith(
            "empty.pem: expected a block BEGIN CERTIFICATE but the file is not in PEM");
    assertThatThrownBy(() -> start("key: none.pem, cert: cert.pem", handler()))
        .hasMessageEndingWith("http.ssl.key: expected a file that exists but was \"none.pem\"");
  }
}
