package com.acme;

import dev.rrjava.annotations.Body;
import dev.rrjava.annotations.BodyLimit;
import dev.rrjava.annotations.Consumes;
import dev.rrjava.annotations.Delete;
import dev.rrjava.annotations.Get;
import dev.rrjava.annotations.Post;
import dev.rrjava.annotations.Put;
import dev.rrjava.annotations.Route;
import dev.rrjava.runtime.http.Request;

/** Limits of a class, of its methods, and of a class above. */
@Route("/notes")
@BodyLimit(8)
final class Notes extends Base {
  @Post
  @BodyLimit(3L * 1024 * 1024 * 1024)
  @Consumes("text/plain")
  String add(@Body String note) {
    return note;
  }

  @Put
  String replace(Request request) {
    return request.bodyText();
  }

  @Get
  String list(Request request) {
    return request.path();
  }

  @Delete
  void clear() {}
}
