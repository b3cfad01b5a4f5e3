package com.acme;

import dev.rrjava.annotation.*;
import dev.rrjava.http.*;
import dev.rrjava.annotation.FormParam;
import dev.rrjava.annotation.CookieParam;
import java.util.*;

final class Tasks {
  record Money(long cents) {}

  @Converter
  Money instance(String text) { // error: RR324 Tasks.instance can't be a converter: expected a static method "T name(String value)" for a
    return new Money(1);
  }

  @Converter
  static Money two(String a, String b) { // error: RR324 Tasks.two can't be a converter: expected a static method "T name(String value)" for a class or
    return new Money(1);
  }

  @Converter
  static int number(String text) { // error: RR324 Tasks.number
    return 1;
  }
}
