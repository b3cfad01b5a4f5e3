package com.acme;

import dev.rrjava.annotations.*;
import dev.rrjava.runtime.http.*;
import dev.rrjava.annotations.Form;
import dev.rrjava.annotations.Cookie;
import java.util.*;

final class Tasks {
  @Get("/a")
  void tasks(@Query Map<String, Runnable> all) {} // error: RR323 Map<String, String>

  @Get("/c")
  void keys(@Query Map<Integer, String> all) {} // error: RR323 Map<String, String>

  @Get("/d")
  void any(@Query Map<String, List<?>> all) {} // error: RR323 Map<String, String>

  @Post("/b")
  void raw(@Form Map all) {} // error: RR323 Map<String, List<String>>
}
