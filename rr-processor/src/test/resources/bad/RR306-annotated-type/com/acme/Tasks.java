package com.acme;

import dev.rrjava.annotations.Get;
import dev.rrjava.annotations.Query;
import jakarta.validation.constraints.NotNull;

final class Tasks {
  @Get("/tasks")
  String tasks(@Query @NotNull Object any) { // error: RR306 "any" is of type java.lang.Object
    return "";
  }
}
