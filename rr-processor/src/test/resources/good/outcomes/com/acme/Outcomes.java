package com.acme;

import dev.rrjava.annotation.Body;
import dev.rrjava.annotation.Consumes;
import dev.rrjava.annotation.Produces;
import dev.rrjava.annotation.ResponseHeader;
import dev.rrjava.annotation.Route;
import dev.rrjava.annotation.Status;
import dev.rrjava.http.BodyWriter;
import dev.rrjava.http.Response;
import dev.rrjava.http.ServerSentEvent;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

final class Outcomes {
  record Task(int id) {}

  @Route("POST /created")
  @Status(201)
  @ResponseHeader({"Location: /tasks/7", "Cache-Control:no-store"})
  Task created() {
    return new Task(7);
  }

  @Route("POST /tasks")
  String add(@Body List<Task> tasks) {
    return "took " + tasks;
  }

  @Route("POST /accepted")
  @Status(202)
  void accepted() {}

  @Route("GET /object")
  Task object() {
    return new Task(7);
  }

  @Route("GET /generic")
  Map<String, ? extends List<Task>> generic() {
    return Map.of("all", List.of(new Task(7)));
  }

  @Route("GET /array")
  Task[] array() {
    return new Task[0];
  }

  @Route("GET /optional/{id}")
  Optional<Task> optional(int id) {
    return id == 7 ? Optional.of(new Task(7)) : Optional.empty();
  }

  @Route("GET /optional-text/{text}")
  Optional<String> optionalText(String text) {
    return Optional.of(text).filter(given -> given.length() > 1);
  }

  @Route("GET /later")
  CompletionStage<Task> later() {
    return CompletableFuture.supplyAsync(() -> new Task(7));
  }

  @Route("GET /later-optional")
  CompletableFuture<Optional<String>> laterOptional() {
    return CompletableFuture.completedFuture(Optional.empty());
  }

  @Route("DELETE /later-nothing")
  CompletionStage<Void> laterNothing() {
    return CompletableFuture.completedFuture(null);
  }

  @Route("GET /later-failure")
  CompletionStage<Response> laterFailure() {
    return CompletableFuture.failedFuture(new IllegalStateException("no luck"));
  }

  @Route("GET /file")
  Path file() {
    return Path.of("/no/such/file.css");
  }

  @Route("GET /input")
  @Produces("application/pdf")
  InputStream input() {
    return new ByteArrayInputStream(new byte[] {'p', 'd', 'f'});
  }

  @Route("GET /writer")
  BodyWriter writer() {
    return out -> out.write('w');
  }

  @Route("GET /csv")
  @Produces("text/csv")
  String csv() {
    return "a;b";
  }

  @Route("GET /texts")
  Iterator<String> texts() {
    return List.of("a", "b").iterator();
  }

  @Route("GET /chunks")
  Stream<byte[]> chunks() {
    return Stream.of(new byte[] {'a'}, new byte[] {'b'});
  }

  @Route("GET /events")
  Stream<ServerSentEvent> events() {
    return Stream.of(ServerSentEvent.data("a"));
  }

  @Route("GET /objects")
  Stream<Task> objects() {
    return Stream.of(new Task(1), new Task(2));
  }

  @Route("GET /lines")
  @Produces("application/x-ndjson")
  Iterator<? extends Task> lines() {
    return List.of(new Task(1), new Task(2)).iterator();
  }

  @Route("GET /negotiated")
  @Produces({"application/json", "application/vnd.acme+json; v=2"})
  Task negotiated() {
    return new Task(7);
  }

  @Route("POST /text")
  @Consumes({"text/*", "application/*+json"})
  String text() {
    return "taken";
  }
}
