package dev.rrjava.devserver.live;

import dev.rrjava.devserver.project.Project;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A command that runs an application, such as {@code java -jar target/app/app.jar}, changed so that
 * it runs the classes of a generation: a packaged application would not have them.
 *
 * @param words the program and its arguments
 * @param runsClasses whether it runs the classes; if not, a change has no effect
 * @param notice what has been changed, for the user; empty if a class path has been
 */
public record LaunchCommand(List<String> words, boolean runsClasses, String notice) {
  private static final List<String> CLASS_PATH = List.of("-cp", "-classpath", "--class-path");

  /**
   * Changes a command.
   *
   * @param words the program and its arguments
   * @param directory the folder in which it runs
   * @param project the application
   * @param classes the folder that replaces the classes of the application
   * @return the command
   * @throws IOException if its jar can't be read
   */
  public static LaunchCommand of(List<String> words, Path directory, Project project, Path classes)
      throws IOException {
    int java = indexOfJava(words);
    for (int i = java + 1; java >= 0 && i < words.size() - 1; i++) {
      if (words.get(i).equals("-jar")) {
        return ofJar(words, i, directory.resolve(words.get(i + 1)), classes);
      }
      if (CLASS_PATH.contains(words.get(i))) {
        String path = replace(words.get(i + 1), directory, project, classes);
        List<String> changed = new ArrayList<>(words);
        boolean isChanged = !path.equals(changed.set(i + 1, path));
        return new LaunchCommand(List.copyOf(changed), isChanged, "");
      }
    }
    return new LaunchCommand(words, false, "");
  }

  /**
   * Returns the index of the program {@code java}, which a script may start; -1 if it is absent.
   */
  public static int indexOfJava(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      String name = words.get(i).substring(words.get(i).lastIndexOf('/') + 1);
      if (name.equals("java") || name.equals("java.exe")) {
        return i;
      }
    }
    return -1;
  }

  /**
   * Changes the variable {@code CLASSPATH}, which is the class path if a command has none.
   *
   * @param environment the variables
   * @param directory the folder in which the command runs
   * @param project the application
   * @param classes the folder that replaces the classes of the application
   * @return the variables
   */
  public static Map<String, String> environment(
      Map<String, String> environment, Path directory, Project project, Path classes) {
    return environment.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                entry ->
                    entry.getKey().equals("CLASSPATH")
                        ? replace(entry.getValue(), directory, project, classes)
                        : entry.getValue()));
  }

  private static String replace(String path, Path directory, Project project, Path classes) {
    return Stream.of(path.split(File.pathSeparator))
        .map(
            entry ->
                directory.resolve(entry).normalize().equals(project.output())
                    ? classes.toString()
                    : entry)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static LaunchCommand ofJar(List<String> words, int option, Path jar, Path classes)
      throws IOException {
    if (!Files.exists(jar)) {
      throw new IOException(
          "there is no " + words.get(option + 1) + ", whose class path is needed: build it once");
    }
    Attributes attributes;
    try (JarFile file = new JarFile(jar.toFile())) {
      Manifest manifest = file.getManifest();
      attributes = manifest == null ? new Attributes() : manifest.getMainAttributes();
    }
    String named = attributes.getValue(Attributes.Name.MAIN_CLASS);
    String main = named == null ? onlyMainClass(classes, jar) : named;
    List<String> changed = new ArrayList<>(words.subList(0, option));
    permissions(attributes).forEach(changed::add);
    changed.add("-cp");
    changed.add(classes + File.pathSeparator + classPath(attributes, jar));
    changed.add(main);
    changed.addAll(words.subList(option + 2, words.size()));
    return new LaunchCommand(
        List.copyOf(changed),
        true,
        "runs "
            + words.get(option + 1)
            + ", which is packaged; in its place the server runs "
            + main
            + " with the classes that it compiles");
  }

  /** Finds what a jar does not name that was made before the sources could be compiled. */
  private static String onlyMainClass(Path classes, Path jar) throws IOException {
    List<String> found = ClassFiles.mainClasses(classes);
    if (found.size() != 1) {
      throw new IOException(
          jar
              + " names no main class: expected one class with a main method, but there "
              + (found.isEmpty() ? "is none" : "are " + String.join(", ", found)));
    }
    return found.get(0);
  }

  /** Returns the class path of a jar; a jar without one contains what it needs. */
  private static String classPath(Attributes attributes, Path jar) {
    return Optional.ofNullable(attributes.getValue(Attributes.Name.CLASS_PATH))
        .map(
            entries ->
                Stream.of(entries.strip().split(" +"))
                    .map(entry -> Path.of(jar.toUri().resolve(URI.create(entry))).toString())
                    .collect(Collectors.joining(File.pathSeparator)))
        .orElse(jar.toString());
  }

  /** Returns the options for what a jar's manifest may permit. */
  private static Stream<String> permissions(Attributes attributes) {
    Stream<String> opened =
        Stream.of("Add-Opens", "Add-Exports")
            .filter(name -> attributes.getValue(name) != null)
            .flatMap(
                name ->
                    Stream.of(attributes.getValue(name).strip().split(" +"))
                        .flatMap(
                            entry ->
                                Stream.of(
                                    "--" + name.toLowerCase(Locale.ROOT), entry + "=ALL-UNNAMED")));
    Stream<String> enabled =
        attributes.getValue("Enable-Native-Access") == null
            ? Stream.empty()
            : Stream.of("--enable-native-access=ALL-UNNAMED");
    return Stream.concat(opened, enabled);
  }
}
