package com.acme;

import dev.rrjava.annotations.Attribute;
import dev.rrjava.annotations.Body;
import dev.rrjava.annotations.Get;
import dev.rrjava.annotations.Post;
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
