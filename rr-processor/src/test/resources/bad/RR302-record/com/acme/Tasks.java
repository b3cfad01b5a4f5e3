package com.acme;

import dev.rrjava.annotation.Post;

final class Tasks {
  record Task(String title) {}

  @Post("/tasks")
  void add(Task task) {} // error: RR302 add @Body or @BeanParam, or an annotation such as @QueryParam
}
