package com.acme.Routes;

import dev.rrjava.annotation.*;

public class Tasks { // error: RR603 a class named com.acme.Routes is generated from the handlers; rename this package, or the generated one with -Arr.routes
  @Get("/tasks")
  public String list() {
    return "";
  }
}
