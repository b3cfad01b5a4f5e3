package com.acme;

import dev.rrjava.annotation.*;
import dev.rrjava.http.*;
import dev.rrjava.annotation.FormParam;
import dev.rrjava.annotation.CookieParam;
import java.util.*;

final class Tasks {
  interface Shape {}

  static final class Two {
    Two(@QueryParam String a) {}

    Two(@QueryParam String a, @QueryParam String b) {}
  }

  static final class Empty {
    public void setName(String name) {}
  }

  static final class Fields {
    @QueryParam public String a;
    @QueryParam public int b;
  }

  static final class Half {
    @QueryParam private String a;
    @QueryParam private String b;

    public void setA(String a) {
      this.a = a;
    }
  }

  static final class Constructed {
    @QueryParam private String a;
    @QueryParam private String b;

    Constructed(@QueryParam String a) {
      this.a = a;
    }
  }

  @Get("/a")
  void shape(@BeanParam Shape shape) {} // error: RR320 records and static concrete classes

  @Get("/b")
  void two(@BeanParam Two two) {} // error: RR320 no constructor

  @Get("/c")
  void empty(@BeanParam Empty empty) {} // error: RR320 nothing in it

  @Get("/d")
  void text(@BeanParam int number) {} // error: RR320 records

  @Get("/e")
  void fields(@BeanParam Fields fields) {} // error: RR320 field a, b is annotated, but is set by no setter

  @Get("/f")
  void half(@BeanParam Half half) {} // error: RR320 whose field b is annotated

  @Get("/g")
  void constructed(@BeanParam Constructed constructed) {} // error: RR320 whose field b is annotated
}
