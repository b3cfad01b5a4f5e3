package com.acme;

import dev.rrjava.annotation.Attribute;
import dev.rrjava.annotation.Body;
import dev.rrjava.annotation.Get;
import dev.rrjava.annotation.Post;
import java.util.List;

class Outer<T> {
  class Inner {
    T value;
  }
}

final class Tasks {
  @Get("/tasks")
  Outer<String>.Inner show() { // error: RR401 Inner
    return new Outer<String>().new Inner();
  }

  @Post("/tasks")
  void add(@Body Outer<String>.Inner task) {} // error: RR317 Inner

  @Get("/lists")
  void lists(
      @SuppressWarnings("rawtypes") @Attribute List[] lists, // error: RR319 type arguments
      @Attribute Outer<String>.Inner inner) {} // error: RR319 type arguments
}
