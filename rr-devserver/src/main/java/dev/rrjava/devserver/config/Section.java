package dev.rrjava.devserver.config;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A map in a configuration file, with its path. Each getter specifies the kind of value that it
 * expects; a value of another kind is an error that contains file and key. A key without a value
 * counts as missing.
 */
final class Section {
  private final String file;
  private final String path;
  private final Map<?, ?> values;
  private final EnvironmentReferences references;
  private final UsedKeys used;

  Section(
      String file, String path, Map<?, ?> values, EnvironmentReferences references, UsedKeys used) {
    this.file = file;
    this.path = path;
    this.values = values;
    this.references = references;
    this.used = used;
  }

  /** Returns a notice for each key in this section that has not been used. */
  List<String> noticesOfUnusedKeys() {
    return used.notices(values);
  }

  /** Returns the section with this key; an empty one if there is none. */
  Section section(String key) {
    used.section(pathOf(key));
    Object value = values.get(key);
    if (value == null) {
      return new Section(file, pathOf(key), Map.of(), references, used);
    }
    if (value instanceof Map<?, ?> map) {
      return new Section(file, pathOf(key), map, references, used);
    }
    throw wrong(key, "a section with keys of its own", value);
  }

  /** Returns the section with this key without using it. */
  Section peek(String key) {
    Map<?, ?> map = values.get(key) instanceof Map<?, ?> section ? section : Map.of();
    return new Section(file, pathOf(key), map, references, new UsedKeys());
  }

  /** Returns the keys, in the order of the file. */
  List<String> keys() {
    List<String> keys = new ArrayList<>();
    values.keySet().forEach(key -> keys.add(String.valueOf(key)));
    return keys;
  }

  /** Returns a string, with its references to environment variables resolved. */
  Optional<String> text(String key) {
    return scalar(key, "a string", Function.identity());
  }

  /** Returns an integer. */
  Optional<Integer> number(String key, int least, int greatest) {
    String expected = "an integer from " + least + " to " + greatest;
    return scalar(
        key,
        expected,
        text -> {
          int number = Integer.parseInt(text);
          if (number < least || number > greatest) {
            throw new IllegalArgumentException(expected);
          }
          return number;
        });
  }

  /** Returns {@code true} or {@code false}. */
  boolean flag(String key) {
    return scalar(
            key,
            "true or false",
            text ->
                switch (text) {
                  case "true" -> true;
                  case "false" -> false;
                  default -> throw new IllegalArgumentException(text);
                })
        .orElse(false);
  }

  /** Returns a duration with a unit. */
  Optional<Duration> duration(String key) {
    return scalar(key, "a duration such as \"60s\"", GoDuration::parse);
  }

  /** Returns a list of strings; a value that is not a list is passed to {@code split}. */
  List<String> words(String key, Function<String, List<String>> split) {
    used.value(pathOf(key));
    if (values.get(key) instanceof List<?> list) {
      List<String> words = new ArrayList<>();
      for (Object word : list) {
        words.add(resolved(key, word));
      }
      return List.copyOf(words);
    }
    return text(key).map(split).orElse(List.of());
  }

  /** Returns a map of strings, written as a map or as a list of maps. */
  Map<String, String> texts(String key) {
    used.value(pathOf(key));
    Map<String, String> texts = new LinkedHashMap<>();
    Object value = values.get(key);
    List<?> maps =
        value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
    for (Object map : maps) {
      if (!(map instanceof Map<?, ?> entries)) {
        throw wrong(key, "a map of names and values, or a list of such maps", map);
      }
      entries.forEach((name, text) -> texts.put(String.valueOf(name), resolved(key, text)));
    }
    return texts;
  }

  /** Returns an error about a value of this section. */
  ConfigurationException wrong(String key, String expected, @Nullable Object actual) {
    return new ConfigurationException(
        file + ": " + pathOf(key) + ": expected " + expected + " but was \"" + actual + "\"");
  }

  /** Returns an error about a missing value. */
  ConfigurationException missing(String key, String expected) {
    return new ConfigurationException(
        file + ": " + pathOf(key) + " is missing: expected " + expected + similar(key));
  }

  /** Returns a remark about a key that is there, and was probably meant to be this one. */
  private String similar(String key) {
    return keys().stream()
        .filter(other -> !other.equals(key))
        .filter(other -> EditDistance.areSimilar(other, key))
        .findFirst()
        .map(other -> "; there is " + pathOf(other) + ", which is not known")
        .orElse("");
  }

  private <T> Optional<T> scalar(String key, String expected, Function<String, T> read) {
    used.value(pathOf(key));
    Object value = values.get(key);
    if (value == null) {
      return Optional.empty();
    }
    if (value instanceof Map || value instanceof List) {
      throw wrong(key, expected, value);
    }
    String text = references.resolve(value.toString());
    try {
      return Optional.of(read.apply(text));
    } catch (IllegalArgumentException e) {
      throw wrong(key, expected, text);
    }
  }

  private String resolved(String key, @Nullable Object value) {
    if (value instanceof Map || value instanceof List) {
      throw wrong(key, "a string in each entry", value);
    }
    return value == null ? "" : references.resolve(value.toString());
  }

  private String pathOf(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }
}
