package dev.rrjava.example.readme;

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
    Process process = start(log, List.of(arguments));
    if (!process.waitFor(3, TimeUnit.MINUTES)) {
      process.destroyForcibly();
    }
    String output = Files.readString(log);
    if (process.waitFor() != 0) {
      throw new IllegalStateException("the build failed with " + maven + ":\n" + output);
    }
    return output;
  }

  /** Starts Maven; the caller ends it. */
  Process start(Path log, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(maven.resolve("bin/mvn").toString());
    command.add("-B");
    command.add("-Dmaven.repo.local=" + repository);
    command.add("-Drr.binary=none"); // whatever is on the PATH
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("MAVEN_OPTS", "-XX:TieredStopAtLevel=1");
    return builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
  }
}
