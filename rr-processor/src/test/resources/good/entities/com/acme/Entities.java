package com.acme;

import dev.rrjava.annotation.Body;
import dev.rrjava.annotation.PathParam;
import dev.rrjava.annotation.Produces;
import dev.rrjava.annotation.QueryParam;
import dev.rrjava.annotation.ResponseHeader;
import dev.rrjava.annotation.Route;
import dev.rrjava.annotation.Status;
import dev.rrjava.http.EntityTag;
import dev.rrjava.http.ResponseEntity;
import dev.rrjava.http.ResourceState;
import dev.rrjava.http.SetCookie;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

final class Entities {
  record Task(int id) {}

  @Route("POST /tasks")
  ResponseEntity<Task> created() {
    return ResponseEntity.created(URI.create("/tasks/7")).body(new Task(7));
  }

  @Route("POST /declared")
  @Status({201, 409})
  @ResponseHeader({"Cache-Control: no-store", "X-Declared: yes"})
  ResponseEntity<Task> declared(@QueryParam boolean conflict) {
    return conflict
        ? ResponseEntity.status(409).withHeader("Retry-After", "1").build()
        : ResponseEntity.of(new Task(7))
            .withHeader("Cache-Control", "private")
            .withCookie(SetCookie.of("seen", "yes"));
  }

  @Route("GET /tasks/{id}")
  ResponseEntity<Task> found(int id) {
    return ResponseEntity.of(Optional.of(new Task(id)).filter(task -> task.id() == 7));
  }

  @Route("GET /text")
  ResponseEntity<String> text() {
    return ResponseEntity.accepted().withHeader("Content-Type", "text/csv").body("a;b");
  }

  @Route("GET /bytes")
  @Produces("image/png")
  ResponseEntity<byte[]> bytes() {
    return ResponseEntity.status(203).body(new byte[] {'p', 'n', 'g'});
  }

  @Route("DELETE /nothing")
  ResponseEntity<Void> nothing() {
    return ResponseEntity.noContent().build();
  }

  @Route("GET /list")
  ResponseEntity<List<Task>> list() {
    return ResponseEntity.ok().withAddedHeader("X-Total", "2").body(List.of(new Task(1), new Task(2)));
  }

  @Route("GET /texts")
  ResponseEntity<Stream<String>> texts() {
    return ResponseEntity.ok(Stream.of("a", "b")).withStatus(206);
  }

  @Route("GET /lines")
  @Produces("application/x-ndjson")
  ResponseEntity<Stream<Task>> lines() {
    return ResponseEntity.of(Stream.of(new Task(1), new Task(2)));
  }

  @Route("GET /later")
  CompletionStage<ResponseEntity<Task>> later() {
    return CompletableFuture.completedFuture(ResponseEntity.accepted().body(new Task(7)));
  }

  @Route("GET /optional/{id}")
  Optional<ResponseEntity<? extends Task>> optional(int id) {
    return id == 7 ? Optional.of(ResponseEntity.of(new Task(7))) : Optional.empty();
  }

  @Route("GET /later-optional")
  CompletableFuture<Optional<ResponseEntity<String>>> laterOptional() {
    return CompletableFuture.completedFuture(Optional.of(ResponseEntity.ok("later")));
  }

  @Route("GET /negotiated")
  @Produces({"application/json", "application/vnd.acme+json; v=2"})
  ResponseEntity<Task> negotiated() {
    return ResponseEntity.status(202).body(new Task(7));
  }

  @Route("GET /revision")
  ResponseEntity<Task> revision() {
    return ResponseEntity.of(new Task(7)).withState(ResourceState.of(EntityTag.strong("v7")));
  }

  @Route("GET /null")
  ResponseEntity<Task> nothingAtAll() {
    return null;
  }

  @Route("POST /{result}/{body}/{entity}")
  ResponseEntity<String> names(
      @PathParam String result, @PathParam String body, @PathParam String entity, @Body String response) {
    return ResponseEntity.of(result + body + entity + response);
  }
}
