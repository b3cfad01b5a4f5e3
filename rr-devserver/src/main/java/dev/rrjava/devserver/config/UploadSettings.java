package dev.rrjava.devserver.config;

import java.nio.file.Path;
import java.util.Set;

/**
 * The settings for uploaded files (relay protocol, section 7).
 *
 * @param base the absolute directory to which a relative {@code directory} is relative
 * @param directory the directory as configured, with which the names of temporary files that
 *     workers get begin
 * @param forbid the extensions that are rejected, with their dot
 * @param allow the only extensions that are accepted, with their dot; empty for all
 */
public record UploadSettings(Path base, Path directory, Set<String> forbid, Set<String> allow) {

  /**
   * Returns settings that accept everything, into the system's directory for temporary files.
   *
   * @param base the absolute directory of the workers
   * @return the settings
   */
  public static UploadSettings acceptAll(Path base) {
    return new UploadSettings(base, systemDirectory(), Set.of(), Set.of());
  }

  static Path systemDirectory() {
    return Path.of(System.getProperty("java.io.tmpdir"));
  }
}
