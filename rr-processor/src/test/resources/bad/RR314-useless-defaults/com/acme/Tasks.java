package com.acme;

import dev.rrjava.annotation.*;
import dev.rrjava.http.*;
import dev.rrjava.annotation.FormParam;
import dev.rrjava.annotation.CookieParam;
import java.util.*;

final class Tasks {
  @Get("/a/{id}")
  void path(@Default("1") long id) {} // error: RR314 the default of "id" is never used, because a path variable is never missing; remove @Default

  @Get("/b")
  void optional(@QueryParam @Default("1") Optional<Integer> page) {} // error: RR314 the default of "page" is never used, because its type represents a missing value; remove @Default

  @Get("/d")
  void several(@QueryParam @Default({"1", "2"}) int page) {} // error: RR314 the default of "page" is never used, because it has one value; keep one default, or use a List

  @Get("/e")
  void none(@QueryParam @Default({}) List<String> tags) {} // error: RR407 the list is empty

  @Post("/c")
  void body(@Body @Default("x") String text) {} // error: RR314 the default of "text" is never used, because only values that are converted from strings can
}
