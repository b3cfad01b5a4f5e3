package dev.rrjava.tools.aot;

import dev.rrjava.devserver.config.Configuration;
import dev.rrjava.devserver.config.ConfigurationReader;
import dev.rrjava.devserver.config.WorkerSettings;
import dev.rrjava.tools.application.ApplicationException;
import dev.rrjava.tools.start.JavaCommand;
import dev.rrjava.tools.start.JavaRuntime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A packaged application whose workers can have a cache.
 *
 * @param folder its folder
 * @param configuration its configuration
 * @param command the command of its workers, which has a jar and an argument file
 * @param runtime the JVM of the command
 */
record Trainee(Path folder, Configuration configuration, JavaCommand command, JavaRuntime runtime) {
  private static final int LEAST_JDK = 17;

  /** Reads an application, and checks that its command can use a cache. */
  static Trainee read(Path folder) throws IOException, ApplicationException {
    if (!Files.exists(folder.resolve(".rr.yaml"))) {
      throw new ApplicationException(
          "there is no .rr.yaml in " + folder + ": package the application first");
    }
    Configuration configuration =
        ConfigurationReader.read(
            folder, Path.of(".rr.yaml"), List.of("server.relay=pipes"), System.getenv());
    JavaCommand command = command(configuration.workers(), folder);
    JavaRuntime runtime = JavaRuntime.of(command.words().get(0), folder);
    if (runtime.version().feature() < LEAST_JDK) {
      throw new ApplicationException(
          "expected JDK " + LEAST_JDK + " or later but the command runs " + runtime.version());
    }
    return new Trainee(folder, configuration, command, runtime);
  }

  private static JavaCommand command(WorkerSettings workers, Path folder)
      throws IOException, ApplicationException {
    JavaCommand command =
        JavaCommand.of(workers.command(), folder)
            .orElseThrow(
                () ->
                    unexpected(
                        workers,
                        "run java itself (with one JVM behind all workers, faster starts gain nothing)"));
    if (command.jar().isEmpty()) {
      throw unexpected(workers, "have -jar with the jar of the application");
    }
    if (command.argumentFiles().isEmpty()) {
      throw unexpected(workers, "have an argument file, to which the cache is added");
    }
    return command;
  }

  private static ApplicationException unexpected(WorkerSettings workers, String expected) {
    return new ApplicationException(
        "expected server.command to "
            + expected
            + ", such as \"java @worker.args -jar app.jar\", but it is \""
            + String.join(" ", workers.command())
            + "\"");
  }

  /** Returns the jar of the application. */
  Path jar() {
    return folder.resolve(command.jar().orElseThrow());
  }

  /** Returns the name of the application, which its caches get. */
  String name() {
    return jar().getFileName().toString().replaceFirst("\\.jar$", "");
  }

  /** Returns the argument file to which a cache is added. */
  Path arguments() {
    return folder.resolve(lastArgumentFile());
  }

  /** Returns the words of the command, with a file that has a suffix for the argument file. */
  List<String> commandWith(String suffix) {
    String reference = "@" + lastArgumentFile();
    return command.words().stream()
        .map(word -> word.equals(reference) ? reference + suffix : word)
        .toList();
  }

  private String lastArgumentFile() {
    List<String> files = command.argumentFiles();
    return files.get(files.size() - 1);
  }
}
