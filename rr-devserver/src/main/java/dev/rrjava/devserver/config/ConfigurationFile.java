package dev.rrjava.devserver.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * The tree of a YAML file, with the overrides of the command line and included files applied. As in
 * RoadRunner, keys are in lower case, and a key with dots is the path of a value.
 */
final class ConfigurationFile {
  private static final String MERGE = "<<";

  private final Path file;
  private final Map<Object, Object> tree;

  private ConfigurationFile(Path file, Map<Object, Object> tree) {
    this.file = file;
    this.tree = tree;
  }

  static ConfigurationFile read(Path file) {
    try {
      LoadSettings settings =
          LoadSettings.builder()
              .setLabel(file.toString())
              .setSchema(new CoreSchema()) // in which ~ is no value, as in Go
              .build();
      // RoadRunner reads the first document, too.
      Iterator<Object> documents =
          new Load(settings).loadAllFromString(Files.readString(file)).iterator();
      Object content = documents.hasNext() ? documents.next() : null;
      if (content == null) {
        return new ConfigurationFile(file, new LinkedHashMap<>());
      }
      if (content instanceof Map<?, ?> map) {
        requireTree(file, map, Collections.newSetFromMap(new IdentityHashMap<>()));
        return new ConfigurationFile(file, asRoadRunner(map));
      }
      throw new ConfigurationException(
          file + ": expected a YAML map with sections such as \"server\" and \"http\"");
    } catch (NoSuchFileException e) {
      throw new ConfigurationException(
          "there is no configuration file " + file.toAbsolutePath() + "; select another with -c",
          e);
    } catch (IOException e) {
      throw new ConfigurationException("can't read " + file + ": " + e.getMessage(), e);
    } catch (YamlEngineException e) {
      throw new ConfigurationException(file + " is not YAML: " + e.getMessage(), e);
    }
  }

  /** Rejects an alias within the value that it stands for: there would be no end. */
  private static void requireTree(Path file, @Nullable Object value, Set<Object> around) {
    Collection<?> parts =
        value instanceof Map<?, ?> map
            ? map.values()
            : value instanceof List<?> list ? list : List.of();
    if (value == null || parts.isEmpty()) {
      return;
    }
    if (!around.add(value)) {
      throw new ConfigurationException(file + ": expected values but an alias contains itself");
    }
    parts.forEach(part -> requireTree(file, part, around));
    around.remove(value);
  }

  private static Map<Object, Object> asRoadRunner(Map<?, ?> map) {
    Map<Object, Object> result = new LinkedHashMap<>();
    map.forEach(
        (key, value) -> {
          if (!MERGE.equals(key)) {
            put(result, pathOf(String.valueOf(key)), value(value));
          }
        });
    merged(map.get(MERGE)).forEach(result::putIfAbsent);
    return result;
  }

  private static @Nullable Object value(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return asRoadRunner(map);
    }
    if (value instanceof List<?> list) {
      List<Object> values = new ArrayList<>();
      list.forEach(element -> values.add(value(element)));
      return values;
    }
    return value;
  }

  /** Returns the keys of the maps that a map includes with {@code <<: *name}. */
  private static Map<Object, Object> merged(@Nullable Object included) {
    List<?> maps =
        included instanceof List<?> list ? list : included == null ? List.of() : List.of(included);
    Map<Object, Object> result = new LinkedHashMap<>();
    for (Object map : maps) {
      if (map instanceof Map<?, ?> keys) {
        asRoadRunner(keys).forEach(result::putIfAbsent);
      }
    }
    return result;
  }

  private static List<String> pathOf(String key) {
    return List.of(key.toLowerCase(Locale.ROOT).split("\\.", -1));
  }

  /** Sets a value in a section, which is created if necessary. Other values of it remain. */
  private static void put(Map<Object, Object> root, List<String> path, @Nullable Object value) {
    Map<Object, Object> section = root;
    for (String key : path.subList(0, path.size() - 1)) {
      section = sectionOf(section, key);
    }
    String last = path.get(path.size() - 1);
    if (path.size() > 1
        || !(section.get(last) instanceof Map)
        || !(value instanceof Map<?, ?> map)) {
      section.put(last, value);
    } else {
      sectionOf(section, last).putAll(map);
    }
  }

  private static Map<Object, Object> sectionOf(Map<Object, Object> section, String key) {
    Map<Object, Object> inner = new LinkedHashMap<>();
    Object before = section.get(key);
    // Variables may be a list of maps.
    List<?> maps =
        before instanceof List<?> list ? list : before == null ? List.of() : List.of(before);
    for (Object map : maps) {
      if (map instanceof Map<?, ?> entries) {
        inner.putAll(entries);
      }
    }
    section.put(key, inner);
    return inner;
  }

  /**
   * Sets a value, overriding the file.
   *
   * @param override {@code section.key=value}
   */
  void override(String override) {
    int equals = override.indexOf('=');
    if (equals < 1 || equals == override.length() - 1) {
      throw new ConfigurationException(
          "override: expected key=value, such as http.address=127.0.0.1:9090, but was \""
              + override
              + "\"");
    }
    put(
        tree,
        pathOf(override.substring(0, equals).strip()),
        override.substring(equals + 1).strip());
  }

  /** Replaces whole sections by those of another file. */
  void include(ConfigurationFile other) {
    other.tree.forEach(
        (key, value) -> {
          if (!key.equals("version")) {
            tree.put(key, value);
          }
        });
  }

  /** Returns the value of a key at the top, as it is in the file. */
  @Nullable Object top(String key) {
    return tree.get(key);
  }

  Section root(EnvironmentReferences references) {
    return new Section(file.toString(), "", tree, references, new UsedKeys());
  }
}
