package com.acme;

import dev.rrjava.annotations.*;
import dev.rrjava.runtime.http.*;
import dev.rrjava.annotations.Form;
import dev.rrjava.annotations.Cookie;
import java.util.*;

final class Tasks {
  enum Color { RED, GREEN }

  @Get("/a")
  void number(@Query @Default("ten") int page) {} // error: RR313 write an int

  @Get("/b")
  void date(@Query @Default("2026-02-30") java.time.LocalDate day) {} // error: RR313 a date

  @Get("/c")
  void color(@Header @Default("REDD") Color color) {} // error: RR313 did you mean RED?

  @Get("/e")
  void several(@Query @Default({"1", "x"}) List<Integer> pages) {} // error: RR313 the default "x"

  @Get("/f")
  void array(@Query @Default("x") int[] pages) {} // error: RR313 write an int

  @Get("/d")
  void other(@Cookie @Default("blue") Color color) {} // error: RR313 one of RED, GREEN
}
