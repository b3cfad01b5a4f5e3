package dev.rrjava.devserver.config;

import java.nio.file.Path;
import java.util.Set;

/**
 * What happens to uploaded files (relay protocol, section 7).
 *
 * @param base absolute; where a relative {@code directory} starts
 * @param directory as configured: workers get the names of temporary files with this before them
 * @param forbid extensions that are refused, with their dot
 * @param allow the only extensions that are accepted, with their dot; empty for all
 */
public record UploadSettings(Path base, Path directory, Set<String> forbid, Set<String> allow) {

  /**
   * Everything is accepted, into the system's directory for temporary files.
   *
   * @param base absolute, the directory of the workers
   * @return the settings
   */
  public static UploadSettings acceptAll(Path base) {
    return new UploadSettings(base, systemDirectory(), Set.of(), Set.of());
  }

  static Path systemDirectory() {
    return Path.of(System.getProperty("java.io.tmpdir"));
  }
}
