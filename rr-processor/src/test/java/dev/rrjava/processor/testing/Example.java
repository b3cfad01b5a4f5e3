package dev.rrjava.processor.testing;

import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;

/**
 * A directory of sources; a file {@code javac.options} in it has an option of the compiler a line.
 *
 * @param name of the directory
 * @param sources text of each source by its path, with slashes
 * @param options for the compiler
 */
public record Example(String name, SortedMap<String, String> sources, List<String> options) {
  private static final String OPTIONS = "javac.options";

  public static final Path RESOURCES = Path.of("src/test/resources").toAbsolutePath();

  /** All examples below a directory of the resources. */
  public static List<Example> all(String kind) {
    try (Stream<Path> directories = Files.list(RESOURCES.resolve(kind))) {
      return directories.sorted().map(Example::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Example read(Path directory) {
    SortedMap<String, String> files = readFiles(directory);
    List<String> options =
        files.getOrDefault(OPTIONS, "").lines().filter(line -> !line.isBlank()).toList();
    files.remove(OPTIONS);
    return new Example(directory.getFileName().toString(), files, options);
  }

  /** The text of each file by its path, with slashes. */
  public static SortedMap<String, String> readFiles(Path directory) {
    SortedMap<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(directory)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        String name = directory.relativize(path).toString().replace('\\', '/');
        files.put(name, Files.readString(path));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  /** The directory of the reviewed sources that the processor generates. */
  public Path golden() {
    return RESOURCES.resolve("expected").resolve(name);
  }

  /** The text of each reviewed source by its path; none if there is no directory. */
  public SortedMap<String, String> expected() {
    return Files.exists(golden()) ? readFiles(golden()) : new TreeMap<>();
  }

  public List<JavaFileObject> fileObjects() {
    return sources.entrySet().stream()
        .map(
            file ->
                JavaFileObjects.forSourceString(
                    file.getKey().replace(".java", "").replace('/', '.'), file.getValue()))
        .toList();
  }

  @Override
  public String toString() {
    return name;
  }
}
