package com.acme;

import dev.rrjava.annotation.*;
import dev.rrjava.http.*;
import jakarta.validation.*;
import jakarta.validation.constraints.*;
import java.io.InputStream;
import java.util.*;

final class Tasks {
  record Page(@QueryParam int number) {}

  @Get("/request")
  String request(
      @NotNull // error: RR329 "request" is not validated, because it is not a value that a client sends; remove the annotation
          Request request) {
    return "";
  }

  @Post("/stream")
  String stream(
      @Body
          @NotNull // error: RR329 "body" is not validated, because it is not a value that a client sends; remove the annotation
          InputStream body) {
    return "";
  }

  @Get("/attribute")
  String attribute(
      @Attribute
          @NotNull // error: RR329 "user" is not validated, because it is not a value that a client sends; remove the annotation
          String user) {
    return "";
  }

  @Get("/group")
  String group(
      @BeanParam
          @Valid // error: RR329 "page" is not validated, because a parameter object is validated by the constraints of its members
          Page page) {
    return "";
  }
}
