package com.acme;

import dev.rrjava.annotation.*;
import dev.rrjava.http.*;
import jakarta.validation.*;
import jakarta.validation.constraints.*;
import java.io.InputStream;
import java.util.*;

final class Tasks {
  @Constraint(validatedBy = {})
  private @interface Even {}

  @Get("/tasks")
  String tasks(@QueryParam @Even int limit) { // error: RR310 com.acme.Tasks.Even is private or not accessible from package "com.acme", where generated code
    return "";
  }
}
