package com.acme;

import dev.rrjava.annotation.Body;
import dev.rrjava.annotation.Default;
import dev.rrjava.annotation.FormParam;
import dev.rrjava.annotation.Get;
import dev.rrjava.annotation.HeaderParam;
import dev.rrjava.annotation.BeanParam;
import dev.rrjava.annotation.Post;
import dev.rrjava.annotation.QueryParam;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

final class Tasks {
  record Page(@QueryParam @Min(1) @Default("1") int page, @QueryParam @Max(50) OptionalInt size) {
    Page {
      if (page < 1 || page > 8) {
        throw new IllegalStateException("made before it was checked");
      }
    }
  }

  /** Single values, and what is in containers. */
  @Get("/tasks/{id}")
  String task(
      @Min(1) long id,
      @HeaderParam @Size(max = 8) Optional<String> trace,
      @QueryParam @Size(max = 2) List<@NotBlank String> tags,
      @QueryParam Map<String, @Size(max = 3) String> all) {
    return id + " " + trace + " " + tags + " " + all;
  }

  /** The members of a group, which is made when they are known to be good. */
  @Get("/tasks")
  String tasks(@BeanParam Page page, @QueryParam @Pattern(regexp = "[\"a-z]+", flags = Pattern.Flag.DOTALL) String q) {
    return page + q;
  }

  /** The same rules for a parameter of the same name are the same field. */
  @Get("/tasks/{id}/notes")
  String notes(@Min(1) long id) {
    return "notes of " + id;
  }

  /** Fields of a form are in the content. */
  @Post("/notes")
  String note(@FormParam @NotBlank String text, @FormParam @Max(3) @Max(2) int rank) {
    return text + rank;
  }

  /** What a type declares, by itself and in collections. */
  @Post("/texts")
  String text(@Body @Valid Text text) {
    return "text " + text;
  }

  @Post("/texts/all")
  String texts(@Body List<@Valid Text> texts) {
    return "texts " + texts;
  }

  @Post("/texts/map")
  String texts(@Body @Valid Map<String, Text> texts) {
    return "texts " + texts;
  }
}
