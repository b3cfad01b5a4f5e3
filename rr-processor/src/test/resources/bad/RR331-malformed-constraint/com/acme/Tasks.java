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
              regexp = "[a-z") // error: RR331 expected a regular expression, but was "[a-z": Unclosed character class
          String name,
      @QueryParam
          @DecimalMin(
              "1,5") // error: RR331 expected a number such as "0.05", but was "1,5"
          double price,
      @QueryParam
          @Size(
              min = 3,
              max = 2) // error: RR331 expected a maximum of at least the minimum, 3, but was 2
          String code,
      @QueryParam
          @Size(
              min = -1) // error: RR331 expected a minimum of at least 0, but was -1
          String other) {
    return "";
  }
}
