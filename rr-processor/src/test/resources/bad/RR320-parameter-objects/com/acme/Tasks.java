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
  void shape(@BeanParam Shape shape) {} // error: RR320 "shape" is of type com.acme.Tasks.Shape, which the adapter of Tasks can't create: expected a

  @Get("/b")
  void two(@BeanParam Two two) {} // error: RR320 "two" is of type com.acme.Tasks.Two, which the adapter of Tasks can't create: expected one

  @Get("/c")
  void empty(@BeanParam Empty empty) {} // error: RR320 "empty" is of type com.acme.Tasks.Empty, which the adapter of Tasks can't create: none of its

  @Get("/d")
  void text(@BeanParam int number) {} // error: RR320 "number" is of type int, which the adapter of Tasks can't create: expected a record or a

  @Get("/e")
  void fields(@BeanParam Fields fields) {} // error: RR320 "fields" is of type com.acme.Tasks.Fields, whose annotated fields are not all set: expected a

  @Get("/f")
  void half(@BeanParam Half half) {} // error: RR320 "half" is of type com.acme.Tasks.Half, whose annotated fields are not all set: expected a

  @Get("/g")
  void constructed(@BeanParam Constructed constructed) {} // error: RR320 "constructed" is of type com.acme.Tasks.Constructed, whose annotated fields are not all set:
}
