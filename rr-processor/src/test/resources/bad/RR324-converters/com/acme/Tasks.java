package com.acme;

import dev.rrjava.annotation.*;
import dev.rrjava.http.*;
import dev.rrjava.annotation.FormParam;
import dev.rrjava.annotation.CookieParam;
import java.util.*;

final class Tasks {
  record Money(long cents) {}

  @Converter
  Money instance(String text) { // error: RR324 Tasks.instance is no converter
    return new Money(1);
  }

  @Converter
  static Money two(String a, String b) { // error: RR324 static T name(String text)
    return new Money(1);
  }

  @Converter
  static int number(String text) { // error: RR324 Tasks.number
    return 1;
  }
}
