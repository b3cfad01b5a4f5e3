package dev.rrjava.devserver.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.orders.Orders;
import dev.rrjava.devserver.DevServer;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Errors as browsers and other clients see them in development. */
final class FailurePagesTest {
  private static PageClient client;

  @BeforeAll
  static void start() {
    client = PageClient.inProcess();
  }

  @AfterAll
  static void stop() {
    client.close();
  }

  @Test
  void showsExceptionWithCauseSourceRouteAndRequestToBrowser() throws Exception {
    HttpResponse<String> page = client.browse("/fail?invoice=7&access_token=s3cr3t");
    assertThat(page.statusCode()).isEqualTo(500);
    assertThat(page.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
    assertThat(page.body())
        .contains("java.lang.IllegalStateException")
        .contains("caused by", "java.nio.file.NoSuchFileException", "suppressed:", "while closing")
        .contains("com.acme.orders.Orders.read", "src/test/java/com/acme/orders/Orders.java")
        .contains("throw new UncheckedIOException(new NoSuchFileException(")
        .contains("GET /fail", "Orders.handle")
        .contains("frames of rr-java", "access_token=(masked)");
    assertThat(page.headers().map()).doesNotContainKey("rr-java-route");
  }

  @Test
  void escapesWhatWasSentAndForbidsScripts() throws Exception {
    HttpResponse<String> page =
        client.get("/fail?x", "Accept", "text/html", "X-Note", "<script>alert(1)</script>");
    assertThat(page.body())
        .contains("can&#39;t read &lt;x&gt;", "&lt;script&gt;alert(1)&lt;/script&gt;")
        .doesNotContain("<script", "read <x>");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .startsWith("default-src 'none'");
    assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
  }

  @Test
  void sendsTextAndProblemWithTheIdThatIsOnTheTerminalOnce() throws Exception {
    HttpResponse<String> text = client.get("/fail?text");
    assertThat(text.headers().firstValue("Content-Type")).contains("text/plain; charset=utf-8");
    assertThat(text.body())
        .startsWith("500 Internal Server Error (#")
        .contains("IllegalStateException: can't read <text>\n    at com.acme.orders.Orders.fail(")
        .contains("Caused by: java.io.UncheckedIOException");
    String id = text.body().replaceAll("(?s).*?\\((#\\d+)\\).*", "$1");
    while (client.terminal().stream().noneMatch(line -> line.contains("can't read <text>"))) {
      // Printed after the response is complete; the time limit for tests ends this loop.
      Thread.sleep(5);
    }
    assertThat(client.terminal())
        .filteredOn(line -> line.contains("can't read <text>"))
        .singleElement()
        .asString()
        .startsWith(id + " GET /fail: java.lang.IllegalStateException");

    HttpResponse<String> problem = client.get("/fail?json", "Accept", "application/json");
    assertThat(problem.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(problem.body())
        .startsWith("{\"title\":\"Internal Server Error\",\"status\":500,")
        .contains("\"instance\":\"/_rr/requests/", "\"stackTrace\":[");
  }

  @Test
  void listsNearestRoutesFirst() throws Exception {
    assertThat(client.get("/ordres").body())
        .startsWith("404 Not Found (#")
        .contains("no route matches GET /ordres; the nearest are\n  GET /orders  Orders.handle\n");
    assertThat(client.browse("/customer/ann").body())
        .containsSubsequence("No route matches: GET /customer/ann", "/customers/{name}", "/orders");
    assertThat(client.get("/ordres", "Accept", "application/json").body())
        .contains("\"routes\":[\"GET /orders  Orders.handle\"");
  }

  @Test
  void listsRoutesOfPathWhoseMethodIsAnother() throws Exception {
    HttpResponse<String> text = client.send(post("/customers/ann", "text/plain"));
    assertThat(text.statusCode()).isEqualTo(405);
    assertThat(text.body())
        .startsWith("405 Method Not Allowed (#")
        .contains("no route has the method of POST /customers/ann; the nearest are\n")
        .contains("are\n  GET /customers/{name}  Orders.handle\n");
    assertThat(client.send(post("/customers/ann", "text/html")).body())
        .containsSubsequence(
            "No route has this method: POST /customers/ann", "/customers/{name}", "/orders");
    assertThat(client.send(post("/customers/ann", "application/json")).body())
        .contains(
            "\"status\":405",
            "\"detail\":\"no route has the method of POST /customers/ann\"",
            "\"routes\":[\"GET /customers/{name}  Orders.handle\"");
  }

  private static HttpRequest.Builder post(String target, String accept) {
    return HttpRequest.newBuilder(URI.create(client.server().uri() + target))
        .header("Accept", accept)
        .POST(HttpRequest.BodyPublishers.noBody());
  }

  @Test
  void respondsToHeadWithoutBody() throws Exception {
    HttpResponse<String> response = client.head("/ordres");
    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("text/plain; charset=utf-8");
    assertThat(client.head("/fail").statusCode()).isEqualTo(500);
  }

  @Test
  void showsParameterWithSourceAndExpectation() throws Exception {
    assertThat(client.browse("/parameter?limit=ten").body())
        .containsSubsequence("Parameter", "limit", "query parameter", "an int", "ten");
  }

  @Test
  void leavesErrorsThatTheApplicationChoseToOtherClients() throws Exception {
    HttpResponse<String> chosen = client.get("/teapot");
    assertThat(chosen.statusCode()).isEqualTo(418);
    assertThat(chosen.body()).isEqualTo("a <b>teapot</b>\n");
    assertThat(client.browse("/teapot").body()).contains("a &lt;b&gt;teapot&lt;/b&gt;");
    assertThat(client.browse("/own").body()).isEqualTo("my own error\n");
  }

  @Test
  void reportsNothingToOtherSitesAndNames() throws Exception {
    assertThat(client.get("/fail", "Accept", "text/html", "Sec-Fetch-Site", "cross-site").body())
        .isEqualTo("Internal Server Error\n");
    assertThat(client.get("/fail", "Accept", "text/html", "Origin", "http://evil.example").body())
        .isEqualTo("Internal Server Error\n");
    for (String host : List.of("rebound.example", "127.0.0.1.rebound.example:8080")) {
      assertThat(client.getFrom(host, "/fail")).endsWith("\n\r\nInternal Server Error\n");
    }
    for (String host : List.of("127.0.0.1:8080", "localhost", "[::1]:1", "orders.localhost:80")) {
      assertThat(client.getFrom(host, "/fail")).contains("<!doctype html>");
    }
  }

  @Test
  void hidesAttributeFromApplication() throws Exception {
    assertThat(client.get("/attributes").body()).isEqualTo("{}");
  }

  @Test
  void sendsNoPagesUnlessTheyAreSwitchedOn() throws Exception {
    List<String> terminal = new CopyOnWriteArrayList<>();
    DevServer server = DevServer.inProcess(new Orders()).output(terminal::add).start();
    try (PageClient production = PageClient.of(server, terminal)) {
      HttpResponse<String> response =
          production.send(
              HttpRequest.newBuilder(URI.create(server.uri() + "/fail"))
                  .headers("Accept", "text/html", "rr-java-development", "pages"));
      assertThat(response.body()).isEqualTo("Internal Server Error\n");
      assertThat(response.headers().map()).doesNotContainKey("rr-java-route");
      assertThat(production.get("/nowhere").body()).isEqualTo("404 Not Found\n");
    }
  }
}
