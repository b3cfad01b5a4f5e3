package com.acme;

import dev.rrjava.annotations.Get;
import dev.rrjava.annotations.Post;

final class Tasks {
  @Get("GET /tasks") // error: RR104 write "/tasks"
  void list() {}

  @Post // error: RR101 the path is missing
  void add() {}
}
