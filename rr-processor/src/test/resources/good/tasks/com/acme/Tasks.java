package com.acme;

import dev.rrjava.annotations.EarlyHints;
import dev.rrjava.annotations.Header;
import dev.rrjava.annotations.Path;
import dev.rrjava.annotations.Query;
import dev.rrjava.annotations.Route;
import dev.rrjava.runtime.http.Request;
import dev.rrjava.runtime.http.Response;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

@Route("/tasks")
final class Tasks {
  enum State {
    OPEN,
    DONE
  }

  @Route("GET /")
  String list(@Query Optional<Integer> page, @Query("tag") List<String> tags) {
    return tags + " " + page.orElse(1);
  }

  @Route("POST /")
  Response create(Request request) {
    return Response.text(request.bodyText()).withStatus(201);
  }

  @Route("GET /{id}")
  String show(long id) {
    return "task " + id;
  }

  @Route("PUT|PATCH /{id}")
  void change(long id, @Query State state, @Header Optional<String> ifMatch) {}

  @Route("GET /latest")
  String latest() {
    return "latest";
  }

  @Route("GET /{task-id}/page")
  @EarlyHints({"</app.css>; rel=preload; as=style", "<https://cdn.example>; rel=preconnect"})
  Response page(@Path("task-id") long id) {
    return Response.html("<h1>" + id + "</h1>");
  }

  @Route("GET /{id}/log")
  Stream<String> log(long id) {
    return Stream.of("a", "b");
  }
}
