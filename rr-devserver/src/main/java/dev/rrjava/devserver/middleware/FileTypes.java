package dev.rrjava.devserver.middleware;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The media types of files by extension: those of this system, as with RoadRunner. */
final class FileTypes {
  private static final System.Logger LOG = System.getLogger(FileTypes.class.getName());

  /** Looked for in this order; lines have weight, type and pattern. */
  private static final List<Path> PATTERNS =
      List.of(Path.of("/usr/local/share/mime/globs2"), Path.of("/usr/share/mime/globs2"));

  /** Read if there are no patterns; lines have a type and extensions. */
  private static final List<Path> LISTS =
      List.of(
          Path.of("/etc/mime.types"),
          Path.of("/etc/apache2/mime.types"),
          Path.of("/etc/apache/mime.types"),
          Path.of("/etc/httpd/conf/mime.types"));

  /** For systems without such a file. */
  private static final String COMMON =
      """
      application/gzip gz
      application/json json
      application/pdf pdf
      application/wasm wasm
      application/xhtml+xml xhtml xht
      application/zip zip
      audio/mpeg mp3
      image/avif avif
      image/bmp bmp
      image/gif gif
      image/jpeg jpeg jpg
      image/png png
      image/svg+xml svg
      image/vnd.microsoft.icon ico
      image/webp webp
      text/css css
      text/csv csv
      text/html html htm
      text/javascript js mjs
      text/plain txt text
      text/xml xml xsl
      video/mp4 mp4
      """;

  private static final Map<String, String> TYPES = read();

  private FileTypes() {}

  private static Map<String, String> read() {
    Map<String, String> types = new HashMap<>();
    COMMON.lines().forEach(line -> addList(line, types));
    for (Path file : PATTERNS) {
      if (Files.isReadable(file)) {
        Map<String, String> first = new HashMap<>();
        lines(file).forEach(line -> addPattern(line, first));
        first.forEach(types::putIfAbsent);
        return types;
      }
    }
    for (Path file : LISTS) {
      lines(file).forEach(line -> addList(line, types));
    }
    return types;
  }

  private static List<String> lines(Path file) {
    try {
      return Files.isReadable(file)
          ? Files.readAllLines(file, StandardCharsets.ISO_8859_1)
          : List.of();
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "can't read the media types in " + file, e);
      return List.of();
    }
  }

  private static void addPattern(String line, Map<String, String> types) {
    String[] parts = line.split(":", -1);
    boolean isExtension =
        parts.length >= 3
            && !line.startsWith("#")
            && parts[2].startsWith("*.")
            && parts[2].length() > 2
            && parts[2].substring(1).chars().noneMatch(c -> "?*[".indexOf(c) >= 0);
    if (isExtension) {
      types.putIfAbsent(parts[2].substring(1), parts[1]);
    }
  }

  private static void addList(String line, Map<String, String> types) {
    String[] words = line.strip().split("\\s+", -1);
    for (int i = 1; i < words.length && !words[0].startsWith("#"); i++) {
      types.put("." + words[i], words[0]);
    }
  }

  /**
   * Returns the type of a file.
   *
   * @param name the name of the file
   * @return the type, with the charset UTF-8 if it is text; empty if the extension is not known
   */
  static Optional<String> of(String name) {
    int dot = name.lastIndexOf('.');
    if (dot < 0) {
      return Optional.empty();
    }
    String extension = name.substring(dot);
    String type = TYPES.getOrDefault(extension, TYPES.get(extension.toLowerCase(Locale.ROOT)));
    return Optional.ofNullable(type)
        .map(text -> text.startsWith("text/") ? text + "; charset=utf-8" : text);
  }
}
