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
          @NotBlank // error: RR330 @NotBlank applies to strings, but "limit" is of type int; use another constraint, or change the type
          int limit,
      @QueryParam
          @Past // error: RR330 @Past applies to dates and times, but "flag" is of type java.lang.Boolean
          Boolean flag,
      @QueryParam
          @Size(max = 3) // error: RR330 @Size applies to strings and collections, maps and arrays, but "ids" is of type java.util.UUID
          UUID ids) {
    return "";
  }

  @Get("/several")
  String several(
      @QueryParam
          @Max(
              3) // error: RR330 @Max applies to numbers, but "name" is of type java.lang.String
          @Max(
              2) // error: RR330 @Max applies to numbers, but "name" is of type java.lang.String
          String name) {
    return "";
  }

  @Get("/texts")
  String texts(
      @QueryParam
          @Min(
              1) // error: RR330 @Min applies to numbers, but "name" is of type java.lang.String
          String name,
      @QueryParam
          Optional<@Positive String> rank, // error: RR330 @Positive applies to numbers, but the content of "rank" is of type java.lang.String
      @QueryParam
          @Email // error: RR330 @Email applies to strings, but "all" is of type java.util.List<java.lang.String>
          List<String> all) {
    return "";
  }
}
