package com.acme;

import dev.rrjava.annotations.*;
import dev.rrjava.runtime.http.*;
import dev.rrjava.annotations.Form;
import dev.rrjava.annotations.Cookie;
import java.util.*;

final class Tasks {
  record Task(String text) {}

  @Post("/a")
  void object(@Body Object task) {} // error: RR317 byte[], String, InputStream

  @Post("/b")
  void optional(@Body Optional<?> text) {} // error: RR317 Optional
}
