package dev.rrjava.maven;

import dev.rrjava.tools.run.Servers;
import dev.rrjava.tools.run.TerminalProcess;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;

/**
 * Runs servers in processes of their own, with the terminal of Maven: Maven 4 would take what a
 * server in its own JVM prints for log messages, and show none of them with {@code -q}.
 */
final class ServerProcess {
  private ServerProcess() {}

  /**
   * Returns the development server, whose classes are those of this plugin.
   *
   * @param tool what the developer has started
   */
  static TerminalProcess development(
      String tool, List<Artifact> artifacts, List<String> options, Path folder) {
    String classPath =
        artifacts.stream()
            .map(artifact -> artifact.getFile().getPath())
            .collect(Collectors.joining(File.pathSeparator));
    List<String> all = new ArrayList<>(List.of("--tool", tool));
    all.addAll(options);
    return Servers.development(classPath, folder, all);
  }

  /** Runs a server until it ends, or until Maven is told to end. */
  static void run(TerminalProcess server) throws MojoExecutionException, MojoFailureException {
    try {
      int status = server.run();
      if (status != 0) {
        throw new MojoFailureException("the server ended with status " + status);
      }
    } catch (IOException e) {
      throw new MojoExecutionException(
          "can't start " + server.command().get(0) + ": " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
