package com.acme;

import dev.rrjava.annotation.Any;
import dev.rrjava.annotation.Get;
import dev.rrjava.annotation.Post;

final class Tasks {
  @Get("/v{number}")
  void version(int number) {}

  @Get("/{name}.json") // error: RR118 "vx.json" matches {name}.json and v{number}, of Tasks.version
  void json(String name) {}

  @Post("/{name}.{extension}")
  void file(String name, String extension) {}

  @Get("/a/{from}-{to}/x/{id}")
  void range(String from, String to, String id) {}

  @Any("/a/{name}.{ext}/x/y") // error: RR118 neither is more specific
  void any(String name, String ext) {}

  @Get("/a/{name}.txt/z")
  void elsewhere(String name) {}

  @Get("/b/{a:.+}.json")
  void pattern(String a) {}

  @Get("/b/{a}.json") // error: RR115 Tasks.pattern answers all requests
  void hidden(String a) {}

  @Get("/c/{a}.json")
  void first(String a) {}

  @Get("/c/{b}.json") // error: RR110 as /c/{a}.json: names of variables do not count
  void second(String b) {}
}
