package dev.rrjava.devserver.host;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the program of RoadRunner on this machine. */
public final class RoadRunnerBinary {
  private static final String NAME = File.separatorChar == '\\' ? "rr.exe" : "rr";

  private RoadRunnerBinary() {}

  /**
   * Finds the program for tests.
   *
   * @param environment the variables of the environment
   * @return the program that {@code RR_BINARY} names; without this variable, the first one on the
   *     {@code PATH}
   */
  public static Optional<Path> find(Map<String, String> environment) {
    String named = environment.get("RR_BINARY");
    return named == null
        ? find(List.of(), environment)
        : Optional.of(Path.of(named)).filter(Program::isProgram);
  }

  /**
   * Finds the program of a project.
   *
   * @param folders where to look first
   * @param environment the variables of the environment, for {@code PATH}
   * @return the first one
   */
  public static Optional<Path> find(List<Path> folders, Map<String, String> environment) {
    return folders.stream()
        .map(folder -> folder.resolve(NAME))
        .filter(Program::isProgram)
        .findFirst()
        .or(() -> Program.onPath(NAME, environment));
  }
}
