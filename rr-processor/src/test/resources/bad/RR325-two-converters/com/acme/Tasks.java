package com.acme;

import dev.rrjava.annotations.*;
import dev.rrjava.runtime.http.*;
import dev.rrjava.annotations.Form;
import dev.rrjava.annotations.Cookie;
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
