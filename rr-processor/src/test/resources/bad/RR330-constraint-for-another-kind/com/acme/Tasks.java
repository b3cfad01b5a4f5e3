package com.acme;

import dev.rrjava.annotation.*;
import dev.rrjava.http.*;
import jakarta.validation.*;
import jakarta.validation.constraints.*;
import java.io.InputStream;
import java.util.*;

final class Tasks {
  @Get("/numbers")
  String numbers(
      @QueryParam
          @NotBlank // error: RR330 @NotBlank is for text, and "limit" is of type int;
          int limit,
      @QueryParam
          @Past // error: RR330 @Past is for a date or time, and "flag" is of type java.lang.Boolean
          Boolean flag,
      @QueryParam
          @Size(max = 3) // error: RR330 @Size is for text or a collection, map or array, and "ids" is of type java.util.UUID
          UUID ids) {
    return "";
  }

  @Get("/several")
  String several(
      @QueryParam
          @Max(
              3) // error: RR330 @Max is for a number, and "name" is of type java.lang.String
          @Max(
              2) // error: RR330 @Max is for a number, and "name" is of type java.lang.String
          String name) {
    return "";
  }

  @Get("/texts")
  String texts(
      @QueryParam
          @Min(
              1) // error: RR330 @Min is for a number, and "name" is of type java.lang.String
          String name,
      @QueryParam
          Optional<@Positive String> rank, // error: RR330 @Positive is for a number, and what is in "rank" is of type java.lang.String
      @QueryParam
          @Email // error: RR330 @Email is for text, and "all" is of type java.util.List<java.lang.String>
          List<String> all) {
    return "";
  }
}
