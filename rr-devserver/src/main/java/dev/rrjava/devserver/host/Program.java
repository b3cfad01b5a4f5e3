package dev.rrjava.devserver.host;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A program of the configuration, with its arguments.
 *
 * @param title what runs, for messages, such as {@code the workers' command}
 * @param command the program and its arguments
 * @param directory the directory in which it runs
 */
record Program(String title, List<String> command, Path directory) {
  private static final Optional<Path> SETSID = onPath("setsid", System.getenv());

  /**
   * Returns a builder of a process in a session of its own, if the system has {@code setsid}:
   * Ctrl-C reaches every process of the terminal's group, and the process runs until this server
   * stops it, so that a worker can complete its request.
   *
   * @throws WorkerStartException if the program or the directory does not exist
   */
  ProcessBuilder inOwnSession() throws WorkerStartException {
    List<String> words = new ArrayList<>();
    if (SETSID.isPresent()) {
      requireProgram();
      words.add(SETSID.get().toString());
    }
    words.addAll(command);
    return new ProcessBuilder(words).directory(directory.toFile());
  }

  /** Checks the program, so that an error message of setsid does not appear among its own lines. */
  private void requireProgram() throws WorkerStartException {
    String program = command.get(0);
    boolean isPath = program.indexOf('/') >= 0;
    boolean found =
        isPath
            ? Files.isExecutable(directory.resolve(program))
            : !program.isEmpty() && onPath(program, System.getenv()).isPresent();
    if (!found) {
      throw failed("there is no program \"" + program + (isPath ? "\"" : "\" on the PATH"), null);
    }
    if (!Files.isDirectory(directory)) {
      throw failed("the directory does not exist", null);
    }
  }

  /** Returns the exception for a program that can't be run. */
  WorkerStartException failed(String reason, @Nullable Throwable cause) {
    return new WorkerStartException(
        "can't run " + title + ": " + reason + "\n" + describe(), cause);
  }

  /** Returns the first program of that name in the folders of the variable {@code PATH}. */
  static Optional<Path> onPath(String program, Map<String, String> environment) {
    return Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator))
        .filter(directory -> !directory.isEmpty())
        .map(directory -> Path.of(directory).resolve(program))
        .filter(Program::isProgram)
        .findFirst();
  }

  static boolean isProgram(Path file) {
    return Files.isRegularFile(file) && Files.isExecutable(file);
  }

  /**
   * Returns the program {@code java} that is run, perhaps by a script; empty if it is not known.
   */
  Optional<Path> java() {
    return command.stream()
        .filter(word -> word.equals("java") || word.endsWith("/java"))
        .findFirst()
        .flatMap(
            word ->
                word.equals("java")
                    ? onPath(word, System.getenv())
                    : Optional.of(directory.resolve(word)));
  }

  /** Returns the command and the directory, one per line. */
  String describe() {
    return "  command:   " + this + "\n  directory: " + directory;
  }

  @Override
  public String toString() {
    return String.join(" ", command);
  }
}
