package com.acme;

import dev.rrjava.annotation.Get;
import dev.rrjava.annotation.Post;

final class Tasks {
  @Get("GET /tasks") // error: RR104 write "/tasks"
  void list() {}

  @Post // error: RR101 the path is missing
  void add() {}
}
