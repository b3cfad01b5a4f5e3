package dev.rrjava.tools.application;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/**
 * A folder with all that an application needs: {@code NAME.jar}, which is started with {@code java
 * -jar}, {@code lib/} with its dependencies, {@code .rr.yaml} and {@code worker.args}. It can be
 * copied to another machine.
 */
public final class ApplicationFolder {
  private static final String CONFIGURATION = ".rr.yaml";
  private static final String ARGUMENTS = "worker.args";
  private static final String MANIFEST = "META-INF/MANIFEST.MF";

  /** Caches of the classes of an earlier build: some JVMs would run those. */
  private static final List<String> CACHES = List.of(".aot", ".jsa");

  /** The time of each entry, in milliseconds since 1970: the start of 2000. */
  private static final long NO_TIME = 946_684_800_000L;

  private final Path folder;

  /**
   * Names a folder.
   *
   * @param folder the folder; created when it is filled
   */
  public ApplicationFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * Fills the folder. What an earlier call left there is replaced.
   *
   * @param name the name of the jar, without the extension
   * @param version the version of the application
   * @param classes the folder with its classes and resources
   * @param mainClass the class with the {@code main} method; if empty, the only one that has one
   * @param libraries the jars of its dependencies, by the name that each gets, in the order of the
   *     class path
   * @return the jar
   * @throws ApplicationException if there are no classes, no main class or several, or a file can't
   *     be written
   */
  public Path fill(
      String name,
      String version,
      Path classes,
      Optional<String> mainClass,
      Map<String, Path> libraries)
      throws ApplicationException {
    if (!Files.isDirectory(classes)) {
      throw new ApplicationException("there are no classes in " + classes + ": compile them first");
    }
    try {
      String main = mainClass.isPresent() ? mainClass.get() : mainClassIn(classes);
      copyLibraries(libraries);
      Path jar = folder.resolve(name + ".jar");
      writeJar(jar, classes, manifest(main, version, List.copyOf(libraries.keySet())));
      for (String extension : CACHES) {
        Files.deleteIfExists(folder.resolve(name + extension));
      }
      return jar;
    } catch (IOException e) {
      throw new ApplicationException("can't write to " + folder + ": " + e.getMessage(), e);
    }
  }

  private static String mainClassIn(Path classes) throws IOException, ApplicationException {
    List<String> found = MainClass.in(classes);
    if (found.size() != 1) {
      throw new ApplicationException(
          "main class: expected one class with a main method in "
              + classes
              + " but there "
              + (found.isEmpty() ? "is none" : "are " + String.join(", ", found))
              + "; name the one that starts the worker");
    }
    return found.get(0);
  }

  private void copyLibraries(Map<String, Path> libraries) throws IOException {
    Path lib = folder.resolve("lib");
    Files.createDirectories(lib);
    for (Map.Entry<String, Path> library : libraries.entrySet()) {
      Files.copy(
          library.getValue(), lib.resolve(library.getKey()), StandardCopyOption.REPLACE_EXISTING);
    }
    List<Path> files;
    try (Stream<Path> all = Files.list(lib)) {
      files = all.toList();
    }
    for (Path file : files) {
      if (!libraries.containsKey(file.getFileName().toString())) {
        Files.delete(file); // of an earlier build, and no longer used
      }
    }
  }

  private static Manifest manifest(String main, String version, List<String> libraries) {
    Manifest manifest = new Manifest();
    Attributes attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.put(Attributes.Name.MAIN_CLASS, main);
    attributes.put(Attributes.Name.IMPLEMENTATION_VERSION, version);
    if (!libraries.isEmpty()) {
      attributes.put(Attributes.Name.CLASS_PATH, "lib/" + String.join(" lib/", libraries));
    }
    return manifest;
  }

  /**
   * Writes the same bytes for the same classes: entries have an order, and no time of their own.
   */
  private static void writeJar(Path jar, Path classes, Manifest manifest) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(classes)) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream output = new JarOutputStream(file)) {
      putEntry(output, MANIFEST);
      manifest.write(output);
      for (Path path : files) {
        String name = classes.relativize(path).toString().replace('\\', '/');
        if (!name.equals(MANIFEST)) {
          putEntry(output, name);
          Files.copy(path, output);
        }
      }
    }
  }

  private static void putEntry(JarOutputStream output, String name) throws IOException {
    JarEntry entry = new JarEntry(name);
    entry.setTime(NO_TIME);
    output.putNextEntry(entry);
  }

  /**
   * Copies the configuration of the server and the arguments of the JVM, if they exist. Paths to
   * the folder in the configuration become relative to the folder itself.
   *
   * @param project the folder of the project, which has them
   * @throws ApplicationException if they can't be copied
   */
  public void copyConfiguration(Path project) throws ApplicationException {
    try {
      Path arguments = project.resolve(ARGUMENTS);
      if (Files.exists(arguments)) {
        Files.copy(arguments, folder.resolve(ARGUMENTS), StandardCopyOption.REPLACE_EXISTING);
      }
      Path configuration = project.resolve(CONFIGURATION);
      if (Files.exists(configuration)) {
        String path = project.toAbsolutePath().relativize(folder.toAbsolutePath()) + "/";
        Files.writeString(
            folder.resolve(CONFIGURATION),
            Files.readString(configuration).replace(path.replace('\\', '/'), ""));
      }
    } catch (IOException e) {
      throw new ApplicationException("can't write to " + folder + ": " + e.getMessage(), e);
    }
  }
}
