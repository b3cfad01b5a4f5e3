package dev.rrjava.tools.start;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the JVM keeps of a trained worker for the next start, as an argument file describes it. The
 * description has the JVM and the jars for which it was made: JDK 25 up to 25.0.3 does not look
 * whether the jars have changed (JDK-8377932), and would run the old classes.
 *
 * @param file the name of the file, beside the jar of the application
 * @param jdk the version of the JVM that wrote it
 * @param jars a digest of the jars whose classes it has
 */
public record ClassCache(String file, String jdk, String jars) {
  private static final String MARK =
      "# Added by rr-java aot, and removed when the application is packaged after a change:";
  private static final Pattern ADDED =
      Pattern.compile("\\R?" + MARK + "\\R# JDK (.*)\\R# jars (.*)\\R(?:-.*\\R)*-XX:\\w+=(.*)\\R");

  private static final int AOT_SINCE = 25;

  /**
   * Returns whether a JVM has caches of classes that are loaded and linked ahead.
   *
   * @param runtime the JVM
   * @return false if it has archives of class data only
   */
  public static boolean isAheadOfTime(JavaRuntime runtime) {
    return runtime.version().feature() >= AOT_SINCE;
  }

  /**
   * Describes a cache for the jars that are in a folder now.
   *
   * @param folder the folder of the application
   * @param name the name of the file, without its extension
   * @param runtime the JVM that writes it
   * @return the description
   * @throws IOException if a jar can't be read
   */
  public static ClassCache of(Path folder, String name, JavaRuntime runtime) throws IOException {
    String file = name + (isAheadOfTime(runtime) ? ".aot" : ".jsa");
    return new ClassCache(file, runtime.version().toString(), digestOf(folder));
  }

  /**
   * Reads the description of a cache.
   *
   * @param arguments the argument file
   * @return the description; empty if there is none
   */
  public static Optional<ClassCache> in(ArgumentFile arguments) {
    Matcher added = ADDED.matcher(arguments.text());
    return added.find()
        ? Optional.of(new ClassCache(added.group(3), added.group(1), added.group(2)))
        : Optional.empty();
  }

  /**
   * Removes what was added for a cache.
   *
   * @param arguments an argument file
   * @return the file without it
   */
  public static ArgumentFile removeFrom(ArgumentFile arguments) {
    return new ArgumentFile(ADDED.matcher(arguments.text()).replaceAll(""));
  }

  /**
   * Returns an argument file that uses this cache. A JVM that knows no such caches ignores the
   * option.
   *
   * @param arguments an argument file
   * @return the file with the cache
   */
  public ArgumentFile addTo(ArgumentFile arguments) {
    String option = file.endsWith(".aot") ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=";
    String text = removeFrom(arguments).text();
    return new ArgumentFile(
        text
            + (text.endsWith("\n") || text.isEmpty() ? "" : "\n")
            + String.join(
                "\n",
                "",
                MARK,
                "# JDK " + jdk,
                "# jars " + jars,
                "-XX:+IgnoreUnrecognizedVMOptions",
                option + file,
                ""));
  }

  /**
   * Returns a digest of the jars of an application.
   *
   * @param folder the folder with its jar, and {@code lib}
   * @return the digest
   * @throws IOException if a jar can't be read
   */
  public static String digestOf(Path folder) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Path jar : jars(folder)) {
        digest.update(folder.relativize(jar).toString().getBytes(UTF_8));
        digest.update(Files.readAllBytes(jar));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("each JDK has SHA-256", e);
    }
  }

  private static List<Path> jars(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder, 2)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    }
  }
}
