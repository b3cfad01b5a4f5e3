package com.acme;

import dev.rrjava.annotations.BodyLimit;
import dev.rrjava.annotations.Form;
import dev.rrjava.annotations.Post;

@BodyLimit(4)
abstract class Base {
  @Post("/form")
  @BodyLimit(2)
  String form(@Form String name) {
    return name;
  }
}
