package dev.rrjava.tools.project;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The files of a new project. The templates are files beside this class, with placeholders such as
 * {@code __NAME__}: an identifier of Java, so that the build formats the templates, too.
 */
final class Templates {
  private static final String SOURCES = "src/main/java/";
  private static final String TESTS = "src/test/java/";

  /** What is created, in this order, from which template. */
  private static final Map<String, String> FILES = new LinkedHashMap<>();

  static {
    FILES.put("pom.xml", "pom.xml");
    FILES.put(SOURCES + "Main.java", "Main.java");
    FILES.put(SOURCES + "Greetings.java", "Greetings.java");
    FILES.put(SOURCES + "Greeting.java", "Greeting.java");
    FILES.put(SOURCES + "Visitor.java", "Visitor.java");
    FILES.put(TESTS + "GreetingsTest.java", "GreetingsTest.java");
    FILES.put(".rr.yaml", "processes.yaml");
    FILES.put(".rr.slots.yaml", "slots.yaml");
    FILES.put("worker.args", "worker.args");
    FILES.put("Dockerfile", "Dockerfile");
    FILES.put(".dockerignore", "dockerignore");
    FILES.put(".github/workflows/ci.yml", "ci.yml");
    FILES.put(".gitignore", "gitignore");
    FILES.put("README.md", "README.md");
  }

  private final ProjectNames names;
  private final JsonLibrary json;
  private final Map<String, String> values = new TreeMap<>();

  Templates(ProjectNames names, JsonLibrary json) {
    this.names = names;
    this.json = json;
    versions().forEach((name, version) -> values.put((String) name, (String) version));
    values.put("NAME", names.name());
    values.put("GROUP", names.group());
    values.put("PACKAGE", names.packageName());
  }

  /** Returns the content of each file by its path, with {@code /} between folders. */
  Map<String, String> files() {
    String folder = names.packageName().replace('.', '/') + "/";
    String dependencies = Objects.requireNonNullElse(template("dependencies.xml"), "");
    Map<String, String> files = new LinkedHashMap<>();
    FILES.forEach(
        (path, name) -> {
          String template = template(name);
          if (template != null) {
            files.put(
                path.replace(SOURCES, SOURCES + folder).replace(TESTS, TESTS + folder),
                filled(template.replace("__JSON__\n", dependencies)));
          }
        });
    return files;
  }

  private String filled(String template) {
    String text = template;
    for (Map.Entry<String, String> value : values.entrySet()) {
      text = text.replace("__" + value.getKey() + "__", value.getValue());
    }
    return text;
  }

  /** Returns a template, or null if the projects of this JSON library have no such file. */
  private @Nullable String template(String name) {
    for (String folder : json.folders()) {
      try (InputStream file = Templates.class.getResourceAsStream(folder + "/" + name)) {
        if (file != null) {
          return new String(file.readAllBytes(), UTF_8);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return null;
  }

  private static Properties versions() {
    Properties versions = new Properties();
    try (InputStream file =
        Objects.requireNonNull(Templates.class.getResourceAsStream("versions.properties"))) {
      versions.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return versions;
  }
}
