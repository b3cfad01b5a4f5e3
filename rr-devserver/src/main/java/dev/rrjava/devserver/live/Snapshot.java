package dev.rrjava.devserver.live;

import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The files of a project at some time, with the content of each. Two snapshots are equal if no
 * content has changed; a file may have been written again with what it had.
 */
final class Snapshot {
  private final Map<Path, Stamp> files;
  private final Instant taken;

  /** When a file or folder was last modified: removing a file modifies its folder. */
  private final Instant lastModified;

  /**
   * Identifies the content of a file. Two are equal if size and checksum are.
   *
   * @param modified when the file was last modified
   * @param size its length in bytes
   * @param checksum a checksum of its bytes
   */
  record Stamp(FileTime modified, long size, long checksum) {

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Stamp stamp && size == stamp.size && checksum == stamp.checksum;
    }

    @Override
    public int hashCode() {
      return Long.hashCode(checksum);
    }
  }

  Snapshot(Map<Path, Stamp> files, Instant taken, Instant lastModified) {
    this.files = Map.copyOf(files);
    this.taken = taken;
    this.lastModified = lastModified;
  }

  /** Returns the files. */
  Set<Path> files() {
    return files.keySet();
  }

  /** Returns the content of a file; null if there is no such file. */
  @Nullable Stamp stamp(Path file) {
    return files.get(file);
  }

  /**
   * Returns how long nothing had changed when this snapshot was taken; negative if a file is from
   * the future, because clocks differ.
   */
  Duration age() {
    return Duration.between(lastModified, taken);
  }

  /** Returns the files that are new, gone or different since an earlier snapshot, sorted. */
  Set<Path> changesSince(Snapshot earlier) {
    Set<Path> changes = new TreeSet<>();
    files.forEach(
        (file, stamp) -> {
          if (!stamp.equals(earlier.files.get(file))) {
            changes.add(file);
          }
        });
    earlier.files.keySet().stream().filter(file -> !files.containsKey(file)).forEach(changes::add);
    return changes;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Snapshot snapshot && files.equals(snapshot.files);
  }

  @Override
  public int hashCode() {
    return files.hashCode();
  }
}
