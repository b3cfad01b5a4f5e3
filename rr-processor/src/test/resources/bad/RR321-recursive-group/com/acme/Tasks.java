package com.acme;

import dev.rrjava.annotations.*;
import dev.rrjava.runtime.http.*;
import dev.rrjava.annotations.Form;
import dev.rrjava.annotations.Cookie;
import java.util.*;

final class Tasks {
  record Outer(@Query String name, @Params Inner inner) {}

  record Inner(@Params Outer outer) {} // error: RR321 "outer" is of type com.acme.Tasks.Outer

  @Get("/a")
  void list(@Params Outer outer) {}
}
