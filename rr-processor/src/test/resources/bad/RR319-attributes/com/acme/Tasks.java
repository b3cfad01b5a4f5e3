package com.acme;

import dev.rrjava.annotations.*;
import dev.rrjava.runtime.http.*;
import dev.rrjava.annotations.Form;
import dev.rrjava.annotations.Cookie;
import java.util.*;

final class Tasks {
  @Get("/a")
  void list(@Attribute List<String> user) {} // error: RR319 List<?>

  @Get("/b")
  void map(@Attribute Optional<Map<String, String>> user) {} // error: RR319 type arguments
}
