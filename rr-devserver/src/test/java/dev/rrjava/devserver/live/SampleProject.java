package dev.rrjava.devserver.live;

import dev.rrjava.devserver.project.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** An application in a folder with Maven's layout, which tests write and change. */
public record SampleProject(Path directory) {

  /** A handler whose response is a constant of another class. */
  public static final String GREETINGS =
      """
      package app;

      import dev.rrjava.annotation.Get;

      public class Greetings {
        @Get("/hello")
        public String hello() {
          return "Hello, " + Names.ADA;
        }
      }
      """;

  public static final String NAMES =
      """
      package app;

      final class Names {
        static final String ADA = "Ada";
      }
      """;

  public static final String MAIN =
      """
      package app;

      import dev.rrjava.http.HttpWorker;

      public final class Main {
        public static void main(String[] arguments) {
          HttpWorker.create().serve(routes());
        }

        static Routes routes() {
          return Routes.of(new Greetings());
        }
      }
      """;

  /** Writes the classes above. */
  public static SampleProject write(Path directory) throws IOException {
    SampleProject project = new SampleProject(directory);
    project.source("Greetings", GREETINGS);
    project.source("Names", NAMES);
    project.source("Main", MAIN);
    return project;
  }

  /** Writes the classes above again, and deletes all other files. */
  public void restore() throws IOException {
    Set<Path> written = new HashSet<>();
    for (String name : List.of("Greetings", "Names", "Main")) {
      written.add(sourceFile(name));
    }
    for (Path file : Generations.files(directory.resolve("src"))) {
      if (!written.contains(file)) {
        Files.delete(file);
      }
    }
    write(directory);
  }

  public Project project() {
    return Project.maven(directory);
  }

  public Path sourceFile(String name) {
    return directory.resolve("src/main/java/app/" + name + ".java");
  }

  public Path resourceFile(String name) {
    return directory.resolve("src/main/resources/" + name);
  }

  public Path output(String name) {
    return directory.resolve("target/classes/" + name);
  }

  public void source(String name, String text) throws IOException {
    write(sourceFile(name), text);
  }

  public void resource(String name, String text) throws IOException {
    write(resourceFile(name), text);
  }

  /** Replaces a part of a source. */
  public void edit(String name, String part, String replacement) throws IOException {
    String text = Files.readString(sourceFile(name));
    if (!text.contains(part)) {
      throw new IllegalArgumentException(part + " is not in:\n" + text);
    }
    source(name, text.replace(part, replacement));
  }

  public void delete(String name) throws IOException {
    Files.delete(sourceFile(name));
  }

  /** Returns the folders that servers have made for generations of workers. */
  public List<Path> folders(String prefix) {
    try (Stream<Path> files = Files.walk(directory.resolve("target/rr-dev"), 2)) {
      return files.filter(file -> file.getFileName().toString().startsWith(prefix)).toList();
    } catch (IOException | UncheckedIOException e) {
      return List.of(); // one of them was deleted meanwhile
    }
  }

  /** Compiles the sources as a build tool does. */
  void compile(String... moreOptions) throws IOException {
    Files.createDirectories(directory.resolve("target/classes"));
    Files.createDirectories(directory.resolve("target/generated-sources/annotations"));
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "-d",
                directory.resolve("target/classes").toString(),
                "-s",
                directory.resolve("target/generated-sources/annotations").toString(),
                "-g",
                "--processor-path",
                System.getProperty("java.class.path"),
                "--release",
                "17"));
    arguments.addAll(List.of(moreOptions));
    for (Path source : Generations.files(directory.resolve("src/main/java"))) {
      arguments.add(source.toString());
    }
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new));
    if (status != 0) {
      throw new IllegalStateException("the sources do not compile");
    }
  }

  static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** Makes a file older than anything else. */
  static void makeOld(Path file) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(3600)));
  }

  /** Returns what a static method without parameters returns. */
  static Object call(Path classes, String className, String method) throws Exception {
    try (URLClassLoader loader =
        new URLClassLoader(
            new URL[] {classes.toUri().toURL()}, SampleProject.class.getClassLoader())) {
      var called = loader.loadClass(className).getDeclaredMethod(method);
      called.setAccessible(true);
      return called.invoke(null);
    }
  }
}
