package dev.rrjava.tools.start;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A command that starts a JVM, such as {@code java @worker.args -jar app.jar}.
 *
 * @param words the program and its arguments
 * @param options the options of the JVM, with those of argument files
 * @param argumentFiles the argument files, as they are written in the command, without {@code @}
 * @param jar the argument of {@code -jar}; empty if the command names a main class
 */
public record JavaCommand(
    List<String> words, List<String> options, List<String> argumentFiles, Optional<String> jar) {

  private static final Set<String> WITH_VALUE =
      Set.of(
          "-cp",
          "-classpath",
          "--class-path",
          "-p",
          "--module-path",
          "--add-modules",
          "--add-opens",
          "--add-exports",
          "--add-reads",
          "--enable-native-access");

  /**
   * Reads a command.
   *
   * @param words the program and its arguments
   * @param directory the directory in which it runs
   * @return the command; empty if the program is not {@code java}
   * @throws IOException if an argument file can't be read
   */
  public static Optional<JavaCommand> of(List<String> words, Path directory) throws IOException {
    if (words.isEmpty() || !isJava(words.get(0))) {
      return Optional.empty();
    }
    List<String> files = new ArrayList<>();
    List<String> options = new ArrayList<>();
    Optional<String> jar = Optional.empty();
    for (int i = 1; i < words.size(); i++) {
      String word = words.get(i);
      if (word.startsWith("@")) {
        files.add(word.substring(1));
        options.addAll(ArgumentFile.read(directory.resolve(word.substring(1))).options());
      } else if (word.equals("-jar")) {
        jar = i + 1 < words.size() ? Optional.of(words.get(i + 1)) : Optional.empty();
        break;
      } else if (!word.startsWith("-")) {
        break; // the main class
      } else {
        options.add(word);
        if (WITH_VALUE.contains(word) && i + 1 < words.size()) {
          options.add(words.get(++i));
        }
      }
    }
    return Optional.of(
        new JavaCommand(List.copyOf(words), List.copyOf(options), List.copyOf(files), jar));
  }

  private static boolean isJava(String program) {
    String name =
        program.substring(Math.max(program.lastIndexOf('/'), program.lastIndexOf('\\')) + 1);
    return name.equals("java") || name.equals("java.exe");
  }

  /**
   * Returns the value of the last option that begins with a prefix, since the JVM uses the last.
   *
   * @param prefix the prefix, such as {@code -Xmx}
   * @return what comes after it
   */
  public Optional<String> option(String prefix) {
    return options.stream()
        .filter(option -> option.startsWith(prefix))
        .reduce((first, second) -> second)
        .map(option -> option.substring(prefix.length()));
  }

  /**
   * Returns the command with more options, which come first.
   *
   * @param added the options
   * @return the program and its arguments
   */
  public List<String> with(List<String> added) {
    List<String> changed = new ArrayList<>(words);
    changed.addAll(1, added);
    return changed;
  }
}
