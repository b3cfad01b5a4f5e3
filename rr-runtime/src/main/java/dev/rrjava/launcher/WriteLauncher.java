package dev.rrjava.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Writes the launcher, the script that RoadRunner starts as a worker if one JVM serves many
 * workers.
 *
 * <pre>{@code
 * java -cp app.jar dev.rrjava.launcher.WriteLauncher rr-slot
 * }</pre>
 */
public final class WriteLauncher {
  private WriteLauncher() {}

  /**
   * Writes the script, replacing an existing file, and makes it executable.
   *
   * @param arguments the name of the file
   * @throws IllegalArgumentException if there is no name, or more than one
   * @throws IOException if the file can't be written
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 1) {
      throw new IllegalArgumentException("usage: dev.rrjava.launcher.WriteLauncher FILE");
    }
    Path file = Path.of(arguments[0]);
    try (InputStream script = WriteLauncher.class.getResourceAsStream("rr-slot")) {
      if (script == null) {
        throw new IOException("the launcher is missing from the jar of the runtime");
      }
      Files.write(file, script.readAllBytes());
    }
    if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }
}
