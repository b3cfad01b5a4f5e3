package com.acme;

import dev.rrjava.annotations.*;
import dev.rrjava.runtime.http.*;
import dev.rrjava.annotations.Form;
import dev.rrjava.annotations.Cookie;
import java.util.*;

final class Tasks {
  @Get("/a/{id}")
  void path(@Default("1") long id) {} // error: RR314 every path

  @Get("/b")
  void optional(@Query @Default("1") Optional<Integer> page) {} // error: RR314 its type says

  @Get("/d")
  void several(@Query @Default({"1", "2"}) int page) {} // error: RR314 takes one value

  @Get("/e")
  void none(@Query @Default({}) List<String> tags) {} // error: RR407 the list is empty

  @Post("/c")
  void body(@Body @Default("x") String text) {} // error: RR314 converted from text
}
