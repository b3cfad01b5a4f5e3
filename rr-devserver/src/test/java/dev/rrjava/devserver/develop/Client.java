package dev.rrjava.devserver.develop;

import dev.rrjava.devserver.DevServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

/** Sends requests to a server under development. */
record Client(DevServer server, HttpClient http) {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  static Client of(DevServer server) {
    return new Client(server, HttpClient.newHttpClient());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(server.uri() + path)).timeout(PATIENCE);
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return http.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
  }

  /** Sends a request as a browser does. */
  HttpResponse<String> browse(String path) throws IOException, InterruptedException {
    return http.send(
        request(path).header("Accept", "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8").build(),
        HttpResponse.BodyHandlers.ofString());
  }

  String body(String path) throws IOException, InterruptedException {
    HttpResponse<String> response = get(path);
    if (response.statusCode() != 200) {
      throw new AssertionError(path + ": " + response.statusCode() + "\n" + response.body());
    }
    return response.body();
  }

  CompletableFuture<HttpResponse<String>> start(String path) {
    return http.sendAsync(request(path).build(), HttpResponse.BodyHandlers.ofString());
  }

  static void await(BooleanSupplier condition, String what) throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("waited in vain for " + what);
      }
      Thread.sleep(5);
    }
  }

  static boolean contains(List<String> output, String part) {
    return output.stream().anyMatch(line -> line.contains(part));
  }
}
