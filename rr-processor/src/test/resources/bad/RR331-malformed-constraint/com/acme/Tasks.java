package com.acme;

import dev.rrjava.annotation.*;
import dev.rrjava.http.*;
import jakarta.validation.*;
import jakarta.validation.constraints.*;
import java.io.InputStream;
import java.util.*;

final class Tasks {
  @Get("/tasks")
  String tasks(
      @QueryParam
          @Pattern(
              regexp = "[a-z") // error: RR331 the regular expression "[a-z" does not parse
          String name,
      @QueryParam
          @DecimalMin(
              "1,5") // error: RR331 "1,5" is no number; write such as "0.05"
          double price,
      @QueryParam
          @Size(
              min = 3,
              max = 2) // error: RR331 no size is between 3 and 2
          String code,
      @QueryParam
          @Size(
              min = -1) // error: RR331 no size is between -1
          String other) {
    return "";
  }
}
