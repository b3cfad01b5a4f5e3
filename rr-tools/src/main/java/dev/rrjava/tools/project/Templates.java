package dev.rrjava.tools.project;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files of a new project. The templates are files beside this class, with placeholders such as
 * {@code __NAME__}: an identifier of Java, so that the build formats the templates, too.
 */
final class Templates {
  private static final String SOURCES = "src/main/java/";
  private static final String TESTS = "src/test/java/";

  /** The folder with what a project with jobs has in addition, or in the place of other files. */
  private static final String JOBS = "jobs/";

  /** What is created, in this order, from which template. */
  private static final Map<String, String> FILES = new LinkedHashMap<>();

  static {
    FILES.put("pom.xml", "pom.xml");
    FILES.put(SOURCES + "Main.java", "Main.java");
    FILES.put(SOURCES + "Greetings.java", "Greetings.java");
    FILES.put(SOURCES + "Greeting.java", "Greeting.java");
    FILES.put(SOURCES + "Visitor.java", "Visitor.java");
    FILES.put(SOURCES + "Letters.java", "Letters.java");
    FILES.put(SOURCES + "Letter.java", "Letter.java");
    FILES.put(SOURCES + "Mail.java", "Mail.java");
    FILES.put(TESTS + "GreetingsTest.java", "GreetingsTest.java");
    FILES.put(TESTS + "LettersTest.java", "LettersTest.java");
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
  private final List<String> folders;
  private final boolean hasJobs;
  private final Map<String, String> values = new TreeMap<>();

  /**
   * Creates the templates.
   *
   * @param names the names of the project
   * @param json the library for JSON
   * @param hasJobs whether it has a job, with a route that pushes it
   */
  Templates(ProjectNames names, JsonLibrary json, boolean hasJobs) {
    this.names = names;
    this.folders =
        Stream.concat(
                hasJobs ? json.folders().stream().map(folder -> JOBS + folder) : Stream.empty(),
                json.folders().stream())
            .toList();
    this.hasJobs = hasJobs;
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
                filled(
                    template
                        .replace("__JSON__\n", dependencies)
                        .replace("__MORE__\n", fragment(name))));
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

  /** Returns a template, or null if projects of this kind have no such file. */
  private @Nullable String template(String name) {
    for (String folder : folders) {
      String text = resource(folder + "/" + name);
      if (text != null) {
        return text;
      }
    }
    return null;
  }

  /** Returns what jobs add to a file; empty for a project without them. */
  private String fragment(String name) {
    String text = hasJobs ? resource(JOBS + "fragments/" + name) : null;
    return Objects.requireNonNullElse(text, "");
  }

  private static @Nullable String resource(String path) {
    try (InputStream file = Templates.class.getResourceAsStream(path)) {
      return file == null ? null : new String(file.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
