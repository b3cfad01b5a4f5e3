package com.acme;

import dev.rrjava.annotation.*;
import dev.rrjava.http.*;
import dev.rrjava.annotation.FormParam;
import dev.rrjava.annotation.CookieParam;
import java.util.*;

final class Tasks {
  record Task(String text) {}

  @Post("/a")
  void object(@Body Object task) {} // error: RR317 byte[], String, InputStream

  @Post("/b")
  void optional(@Body Optional<?> text) {} // error: RR317 Optional

  @Post("/c")
  void reader(@Body java.io.Reader text) {} // error: RR317 java.io.Reader

  @Post("/d")
  void bytes(@Body java.io.ByteArrayInputStream bytes) {} // error: RR317 InputStream

  @Post("/e")
  void stream(@Body java.util.stream.Stream<Task> tasks) {} // error: RR317 Stream

  @Post("/f")
  void file(@Body java.nio.file.Path file) {} // error: RR317 java.nio.file.Path

  @Post("/g")
  void futures(@Body List<java.util.concurrent.Future<String>> texts) {} // error: RR317 Future
}
