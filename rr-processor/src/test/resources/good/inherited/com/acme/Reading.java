package com.acme;

import dev.rrjava.annotation.Get;

interface Reading<T> {
  @Get("/{id}")
  String show(T id);

  @Get("/")
  default String list() {
    return "default list";
  }

  @Get("/latest")
  String latest();
}
