package com.acme;

import dev.rrjava.annotation.*;
import dev.rrjava.jobs.*;
import jakarta.validation.*;
import jakarta.validation.constraints.*;
import java.util.*;

final class Mail {
  @Job("id")
  void id(
      @JobId
          @NotBlank // error: RR329 "id" is not validated, because it is not a value that the sender of the job sets; remove the annotation
          String id) {}

  @Job("job")
  void job(
      @Valid // error: RR329 "job" is not validated, because it is not a value that the sender of the job sets; remove the annotation
          ReceivedJob job) {}

  @Job("text")
  void text(
      @Valid // error: RR329 "text" is not validated, because @Valid applies only to payloads of types of the application
          String text) {}

  @Job("header")
  void header(
      @JobHeader("tenant")
          @Min(1) // error: RR330 @Min applies to numbers, but "tenant" is of type java.lang.String
          String tenant) {}
}
