package com.acme;

import dev.rrjava.annotation.Any;
import dev.rrjava.annotation.Get;
import dev.rrjava.annotation.Post;

final class Tasks {
  @Get("/v{number}")
  void version(int number) {}

  @Get("/{name}.json") // error: RR118 "vx.json" matches both {name}.json and v{number} of Tasks.version, and neither takes precedence
  void json(String name) {}

  @Post("/{name}.{extension}")
  void file(String name, String extension) {}

  @Get("/a/{from}-{to}/x/{id}")
  void range(String from, String to, String id) {}

  @Any("/a/{name}.{ext}/x/y") // error: RR118 "x-x.x" matches both {name}.{ext} and {from}-{to} of Tasks.range, and neither takes precedence
  void any(String name, String ext) {}

  @Get("/a/{name}.txt/z")
  void elsewhere(String name) {}

  @Get("/b/{a:.+}.json")
  void pattern(String a) {}

  @Get("/b/{a}.json") // error: RR115 Tasks.hidden is never called: Tasks.pattern handles all requests that /b/{a}.json matches,
  void hidden(String a) {}

  @Get("/c/{a}.json")
  void first(String a) {}

  @Get("/c/{b}.json") // error: RR110 GET /c/{b}.json is already handled by Tasks.first, as /c/{a}.json (names of variables don't count)
  void second(String b) {}
}
