package dev.rrjava.example;

import dev.rrjava.annotations.Form;
import dev.rrjava.annotations.Post;
import dev.rrjava.annotations.Query;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Questions that change each season: nobody knows the fields before. */
final class Survey {

  /** All parameters of the query with all of their values, and all fields of a form. */
  @Post("/survey")
  String answer(@Query Map<String, List<String>> about, @Form Map<String, String> answers) {
    return "about " + new TreeMap<>(about) + ": " + new TreeMap<>(answers) + "\n";
  }
}
