package dev.rrjava.tools.application;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * The routes of an application, as the annotation processor has listed them.
 *
 * @param lines a line for each route; empty if the processor did not run
 */
public record RouteList(List<String> lines) {
  private static final String ENTRY = "META-INF/rr-java/rr-routes.txt";

  /**
   * Reads the list in a jar.
   *
   * @param jar the jar of the application
   * @return the list
   * @throws IOException if the jar can't be read
   */
  public static RouteList of(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      ZipEntry entry = file.getEntry(ENTRY);
      if (entry == null) {
        return new RouteList(List.of());
      }
      try (InputStream content = file.getInputStream(entry)) {
        String text = new String(content.readAllBytes(), StandardCharsets.UTF_8);
        return new RouteList(text.lines().toList());
      }
    }
  }

  /**
   * Reads the list of a packaged application.
   *
   * @param folder the folder of the application
   * @return the list, which is not empty
   * @throws ApplicationException if there is none
   */
  public static RouteList in(Path folder) throws ApplicationException {
    if (!Files.isDirectory(folder)) {
      throw new ApplicationException(
          "there is no folder " + folder + ": package the application first");
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path jar : files.filter(file -> file.toString().endsWith(".jar")).sorted().toList()) {
        RouteList routes = of(jar);
        if (!routes.lines.isEmpty()) {
          return routes;
        }
      }
    } catch (IOException e) {
      throw new ApplicationException("can't read " + folder + ": " + e.getMessage(), e);
    }
    throw new ApplicationException(
        "no jar in "
            + folder
            + " has a list of routes: package the application, with the annotation processor");
  }
}
