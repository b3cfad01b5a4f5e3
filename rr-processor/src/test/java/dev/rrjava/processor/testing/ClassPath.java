package dev.rrjava.processor.testing;

import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The class path of compilations in tests: the libraries that sources of tests use. Most archives
 * on the class path of a test are others. The compiler would open and read all of them in each
 * compilation, which takes as long as the rest of a small one.
 */
public final class ClassPath {
  private static final List<String> LIBRARIES =
      List.of(
          "rr-annotations",
          "rr-runtime",
          "rr-services",
          "jspecify",
          "jackson-",
          "jakarta.validation-api");

  private static final List<Path> ENTRIES =
      Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
          .map(Path::of)
          .filter(ClassPath::isLibrary)
          .toList();

  private ClassPath() {}

  /** Returns the class path, after other folders. */
  public static List<Path> after(Path... folders) {
    return Stream.concat(Arrays.stream(folders), ENTRIES.stream()).toList();
  }

  /** Returns the same as {@link #after}, for APIs that take files. */
  public static List<File> filesAfter(Path... folders) {
    return after(folders).stream().map(Path::toFile).toList();
  }

  /** Returns the archives or folders of some classes, as a path of the compiler. */
  public static String of(Class<?>... types) {
    List<String> entries = new ArrayList<>();
    for (Class<?> type : types) {
      String location = type.getProtectionDomain().getCodeSource().getLocation().toString();
      entries.add(Path.of(URI.create(location)).toString());
    }
    return String.join(File.pathSeparator, entries);
  }

  /** Returns whether an archive, or a folder above one with classes, is named as a library is. */
  private static boolean isLibrary(Path entry) {
    return StreamSupport.stream(entry.spliterator(), false)
        .anyMatch(name -> LIBRARIES.stream().anyMatch(name.toString()::startsWith));
  }
}
