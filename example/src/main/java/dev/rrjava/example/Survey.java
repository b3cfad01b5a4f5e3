package dev.rrjava.example;

import dev.rrjava.annotation.Default;
import dev.rrjava.annotation.FormParam;
import dev.rrjava.annotation.Post;
import dev.rrjava.annotation.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Questions that change each season, so that the fields are not known in advance. */
final class Survey {

  /** All query parameters with all of their values, and all fields of a form. */
  @Post("/survey")
  String answer(
      @QueryParam Map<String, List<String>> about, @FormParam Map<String, String> answers) {
    return "about " + new TreeMap<>(about) + ": " + new TreeMap<>(answers) + "\n";
  }

  /** A form as browsers send it. */
  @Post("/newsletter")
  String subscribe(
      @FormParam("person[name]") String name,
      @FormParam Optional<LocalDate> born,
      @FormParam @Default("off") boolean monthly,
      @FormParam("harbours[]") List<String> harbours) {
    return "%s, %s, %s: %s\n"
        .formatted(
            name,
            born.map(LocalDate::toString).orElse("no birthday"),
            monthly ? "monthly" : "now and then",
            String.join(", ", harbours));
  }
}
