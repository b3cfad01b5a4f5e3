package com.acme;

import dev.rrjava.annotation.*;
import dev.rrjava.http.*;
import jakarta.validation.*;
import jakarta.validation.constraints.*;
import java.io.InputStream;
import java.util.*;

final class Tasks {
  record Id(String text) {}

  @Get("/query")
  String query(
      @QueryParam
          @Valid // error: RR329 "id" is not validated, because @Valid applies only to bodies of types of the application
          Id id) {
    return "";
  }

  @Post("/texts")
  String texts(
      @Body
          List<@Valid String> texts) { // error: RR329 "texts" is not validated, because @Valid applies only to bodies of types of the application
    return "";
  }
}
