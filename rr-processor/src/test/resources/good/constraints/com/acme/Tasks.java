package com.acme;

import dev.rrjava.annotations.Body;
import dev.rrjava.annotations.Default;
import dev.rrjava.annotations.Form;
import dev.rrjava.annotations.Get;
import dev.rrjava.annotations.Header;
import dev.rrjava.annotations.Params;
import dev.rrjava.annotations.Post;
import dev.rrjava.annotations.Query;
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
  record Page(@Query @Min(1) @Default("1") int page, @Query @Max(50) OptionalInt size) {
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
      @Header @Size(max = 8) Optional<String> trace,
      @Query @Size(max = 2) List<@NotBlank String> tags,
      @Query Map<String, @Size(max = 3) String> all) {
    return id + " " + trace + " " + tags + " " + all;
  }

  /** The members of a group, which is made when they are known to be good. */
  @Get("/tasks")
  String tasks(@Params Page page, @Query @Pattern(regexp = "[\"a-z]+", flags = Pattern.Flag.DOTALL) String q) {
    return page + q;
  }

  /** The same rules for a parameter of the same name are the same field. */
  @Get("/tasks/{id}/notes")
  String notes(@Min(1) long id) {
    return "notes of " + id;
  }

  /** Fields of a form are in the content. */
  @Post("/notes")
  String note(@Form @NotBlank String text, @Form @Max(3) @Max(2) int rank) {
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
