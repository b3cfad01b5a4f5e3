package dev.rrjava.devserver.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** The tree of a YAML file, with the overrides of the command line applied. */
final class ConfigurationFile {
  private final Path file;
  private final Map<Object, Object> tree;

  private ConfigurationFile(Path file, Map<Object, Object> tree) {
    this.file = file;
    this.tree = tree;
  }

  static ConfigurationFile read(Path file) {
    try {
      Object content =
          new Load(LoadSettings.builder().setLabel(file.toString()).build())
              .loadFromString(Files.readString(file));
      if (content == null) {
        return new ConfigurationFile(file, new LinkedHashMap<>());
      }
      if (content instanceof Map<?, ?> map) {
        return new ConfigurationFile(file, new LinkedHashMap<>(map));
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

  /**
   * Sets a value, overriding the file.
   *
   * @param override {@code section.key=value}
   */
  void override(String override) {
    int equals = override.indexOf('=');
    if (equals < 1) {
      throw new ConfigurationException(
          "override: expected key=value, such as http.address=127.0.0.1:9090, but was \""
              + override
              + "\"");
    }
    List<String> path = List.of(override.substring(0, equals).split("\\.", -1));
    Map<Object, Object> section = tree;
    for (String key : path.subList(0, path.size() - 1)) {
      Map<Object, Object> inner = new LinkedHashMap<>();
      if (section.get(key) instanceof Map<?, ?> map) {
        inner.putAll(map);
      }
      section.put(key, inner);
      section = inner;
    }
    section.put(path.get(path.size() - 1), override.substring(equals + 1));
  }

  Section root(EnvironmentReferences references) {
    return new Section(file.toString(), "", tree, references, new UsedKeys());
  }
}
