package com.acme;

import dev.rrjava.annotation.*;
import dev.rrjava.http.*;
import dev.rrjava.annotation.FormParam;
import dev.rrjava.annotation.CookieParam;
import java.util.*;

final class Tasks {
  @Get("/a")
  void tasks(@QueryParam Map<String, Runnable> all) {} // error: RR323 Map<String, String>

  @Get("/c")
  void keys(@QueryParam Map<Integer, String> all) {} // error: RR323 Map<String, String>

  @Get("/d")
  void any(@QueryParam Map<String, List<?>> all) {} // error: RR323 Map<String, String>

  @Post("/b")
  void raw(@FormParam Map all) {} // error: RR323 Map<String, List<String>>
}
