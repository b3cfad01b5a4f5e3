package dev.rrjava.devserver;

import dev.rrjava.devserver.inspect.Inspector;
import dev.rrjava.devserver.project.Project;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a server with worker processes is started with.
 *
 * @param files reads the configuration
 * @param inspection what is shown of requests
 * @param isTraining whether there is one worker only, for requests
 * @param project the project to develop
 * @param debugPort where a worker waits for a debugger
 * @param invocation how the developer has started it
 */
record ProcessOptions(
    FirstConfiguration files,
    Inspector.Settings inspection,
    boolean isTraining,
    Optional<Project> project,
    OptionalInt debugPort,
    Invocation invocation) {

  /** Returns the directory to which paths are relative. */
  Path directory() {
    return files.directory().toAbsolutePath().normalize();
  }
}
