package dev.rrjava.devserver.inspect;

import dev.rrjava.devserver.gateway.ClientRequest;
import dev.rrjava.devserver.gateway.Gateway;
import dev.rrjava.devserver.gateway.ReplyWriter;
import dev.rrjava.devserver.host.RequestListener;
import dev.rrjava.devserver.page.Report;
import dev.rrjava.internal.header.DevelopmentNames;
import dev.rrjava.worker.MalformedPayloadException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Asks workers about the application: its routes, and its OpenAPI document. Thread-safe. */
final class Application {
  /** If all workers are busy, the last answer is used. */
  private static final long PATIENCE_MILLIS = 1_000;

  private final Gateway gateway;
  private final ExecutorService questions =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "inspector");
            thread.setDaemon(true);
            return thread;
          });

  private volatile @Nullable Report lastRoutes;
  private @Nullable CompletableFuture<Answer> pending;

  /** A response of a worker to a question. */
  private static final class Answer implements ReplyWriter {
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private int status;
    private List<String> type = List.of();

    @Override
    public void interim(int interim, Map<String, List<String>> fields) {
      // There are none for a question.
    }

    @Override
    public void head(int sent, Map<String, List<String>> fields) {
      status = sent;
      type = fields.getOrDefault("Content-Type", List.of());
    }

    @Override
    public void body(byte[] bytes, int offset, int length) {
      body.write(bytes, offset, length);
    }

    @Override
    public void end(Map<String, List<String>> trailers) {
      // The body is complete.
    }
  }

  /** A question in place of a request. */
  private record Question(String what) implements RequestListener {
    @Override
    public Map<String, String> attributes() {
      return Map.of(DevelopmentNames.ATTRIBUTE, what);
    }
  }

  Application(Gateway gateway) {
    this.gateway = gateway;
  }

  /** Returns the router and its routes; empty if workers do not say, or not yet. */
  Optional<Report> routes() throws InterruptedException {
    CompletableFuture<Answer> question = ask(DevelopmentNames.ROUTES);
    try {
      Answer answer = question.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
      if (answer.type.equals(List.of(DevelopmentNames.REPORT))) {
        lastRoutes = Report.decode(answer.body.toByteArray());
      }
    } catch (TimeoutException e) {
      System.getLogger(Application.class.getName())
          .log(System.Logger.Level.DEBUG, "all workers are busy", e);
    } catch (ExecutionException | MalformedPayloadException e) {
      System.getLogger(Application.class.getName())
          .log(System.Logger.Level.WARNING, "can't list the routes", e);
    }
    return Optional.ofNullable(lastRoutes);
  }

  /** Returns the OpenAPI document; empty if the application has none. */
  Optional<byte[]> openApi() throws InterruptedException {
    try {
      Answer answer = ask(DevelopmentNames.OPENAPI).get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
      return answer.status == 200 && answer.type.equals(List.of("application/json"))
          ? Optional.of(answer.body.toByteArray())
          : Optional.empty();
    } catch (ExecutionException | TimeoutException e) {
      System.getLogger(Application.class.getName())
          .log(System.Logger.Level.WARNING, "can't get the OpenAPI document", e);
      return Optional.empty();
    }
  }

  /** Asks, unless the question before has not been answered yet. */
  private synchronized CompletableFuture<Answer> ask(String what) {
    CompletableFuture<Answer> before = pending;
    if (before != null && !before.isDone()) {
      CompletableFuture<Answer> busy = new CompletableFuture<>();
      busy.completeExceptionally(new TimeoutException("all workers are busy"));
      return what.equals(DevelopmentNames.ROUTES) ? before : busy;
    }
    CompletableFuture<Answer> question =
        CompletableFuture.supplyAsync(() -> answer(what), questions);
    pending = question;
    return question;
  }

  private Answer answer(String what) {
    Answer answer = new Answer();
    try {
      gateway.handle(request("/_rr/" + what), answer, new Question(what));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return answer;
  }

  /** A request that is harmless if a worker takes it for one of a client. */
  private static ClientRequest request(String path) {
    return new ClientRequest(
        "127.0.0.1",
        "HTTP/1.1",
        false,
        "OPTIONS",
        "http://localhost" + path,
        "localhost",
        path,
        null,
        Map.of(),
        0,
        InputStream::nullInputStream);
  }
}
