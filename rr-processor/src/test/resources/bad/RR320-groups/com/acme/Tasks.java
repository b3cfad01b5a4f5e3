package com.acme;

import dev.rrjava.annotations.*;
import dev.rrjava.runtime.http.*;
import dev.rrjava.annotations.Form;
import dev.rrjava.annotations.Cookie;
import java.util.*;

final class Tasks {
  interface Shape {}

  static final class Two {
    Two(@Query String a) {}

    Two(@Query String a, @Query String b) {}
  }

  static final class Empty {
    public void setName(String name) {}
  }

  @Get("/a")
  void shape(@Params Shape shape) {} // error: RR320 records and static concrete classes

  @Get("/b")
  void two(@Params Two two) {} // error: RR320 no constructor

  @Get("/c")
  void empty(@Params Empty empty) {} // error: RR320 nothing in it

  @Get("/d")
  void text(@Params int number) {} // error: RR320 records
}
