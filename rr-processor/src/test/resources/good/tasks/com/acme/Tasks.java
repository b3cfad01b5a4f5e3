package com.acme;

import dev.rrjava.annotation.EarlyHints;
import dev.rrjava.annotation.HeaderParam;
import dev.rrjava.annotation.PathParam;
import dev.rrjava.annotation.QueryParam;
import dev.rrjava.annotation.Route;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
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
  String list(@QueryParam Optional<Integer> page, @QueryParam("tag") List<String> tags) {
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
  void change(long id, @QueryParam State state, @HeaderParam Optional<String> ifMatch) {}

  @Route("GET /latest")
  String latest() {
    return "latest";
  }

  @Route("GET /{task-id}/page")
  @EarlyHints({"</app.css>; rel=preload; as=style", "<https://cdn.example>; rel=preconnect"})
  Response page(@PathParam("task-id") long id) {
    return Response.html("<h1>" + id + "</h1>");
  }

  @Route("GET /{id}/log")
  Stream<String> log(long id) {
    return Stream.of("a", "b");
  }
}
