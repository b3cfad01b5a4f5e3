package dev.rrjava.tools.run;

import dev.rrjava.tools.application.ApplicationException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A project that Maven builds.
 *
 * @param folder the folder with {@code pom.xml}
 */
public record MavenProject(Path folder) {
  private static final String PLUGIN = "rr-maven-plugin";

  /**
   * Returns the command that runs a goal of rr-java's plugin: with the project's own Maven if it
   * has a wrapper, and with the plugin's version that it names.
   *
   * @param goal the goal, such as {@code dev}
   * @param pluginVersion the version of the plugin for a project that does not name the plugin
   * @param options further arguments of Maven
   * @return the program and its arguments
   * @throws ApplicationException if there is no project
   */
  public TerminalProcess goal(String goal, String pluginVersion, List<String> options)
      throws ApplicationException {
    boolean isDeclared = isDeclared();
    List<String> command = command(options);
    command.add(
        isDeclared ? "rr:" + goal : "dev.rrjava:" + PLUGIN + ":" + pluginVersion + ":" + goal);
    return new TerminalProcess(command, folder, false);
  }

  /**
   * Returns the command that builds the project up to a phase. A project with the plugin as an
   * extension packages the application in {@code package}.
   *
   * @param phase the phase
   * @param options further arguments of Maven
   * @return the program and its arguments
   * @throws ApplicationException if there is no project that uses the plugin
   */
  public TerminalProcess phase(String phase, List<String> options) throws ApplicationException {
    if (!isDeclared()) {
      throw new ApplicationException(
          folder.resolve("pom.xml") + " does not use " + PLUGIN + ", which packages applications");
    }
    List<String> command = command(options);
    command.add(phase);
    return new TerminalProcess(command, folder, false);
  }

  private List<String> command(List<String> options) {
    boolean isWindows = File.separatorChar == '\\';
    Path wrapper = folder.toAbsolutePath().resolve(isWindows ? "mvnw.cmd" : "mvnw");
    List<String> command = new ArrayList<>();
    command.add(Files.isExecutable(wrapper) ? wrapper.toString() : isWindows ? "mvn.cmd" : "mvn");
    command.addAll(options);
    return command;
  }

  /** Returns whether the project, or a parent beside it, names the plugin. */
  private boolean isDeclared() throws ApplicationException {
    Path pom = folder.resolve("pom.xml");
    try {
      if (Files.readString(pom).contains(PLUGIN)) {
        return true;
      }
      Path parent = folder.toAbsolutePath().normalize().resolveSibling("pom.xml");
      return Files.exists(parent) && Files.readString(parent).contains(PLUGIN);
    } catch (IOException e) {
      throw new ApplicationException(
          "expected a Maven project in " + folder.toAbsolutePath() + ", but can't read pom.xml", e);
    }
  }
}
