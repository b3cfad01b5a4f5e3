package com.acme;

import dev.rrjava.annotation.*;
import dev.rrjava.http.*;
import dev.rrjava.annotation.FormParam;
import dev.rrjava.annotation.CookieParam;
import java.util.*;

final class Tasks {
  record Two(int a, int b) {}

  abstract static class Abstract {
    public Abstract(String text) {}
  }

  static final class Hidden {
    private Hidden(String text) {}
  }

  @Get("/a/{id}")
  void path(Two id) {} // error: RR306 Tasks.Two

  @Get("/b")
  void query(@QueryParam Abstract value) {} // error: RR306 "value" is of type com.acme.Tasks.Abstract, which strings can't be converted to

  @Get("/c")
  void header(@HeaderParam Hidden value) {} // error: RR306 @Converter

  @Get("/d")
  void request(@QueryParam Request request) {} // error: RR306 Request

  @Get("/e")
  void stream(@CookieParam java.util.stream.Stream<String> value) {} // error: RR306 Stream
}
