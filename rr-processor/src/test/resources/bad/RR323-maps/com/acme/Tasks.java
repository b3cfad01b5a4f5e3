package com.acme;

import dev.rrjava.annotations.*;
import dev.rrjava.runtime.http.*;
import dev.rrjava.annotations.Form;
import dev.rrjava.annotations.Cookie;
import java.util.*;

final class Tasks {
  @Get("/a")
  void ints(@Query Map<String, Integer> all) {} // error: RR323 Map<String, String>

  @Post("/b")
  void raw(@Form Map all) {} // error: RR323 Map<String, List<String>>
}
