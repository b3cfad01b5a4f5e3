package dev.rrjava.devserver.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.orders.Orders;
import dev.rrjava.devserver.DevServer;
import dev.rrjava.http.RequestHandler;
import dev.rrjava.http.Response;
import dev.rrjava.http.RouteInfo;
import dev.rrjava.http.RoutedHandler;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The pages below {@code /_rr/}, with worker processes. */
@Timeout(60)
final class SiteTest {
  private static PageClient client;

  @BeforeAll
  static void start(@TempDir Path directory) throws Exception {
    client = PageClient.withProcesses(directory, 2);
  }

  @AfterAll
  static void stop() {
    client.close();
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).isLessThan(deadline);
      TimeUnit.MILLISECONDS.sleep(5);
    }
  }

  /** On a busy machine, what a worker prints arrives after the end of the request. */
  private static String numberOfRequestWithOutput() throws Exception {
    long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (true) {
      String text = client.get("/fail?ink").body();
      String number = text.replaceAll("(?s).*?\\(#(\\d+)\\).*", "$1");
      String page = client.browse("/_rr/requests/" + number).body();
      if (page.contains("printed by ink")) {
        return number;
      }
      assertThat(System.nanoTime()).isLessThan(deadline);
    }
  }

  @Test
  void showsWhatWorkerPrintedDuringRequestAndItsFrames() throws Exception {
    String number = numberOfRequestWithOutput();
    assertThat(client.browse("/_rr/requests/" + number).body())
        .contains("#" + number + " GET /fail", "printed by ink")
        .contains("to worker ", "request of ", "last: head of ", "page of the error")
        .contains("src/test/java/com/acme/orders/Orders.java:");
    assertThat(client.browse("/_rr/requests/" + number + "/error").body())
        .contains("can&#39;t read &lt;ink&gt;", "Stack trace");
    assertThat(client.browse("/_rr/requests").body()).contains("href=\"/_rr/requests/" + number);
    assertThat(client.browse("/_rr/requests/99999999").statusCode()).isEqualTo(404);
  }

  @Test
  void readsReportThatMiddlewareHasCompressed() throws Exception {
    HttpResponse<String> page =
        client.get("/fail?zip", "Accept", "text/html", "Accept-Encoding", "gzip");
    assertThat(page.body()).contains("can&#39;t read &lt;zip&gt;", "Stack trace");
    assertThat(page.headers().map()).doesNotContainKey("content-encoding");
  }

  @Test
  void printsLineForEachRequest() throws Exception {
    client.get("/orders?access_token=s3cr3t");
    client.get("/%1b%5b31m");
    await(() -> client.terminal().stream().anyMatch(line -> line.startsWith("GET     /%1b")));
    assertThat(client.terminal())
        .anyMatch(
            line -> line.matches("GET +/orders 200 7 B +[0-9.]+ ms +worker \\d +/orders +#\\d+"))
        .noneMatch(line -> line.contains("s3cr3t"));
  }

  @Test
  void lineOfRequestWhoseWorkerEndedHasItsRoute() throws Exception {
    assertThat(client.get("/orders/halt").statusCode()).isEqualTo(500);
    await(() -> client.terminal().stream().anyMatch(line -> line.startsWith("GET     /orders/h")));
    assertThat(client.terminal())
        .filteredOn(line -> line.startsWith("GET     /orders/halt"))
        .singleElement()
        .asString()
        .matches("GET +/orders/halt 500 .* worker \\d +/orders/\\{id} +#\\d+");
    await(() -> client.server().workers().size() == 2);
  }

  @Test
  void pageOfJobsSaysThatThereAreNone() throws Exception {
    HttpResponse<String> page = client.browse("/_rr/jobs");
    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.body()).contains("no section jobs");
  }

  @Test
  void listsRoutesWithSources() throws Exception {
    assertThat(client.browse("/_rr/routes").body())
        .contains("/orders/{id}/lines", "Orders.handle", "5 routes")
        .containsPattern("src/test/java/com/acme/orders/Orders.java:\\d+");
  }

  @Test
  void restartsWorkerForItsOwnPageOnly() throws Exception {
    long before = client.server().workers().get(0).pid();
    String target = "/_rr/workers/1/restart";
    assertThat(client.browse("/_rr/workers").body())
        .contains(Long.toString(before), " MB", "action=\"" + target);
    assertThat(client.get(target).statusCode()).isEqualTo(405);
    for (String origin : List.of("http://evil.example", "http://127.0.0.1:1", "null")) {
      assertThat(client.send(post(target).header("Origin", origin)).statusCode())
          .as("there are no pages for other sites")
          .isEqualTo(404);
    }
    assertThat(client.send(post(target)).statusCode()).isEqualTo(403);
    assertThat(client.server().workers().get(0).pid()).isEqualTo(before);

    String own = client.server().uri().toString();
    assertThat(client.send(post(target).header("Origin", own)).statusCode()).isEqualTo(303);
    await(
        () ->
            client.server().workers().size() == 2
                && client.server().workers().get(0).pid() != before);
  }

  private static HttpRequest.Builder post(String target) {
    return HttpRequest.newBuilder(URI.create(client.server().uri() + target))
        .POST(HttpRequest.BodyPublishers.noBody());
  }

  @Test
  void hidesFromOtherNamesAndSites() throws Exception {
    assertThat(client.getFrom("rebound.example", "/_rr/"))
        .contains(" 404 ")
        .doesNotContain("<html");
    assertThat(client.get("/_rr/", "Sec-Fetch-Site", "cross-site").body())
        .isEqualTo("404 Not Found\n");
    HttpResponse<String> page = client.browse("/_rr/");
    assertThat(page.body()).contains("Development server", "Last requests");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'", "frame-ancestors 'none'");
    assertThat(page.headers().map()).doesNotContainKey("access-control-allow-origin");
  }

  @Test
  void showsOpenApiDocumentOfApplication() throws Exception {
    assertThat(client.browse("/_rr/openapi").body()).contains("swagger-ui-bundle.js");
    assertThat(client.get("/_rr/openapi.json").body()).startsWith("{").contains("\"openapi\"");
    HttpResponse<String> script = client.get("/_rr/openapi/swagger-ui-bundle.js");
    assertThat(script.statusCode()).isEqualTo(200);
    assertThat(client.get("/_rr/openapi/..%2fpom.properties").statusCode()).isEqualTo(404);
    assertThat(client.get("/_rr/openapi/start.js").body()).contains("validatorUrl: null");
  }

  @Test
  void savesRequestAsTest() throws Exception {
    client.get("/orders", "X-Api-Key", "s3cr3t", "Accept-Language", "de");
    String requests = client.browse("/_rr/requests").body();
    String number = requests.replaceAll("(?s).*?/_rr/requests/(\\d+)\".*", "$1");
    HttpResponse<String> test = client.get("/_rr/requests/" + number + "/test?download");
    assertThat(test.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"Recorded" + number + "Test.java\"");
    assertThat(test.body())
        .contains("package com.acme.orders;", "TestClient.of(new Orders())")
        .contains(".header(\"Accept-Language\", \"de\")", ".assertText(\"orders\\n\");")
        .contains("// the value of X-Api-Key is masked: set one that works")
        .doesNotContain("s3cr3t");
  }

  @Test
  void leavesPathToApplicationThatWantsIt() throws Exception {
    RoutedHandler wanting =
        new RoutedHandler() {
          @Override
          public Response handle(dev.rrjava.http.Request request) {
            return Response.text("mine");
          }

          @Override
          public List<RouteInfo> routes() {
            return List.of(
                new RouteInfo(
                    List.of("GET"), "/_rr/{x}", List.of(), List.of(), Orders.class, "handle"));
          }
        };
    DevServer server = DevServer.inProcess(wanting).pages(true).output(line -> {}).start();
    try (PageClient own = PageClient.of(server, List.of())) {
      assertThat(own.browse("/_rr/requests").body()).isEqualTo("mine");
    }
  }

  @Test
  void servesPagesWhileAllWorkersAreBusy() throws Exception {
    CountDownLatch done = new CountDownLatch(1);
    CountDownLatch started = new CountDownLatch(1);
    RequestHandler slow =
        request -> {
          started.countDown();
          done.await();
          return Response.text("");
        };
    DevServer server = DevServer.inProcess(slow).workers(1).pages(true).output(line -> {}).start();
    try (PageClient own = PageClient.of(server, List.of())) {
      Thread busy = new Thread(() -> getQuietly(own));
      busy.start();
      started.await();
      assertThat(own.browse("/_rr/workers").body()).contains("GET /slow", " for ");
      done.countDown();
      busy.join();
    }
  }

  private static void getQuietly(PageClient own) {
    try {
      own.get("/slow");
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
