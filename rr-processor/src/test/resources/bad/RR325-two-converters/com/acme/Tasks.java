package com.acme;

import dev.rrjava.annotation.*;
import dev.rrjava.http.*;
import dev.rrjava.annotation.FormParam;
import dev.rrjava.annotation.CookieParam;
import java.util.*;

final class Tasks {
  record Money(long cents) {}

  @Converter
  static Money one(String text) {
    return new Money(1);
  }

  @Converter
  static Money other(String text) { // error: RR325 Tasks.one already converts strings to com.acme.Tasks.Money; remove one of the converters
    return new Money(2);
  }
}
