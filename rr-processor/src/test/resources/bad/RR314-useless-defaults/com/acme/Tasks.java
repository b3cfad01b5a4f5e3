package com.acme;

import dev.rrjava.annotation.*;
import dev.rrjava.http.*;
import dev.rrjava.annotation.FormParam;
import dev.rrjava.annotation.CookieParam;
import java.util.*;

final class Tasks {
  @Get("/a/{id}")
  void path(@Default("1") long id) {} // error: RR314 every path

  @Get("/b")
  void optional(@QueryParam @Default("1") Optional<Integer> page) {} // error: RR314 its type says

  @Get("/d")
  void several(@QueryParam @Default({"1", "2"}) int page) {} // error: RR314 takes one value

  @Get("/e")
  void none(@QueryParam @Default({}) List<String> tags) {} // error: RR407 the list is empty

  @Post("/c")
  void body(@Body @Default("x") String text) {} // error: RR314 converted from text
}
