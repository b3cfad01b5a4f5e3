package dev.rrjava.tools.application;

import dev.rrjava.tools.start.ArgumentFile;
import dev.rrjava.tools.start.ClassCache;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
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
  private boolean hasDroppedCache;

  /**
   * Names a folder.
   *
   * @param folder the folder; created when it is filled
   */
  public ApplicationFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * Fills the folder. What an earlier call left there is replaced, unless it is the same: a cache
   * of classes fits only to jars that have not been written again.
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
      return write(name, version, classes, Optional.of(main), libraries);
    } catch (IOException e) {
      throw new ApplicationException("can't write to " + folder + ": " + e.getMessage(), e);
    }
  }

  /**
   * Fills the folder for a server that compiles the sources itself: they may have errors, and so no
   * classes yet. In that case the jar names no main class, unless one is given.
   *
   * @param name the name of the jar, without the extension
   * @param version the version of the application
   * @param classes the folder with its classes and resources, if there is one
   * @param mainClass the class with the {@code main} method; if empty, the only one that has one
   * @param libraries the jars of its dependencies, by the name that each gets, in the order of the
   *     class path
   * @return the jar
   * @throws ApplicationException if there are several main classes, or a file can't be written
   */
  public Path fillForDevelopment(
      String name,
      String version,
      Path classes,
      Optional<String> mainClass,
      Map<String, Path> libraries)
      throws ApplicationException {
    try {
      boolean isUnknown =
          mainClass.isEmpty() && (!Files.isDirectory(classes) || MainClass.in(classes).isEmpty());
      return isUnknown
          ? write(name, version, Files.createDirectories(classes), mainClass, libraries)
          : fill(name, version, Files.createDirectories(classes), mainClass, libraries);
    } catch (IOException e) {
      throw new ApplicationException("can't write to " + folder + ": " + e.getMessage(), e);
    }
  }

  private Path write(
      String name,
      String version,
      Path classes,
      Optional<String> mainClass,
      Map<String, Path> libraries)
      throws IOException {
    boolean isChanged = copyLibraries(libraries);
    Path jar = folder.resolve(name + ".jar");
    Manifest manifest = manifest(mainClass, version, List.copyOf(libraries.keySet()));
    isChanged |= write(jar, jarOf(classes, manifest));
    if (isChanged) {
      for (String extension : CACHES) {
        dropCache(folder.resolve(name + extension));
      }
    }
    return jar;
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

  private void dropCache(Path file) throws IOException {
    hasDroppedCache |= Files.deleteIfExists(file);
  }

  /**
   * Returns whether a cache of classes was removed, because it does not fit any more.
   *
   * @return whether there was one
   */
  public boolean hasDroppedCache() {
    return hasDroppedCache;
  }

  /** Returns whether a file was not there as it is now. */
  private boolean copyLibraries(Map<String, Path> libraries) throws IOException {
    boolean isChanged = false;
    Path lib = folder.resolve("lib");
    Files.createDirectories(lib);
    for (Map.Entry<String, Path> library : libraries.entrySet()) {
      Path copy = lib.resolve(library.getKey());
      if (!Files.exists(copy) || Files.mismatch(library.getValue(), copy) >= 0) {
        Files.copy(library.getValue(), copy, StandardCopyOption.REPLACE_EXISTING);
        isChanged = true;
      }
    }
    List<Path> files;
    try (Stream<Path> all = Files.list(lib)) {
      files = all.toList();
    }
    for (Path file : files) {
      if (!libraries.containsKey(file.getFileName().toString())) {
        Files.delete(file); // of an earlier build, and no longer used
        isChanged = true;
      }
    }
    return isChanged;
  }

  private static Manifest manifest(Optional<String> main, String version, List<String> libraries) {
    Manifest manifest = new Manifest();
    Attributes attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    main.ifPresent(name -> attributes.put(Attributes.Name.MAIN_CLASS, name));
    attributes.put(Attributes.Name.IMPLEMENTATION_VERSION, version);
    if (!libraries.isEmpty()) {
      attributes.put(Attributes.Name.CLASS_PATH, "lib/" + String.join(" lib/", libraries));
    }
    return manifest;
  }

  /**
   * Returns the same bytes for the same classes: entries have an order, and no time of their own.
   */
  private static byte[] jarOf(Path classes, Manifest manifest) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(classes)) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    ByteArrayOutputStream jar = new ByteArrayOutputStream();
    try (JarOutputStream output = new JarOutputStream(jar)) {
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
    return jar.toByteArray();
  }

  /** Writes a file, unless it has this content; returns whether it was written. */
  private static boolean write(Path file, byte[] content) throws IOException {
    if (Files.exists(file) && Arrays.equals(Files.readAllBytes(file), content)) {
      return false;
    }
    Files.write(file, content);
    return true;
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
        copyArguments(Files.readString(arguments));
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

  /** Copies the arguments, and keeps what was added for a cache that fits. */
  private void copyArguments(String arguments) throws IOException {
    Path copy = folder.resolve(ARGUMENTS);
    if (Files.exists(copy)) {
      ArgumentFile before = ArgumentFile.read(copy);
      Optional<Path> cache = ClassCache.in(before).map(it -> folder.resolve(it.file()));
      boolean isSame =
          ClassCache.removeFrom(before).text().stripTrailing().equals(arguments.stripTrailing());
      if (isSame && cache.filter(Files::exists).isPresent()) {
        return;
      }
      if (cache.isPresent()) {
        dropCache(cache.get());
      }
    }
    Files.writeString(copy, arguments);
  }
}
