package com.acme;

import dev.rrjava.annotations.*;
import dev.rrjava.runtime.http.*;
import dev.rrjava.annotations.Form;
import dev.rrjava.annotations.Cookie;
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
  void query(@Query Abstract value) {} // error: RR306 take a String

  @Get("/c")
  void header(@Header Hidden value) {} // error: RR306 @Converter

  @Get("/d")
  void request(@Query Request request) {} // error: RR306 Request

  @Get("/e")
  void stream(@Cookie java.util.stream.Stream<String> value) {} // error: RR306 Stream
}
