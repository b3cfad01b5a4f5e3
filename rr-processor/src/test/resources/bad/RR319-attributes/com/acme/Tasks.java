package com.acme;

import dev.rrjava.annotation.*;
import dev.rrjava.http.*;
import dev.rrjava.annotation.FormParam;
import dev.rrjava.annotation.CookieParam;
import java.util.*;

final class Tasks {
  @Get("/a")
  void list(@Attribute List<String> user) {} // error: RR319 List<?>

  @Get("/b")
  void map(@Attribute Optional<Map<String, String>> user) {} // error: RR319 type arguments
}
