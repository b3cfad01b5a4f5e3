package dev.rrjava.tools.run;

import dev.rrjava.devserver.DevServerMain;
import dev.rrjava.tools.release.Binary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The servers that can serve an application. */
public final class Servers {
  private Servers() {}

  /**
   * Returns RoadRunner.
   *
   * @param binary its program
   * @param folder the folder in which it runs
   * @param options the options, such as those that name the configuration
   * @return the process, not yet started
   */
  public static TerminalProcess roadRunner(Binary binary, Path folder, List<String> options) {
    List<String> command = new ArrayList<>();
    command.add(binary.path().toAbsolutePath().toString());
    command.add("serve");
    command.addAll(options);
    return new TerminalProcess(command, folder, true);
  }

  /**
   * Returns the development server.
   *
   * @param classPath the class path with its classes
   * @param folder the folder in which it runs
   * @param options the options, such as those that name the configuration
   * @return the process, not yet started
   */
  public static TerminalProcess development(String classPath, Path folder, List<String> options) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", classPath, DevServerMain.class.getName(), "--end-with-parent"));
    command.addAll(options);
    return new TerminalProcess(command, folder, false);
  }
}
