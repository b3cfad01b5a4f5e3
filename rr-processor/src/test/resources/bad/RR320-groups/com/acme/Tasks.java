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

  static final class Fields {
    @Query public String a;
    @Query public int b;
  }

  static final class Half {
    @Query private String a;
    @Query private String b;

    public void setA(String a) {
      this.a = a;
    }
  }

  static final class Constructed {
    @Query private String a;
    @Query private String b;

    Constructed(@Query String a) {
      this.a = a;
    }
  }

  @Get("/a")
  void shape(@Params Shape shape) {} // error: RR320 records and static concrete classes

  @Get("/b")
  void two(@Params Two two) {} // error: RR320 no constructor

  @Get("/c")
  void empty(@Params Empty empty) {} // error: RR320 nothing in it

  @Get("/d")
  void text(@Params int number) {} // error: RR320 records

  @Get("/e")
  void fields(@Params Fields fields) {} // error: RR320 field a, b is annotated, but is set by no setter

  @Get("/f")
  void half(@Params Half half) {} // error: RR320 whose field b is annotated

  @Get("/g")
  void constructed(@Params Constructed constructed) {} // error: RR320 whose field b is annotated
}
