package com.acme;

import dev.rrjava.annotation.Get;
import dev.rrjava.annotation.QueryParam;
import jakarta.validation.constraints.NotNull;

final class Tasks {
  @Get("/tasks")
  String tasks(@QueryParam @NotNull Object any) { // error: RR306 "any" is of type java.lang.Object
    return "";
  }
}
