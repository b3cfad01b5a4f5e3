package com.acme;

import dev.rrjava.annotation.*;
import dev.rrjava.http.*;
import jakarta.validation.*;
import jakarta.validation.constraints.*;
import java.io.InputStream;
import java.util.*;

final class Tasks {
  interface Later {}

  @Constraint(validatedBy = {})
  @interface Tagged {
    Tag tag();
  }

  @interface Tag {}

  @Get("/tasks")
  String tasks(
      @QueryParam
          @Min(
              value = 1,
              groups = Later.class) // error: RR332 @Min belongs to a validation group, but parameters are validated without groups; remove "groups"
          int limit,
      @QueryParam
          @Tagged(tag = @Tag) // error: RR332 @Tagged has a member that is an annotation
          String name) {
    return "";
  }
}
