package com.acme;

import dev.rrjava.annotation.*;
import dev.rrjava.http.*;
import dev.rrjava.annotation.FormParam;
import dev.rrjava.annotation.CookieParam;
import java.util.*;

final class Tasks {
  record Outer(@QueryParam String name, @BeanParam Inner inner) {}

  record Inner(@BeanParam Outer outer) {} // error: RR321 "outer" is of type com.acme.Tasks.Outer

  @Get("/a")
  void list(@BeanParam Outer outer) {}
}
