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
 * A map within a configuration file, and the way to it. Every getter says what it wants; a value of
 * another kind is an error that names file and key. A key without a value counts as absent.
 */
final class Section {
  private final String file;
  private final String path;
  private final Map<?, ?> values;
  private final EnvironmentReferences references;

  Section(String file, String path, Map<?, ?> values, EnvironmentReferences references) {
    this.file = file;
    this.path = path;
    this.values = values;
    this.references = references;
  }

  /** The section of that name; empty when there is none. */
  Section section(String key) {
    Object value = values.get(key);
    if (value == null) {
      return new Section(file, pathOf(key), Map.of(), references);
    }
    if (value instanceof Map<?, ?> map) {
      return new Section(file, pathOf(key), map, references);
    }
    throw wrong(key, "a section with keys of its own", value);
  }

  /** The keys, in the order of the file. */
  List<String> keys() {
    List<String> keys = new ArrayList<>();
    values.keySet().forEach(key -> keys.add(String.valueOf(key)));
    return keys;
  }

  /** Text, with its references to environment variables resolved. */
  Optional<String> text(String key) {
    return scalar(key, "text", Function.identity());
  }

  /** A whole number. */
  Optional<Integer> number(String key, int least, int greatest) {
    String wanted = "a whole number from " + least + " to " + greatest;
    return scalar(
        key,
        wanted,
        text -> {
          int number = Integer.parseInt(text);
          if (number < least || number > greatest) {
            throw new IllegalArgumentException(wanted);
          }
          return number;
        });
  }

  /** {@code true} or {@code false}. */
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

  /** A duration with a unit. */
  Optional<Duration> duration(String key) {
    return scalar(key, "a duration such as \"60s\"", GoDuration::parse);
  }

  /** A list of texts; what is not a list is handed to {@code split}. */
  List<String> words(String key, Function<String, List<String>> split) {
    if (values.get(key) instanceof List<?> list) {
      List<String> words = new ArrayList<>();
      for (Object word : list) {
        words.add(resolved(key, word));
      }
      return List.copyOf(words);
    }
    return text(key).map(split).orElse(List.of());
  }

  /** A map of texts, written as a map or as a list of maps. */
  Map<String, String> texts(String key) {
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

  /** An error about a value of this section. */
  ConfigurationException wrong(String key, String wanted, @Nullable Object got) {
    return new ConfigurationException(
        file + ": " + pathOf(key) + " has to be " + wanted + ", not \"" + got + "\"");
  }

  /** An error about a value that is absent. */
  ConfigurationException missing(String key, String wanted) {
    return new ConfigurationException(file + ": " + pathOf(key) + " is missing; it is " + wanted);
  }

  private <T> Optional<T> scalar(String key, String wanted, Function<String, T> read) {
    Object value = values.get(key);
    if (value == null) {
      return Optional.empty();
    }
    if (value instanceof Map || value instanceof List) {
      throw wrong(key, wanted, value);
    }
    String text = references.resolve(value.toString());
    try {
      return Optional.of(read.apply(text));
    } catch (IllegalArgumentException e) {
      throw wrong(key, wanted, text);
    }
  }

  private String resolved(String key, @Nullable Object value) {
    if (value instanceof Map || value instanceof List) {
      throw wrong(key, "text in each of its entries", value);
    }
    return value == null ? "" : references.resolve(value.toString());
  }

  private String pathOf(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }
}
