package com.acme;

import dev.rrjava.annotation.Body;
import dev.rrjava.annotation.BodyLimit;
import dev.rrjava.annotation.Post;
import dev.rrjava.annotation.Route;

@Route("/tasks")
@BodyLimit(-1) // error: RR326 a body of at most -1 bytes is none
final class Tasks {
  @Post
  @BodyLimit(0) // error: RR326 a body of at most 0 bytes is none
  void add(@Body String text) {}
}
