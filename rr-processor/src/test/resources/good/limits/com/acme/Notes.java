package com.acme;

import dev.rrjava.annotation.Body;
import dev.rrjava.annotation.BodyLimit;
import dev.rrjava.annotation.Consumes;
import dev.rrjava.annotation.Delete;
import dev.rrjava.annotation.Get;
import dev.rrjava.annotation.Post;
import dev.rrjava.annotation.Put;
import dev.rrjava.annotation.Route;
import dev.rrjava.http.Request;

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
