package com.acme;

import dev.rrjava.annotation.Body;
import dev.rrjava.annotation.BodyLimit;
import dev.rrjava.annotation.Post;
import dev.rrjava.annotation.Route;

@Route("/tasks")
@BodyLimit(-1) // error: RR326 expected a limit of at least 1 byte, but was -1
final class Tasks {
  @Post
  @BodyLimit(0) // error: RR326 expected a limit of at least 1 byte, but was 0
  void add(@Body String text) {}
}
