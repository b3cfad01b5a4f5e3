package dev.rrjava.example.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The folder of an application, which a Maven builds.
 *
 * @param folder has its files
 * @param repository the local repository of its builds
 * @param maven the folder that Maven is installed in
 */
record Application(Path folder, Path repository, Path maven) {

  static Application write(Path folder, Path repository, Path maven, Map<String, String> files)
      throws IOException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    return new Application(folder, repository, maven);
  }

  /**
   * Runs Maven to its end.
   *
   * @return what it printed
   * @throws IllegalStateException when it failed
   */
  String build(String... arguments) throws IOException, InterruptedException {
    Path log = Files.createTempFile(folder, "build", ".log");
    Process process = start(log, maven(List.of(arguments)));
    if (!process.waitFor(3, TimeUnit.MINUTES)) {
      process.destroyForcibly();
    }
    String output = Files.readString(log);
    if (process.waitFor() != 0) {
      throw new IllegalStateException("the build failed with " + maven + ":\n" + output);
    }
    return output;
  }

  /** What is sent to an application while it is served. */
  @FunctionalInterface
  interface Requests {
    void send() throws Exception;
  }

  /**
   * Runs a command of a page that serves the application, sends requests when it has started, and
   * ends it.
   *
   * @param command such as {@code mvn rr:serve}
   * @param started what it prints when it has started
   * @return what it printed
   */
  String serve(String command, String started, Requests requests) throws Exception {
    return serve(maven(arguments(command)), started, requests);
  }

  /** Does the same with any program. */
  String serve(List<String> command, String started, Requests requests) throws Exception {
    Path log = Files.createTempFile(folder, "serve", ".log");
    Process process = start(log, command);
    try {
      awaitOutput(started, process, log);
      requests.send();
    } finally {
      List<ProcessHandle> children = process.toHandle().descendants().toList();
      children.forEach(ProcessHandle::destroy);
      process.destroy();
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    }
    return Files.readString(log);
  }

  /** Returns the words of a command that runs Maven, without the first. */
  static List<String> arguments(String command) {
    List<String> words = List.of(command.split(" "));
    assertThat(words.get(0)).isEqualTo("mvn");
    return words.subList(1, words.size());
  }

  private static void awaitOutput(String text, Process process, Path log) throws Exception {
    long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
    while (!Files.readString(log).contains(text)) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        throw new IllegalStateException(
            "expected \"" + text + "\" but the output was:\n" + Files.readString(log));
      }
      Thread.sleep(50);
    }
  }

  private List<String> maven(List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(maven.resolve("bin/mvn").toString());
    command.add("-B");
    command.add("-Dmaven.repo.local=" + repository);
    command.add("-Drr.binary=none"); // whatever is on the PATH
    command.addAll(arguments);
    return command;
  }

  /** Starts a program; the caller ends it. */
  private Process start(Path log, List<String> command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("MAVEN_OPTS", "-XX:TieredStopAtLevel=1");
    return builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
  }
}
