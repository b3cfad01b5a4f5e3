package dev.rrjava.maven;

import dev.rrjava.devserver.DevServerMain;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;

/**
 * A server in a process of its own, with the terminal of Maven: Maven 4 would take what a server in
 * its own JVM prints for log messages, and show none of them with {@code -q}.
 */
final class ServerProcess {
  /** Longer than servers wait for requests in progress. */
  private static final int INTERRUPTED_SECONDS = 40;

  private final List<String> command;
  private final Path folder;

  /**
   * Names a server.
   *
   * @param command the command with its arguments
   * @param folder the folder in which it runs
   */
  ServerProcess(List<String> command, Path folder) {
    this.command = command;
    this.folder = folder;
  }

  /** Returns the development server, whose classes are those of this plugin. */
  static ServerProcess development(List<Artifact> artifacts, List<String> options, Path folder) {
    String classPath =
        artifacts.stream()
            .map(artifact -> artifact.getFile().getPath())
            .collect(Collectors.joining(File.pathSeparator));
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", classPath, DevServerMain.class.getName()));
    command.addAll(options);
    return new ServerProcess(command, folder);
  }

  /**
   * Ends the server together with Maven. Ctrl-C in a terminal reaches the server, too, and a second
   * signal would make it end before its requests are complete; without a terminal, the signal has
   * reached Maven only.
   */
  private static void stop(Process process, boolean isInTerminal) {
    try {
      boolean isInterrupted =
          isInTerminal && process.waitFor(INTERRUPTED_SECONDS, TimeUnit.SECONDS);
      if (!isInterrupted) {
        process.destroy();
        process.waitFor();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Asks the shell, since the console of recent JDKs is there without a terminal, too. */
  private static boolean isInTerminal() throws InterruptedException {
    try {
      return new ProcessBuilder("sh", "-c", "test -t 0").inheritIO().start().waitFor() == 0;
    } catch (IOException e) {
      return false; // a system without a shell
    }
  }

  /** Runs the server until it ends, or until Maven is told to end. */
  void run() throws MojoExecutionException, MojoFailureException {
    try {
      Process process = new ProcessBuilder(command).directory(folder.toFile()).inheritIO().start();
      boolean isInTerminal = isInTerminal();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process, isInTerminal), "stop"));
      int status = process.waitFor();
      if (status != 0) {
        throw new MojoFailureException("the server ended with status " + status);
      }
    } catch (IOException e) {
      throw new MojoExecutionException("can't start " + command.get(0) + ": " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
