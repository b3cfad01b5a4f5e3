package com.acme;

import dev.rrjava.annotations.*;
import dev.rrjava.runtime.http.*;
import dev.rrjava.annotations.Form;
import dev.rrjava.annotations.Cookie;
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
