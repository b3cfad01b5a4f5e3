package dev.rrjava.example;

import dev.rrjava.annotations.Default;
import dev.rrjava.annotations.Form;
import dev.rrjava.annotations.Post;
import dev.rrjava.annotations.Query;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Questions that change each season: nobody knows the fields before. */
final class Survey {

  /** All parameters of the query with all of their values, and all fields of a form. */
  @Post("/survey")
  String answer(@Query Map<String, List<String>> about, @Form Map<String, String> answers) {
    return "about " + new TreeMap<>(about) + ": " + new TreeMap<>(answers) + "\n";
  }

  /** A form as browsers send it. */
  @Post("/newsletter")
  String subscribe(
      @Form("person[name]") String name,
      @Form Optional<LocalDate> born,
      @Form @Default("off") boolean monthly,
      @Form("harbours[]") List<String> harbours) {
    return "%s, %s, %s: %s\n"
        .formatted(
            name,
            born.map(LocalDate::toString).orElse("no birthday"),
            monthly ? "monthly" : "now and then",
            String.join(", ", harbours));
  }
}
