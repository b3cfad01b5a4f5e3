package com.acme;

import dev.rrjava.annotation.Converters;
import dev.rrjava.annotation.Get;

@Converters({
  String.class, // error: RR328 java.lang.String has no method with @Converter
  int[].class // error: RR328 int[] has no method with @Converter
})
final class Tasks {
  @Get("/tasks")
  void list() {}
}
