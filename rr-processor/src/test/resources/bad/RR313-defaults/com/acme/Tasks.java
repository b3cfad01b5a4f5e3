package com.acme;

import dev.rrjava.annotation.*;
import dev.rrjava.http.*;
import dev.rrjava.annotation.FormParam;
import dev.rrjava.annotation.CookieParam;
import java.util.*;

final class Tasks {
  enum Color { RED, GREEN }

  @Get("/a")
  void number(@QueryParam @Default("ten") int page) {} // error: RR313 default of "page": expected an int (-2147483648 to 2147483647) but was "ten"

  @Get("/b")
  void date(@QueryParam @Default("2026-02-30") java.time.LocalDate day) {} // error: RR313 a date

  @Get("/c")
  void color(@HeaderParam @Default("REDD") Color color) {} // error: RR313 did you mean RED?

  @Get("/e")
  void several(@QueryParam @Default({"1", "x"}) List<Integer> pages) {} // error: RR313 default of "pages": expected an int (-2147483648 to 2147483647) but was "x"

  @Get("/f")
  void array(@QueryParam @Default("x") int[] pages) {} // error: RR313 default of "pages": expected an int (-2147483648 to 2147483647) but was "x"

  @Get("/d")
  void other(@CookieParam @Default("blue") Color color) {} // error: RR313 one of RED, GREEN
}
