package com.acme;

import dev.rrjava.annotation.BodyLimit;
import dev.rrjava.annotation.FormParam;
import dev.rrjava.annotation.Post;

@BodyLimit(4)
abstract class Base {
  @Post("/form")
  @BodyLimit(2)
  String form(@FormParam String name) {
    return name;
  }
}
