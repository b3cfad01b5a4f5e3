package dev.rrjava.devserver.config;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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

  /** Returns this section as JSON. */
  String json() {
    return new ConfigurationJson(references::resolve).write(values);
  }

  /** Returns whether there is a value, or a section that is not empty. */
  boolean has(String key) {
    Object value = values.get(key);
    return value != null && !Map.of().equals(value);
  }

  /** Returns the section at a path, if it is there, without noting that it is used. */
  Optional<Section> find(String keys) {
    Section section = this;
    for (String key : keys.split("\\.", -1)) {
      if (!(section.values.get(key) instanceof Map<?, ?> map)) {
        return Optional.empty();
      }
      section = new Section(file, section.pathOf(key), map, references, used);
    }
    return Optional.of(section);
  }

  /** Returns a string, without noting that it is used; the default if it is missing or empty. */
  String find(String key, String otherwise) {
    Object value = values.get(key);
    if (value == null || value instanceof Map || value instanceof List) {
      return otherwise;
    }
    String text = references.resolve(value.toString());
    return text.isEmpty() ? otherwise : text;
  }

  /** Returns whether there is a value or a section, which may be empty. */
  boolean contains(String key) {
    return values.get(key) != null;
  }

  /**
   * Returns whether there is a value or a section, which may be empty, and notes that it is used.
   */
  boolean isPresent(String key) {
    used.value(pathOf(key));
    return contains(key);
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

  /**
   * Returns an integer, in any of Go's spellings. As in RoadRunner, a number that is no integer is
   * cut, and true is 1.
   */
  Optional<Integer> number(String key, int least, int greatest) {
    String expected = "an integer from " + least + " to " + greatest;
    return scalar(
        key,
        expected,
        text -> {
          long number =
              values.get(key) instanceof Boolean flag
                  ? (flag ? 1 : 0)
                  : GoInteger.parse(text, values.get(key) instanceof Double);
          if (number < least || number > greatest) {
            throw new IllegalArgumentException(expected);
          }
          return (int) number;
        });
  }

  /** Returns a boolean, in any of Go's spellings. */
  boolean flag(String key) {
    return scalar(
            key,
            "true or false",
            text ->
                switch (text) {
                  case "true", "True", "TRUE", "t", "T", "1" -> true;
                  case "false", "False", "FALSE", "f", "F", "0", "" -> false;
                  default -> throw new IllegalArgumentException(text);
                })
        .orElse(false);
  }

  /** Returns a duration with a unit. */
  Optional<Duration> duration(String key) {
    return scalar(key, "a duration such as \"60s\"", GoDuration::parse);
  }

  /** Returns a duration; the default if it is missing or 0. */
  Duration durationOr(String key, Duration otherwise) {
    return duration(key).filter(duration -> !duration.isZero()).orElse(otherwise);
  }

  /** Returns a list of strings. A value that is not a list is cut at its commas. */
  List<String> strings(String key) {
    used.value(pathOf(key));
    if (values.get(key) instanceof List<?> list) {
      List<String> strings = new ArrayList<>();
      for (Object element : list) {
        strings.add(resolved(key, element));
      }
      return List.copyOf(strings);
    }
    return text(key)
        .filter(text -> !text.isEmpty())
        .map(text -> List.of(text.split(",", -1)))
        .orElse(List.of());
  }

  /**
   * Returns the words of a command, as RoadRunner cuts it: a list is used as it is. A string is cut
   * at its commas, and if it has none, at its white space. No shell and no quotes are involved.
   */
  List<String> command(String key) {
    List<String> words = strings(key);
    if (words.size() != 1) {
      return words;
    }
    String command = words.get(0).strip();
    return command.isEmpty() ? List.of() : List.of(command.split("\\s+"));
  }

  /** Returns environment variables, with names in upper case. */
  Map<String, String> variables(String key) {
    Map<String, String> variables = new LinkedHashMap<>();
    texts(key).forEach((name, value) -> variables.put(name.toUpperCase(Locale.ROOT), value));
    return variables;
  }

  /** Returns an address at which to listen. */
  Optional<InetSocketAddress> listenAddress(String key, AddressScope scope) {
    Optional<String> address = text(key).filter(text -> !text.isEmpty());
    return address.map(
        text -> {
          ListenAddress listen =
              ListenAddress.parse(text, scope).orElseThrow(() -> wrong(key, "host:port", text));
          if (!listen.asConfigured()) {
            used.remark(
                pathOf(key)
                    + ": the development server listens on the loopback address only, not on "
                    + text
                    + scope.change().map(change -> "; " + change + " changes that").orElse(""));
          }
          return listen.address();
        });
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
    String text = resolved(key, value);
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
    String text = value == null ? "" : value.toString();
    if (references.isReadAsEmpty(text)) {
      used.remark(
          pathOf(key)
              + ": RoadRunner reads \""
              + text
              + "\" as an empty string: if one variable has a default, all need one");
    }
    return references.resolve(text);
  }

  private String pathOf(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }
}
