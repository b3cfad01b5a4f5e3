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
  static Money other(String text) { // error: RR325 Tasks.one converts to
    return new Money(2);
  }
}
