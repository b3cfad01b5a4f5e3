package dev.rrjava.devserver.live;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/**
 * The contents of files. A file is read again only if its time or its size has changed.
 * Thread-safe.
 */
final class FileContents {
  private static final int BUFFER = 64 * 1024;

  private final Map<Path, Snapshot.Stamp> known = new ConcurrentHashMap<>();

  /**
   * Returns the content of a file. A file that can't be read, such as one that an editor has
   * locked, counts as changed when its time changes.
   *
   * @throws NoSuchFileException if it is gone
   */
  Snapshot.Stamp of(Path file, BasicFileAttributes attributes) throws NoSuchFileException {
    Snapshot.Stamp before = known.get(file);
    if (before != null
        && before.modified().equals(attributes.lastModifiedTime())
        && before.size() == attributes.size()) {
      return before;
    }
    try {
      Snapshot.Stamp now =
          attributes.isRegularFile()
              ? read(file, attributes.lastModifiedTime())
              : new Snapshot.Stamp(attributes.lastModifiedTime(), attributes.size(), 0);
      known.put(file, now);
      return now;
    } catch (NoSuchFileException e) {
      throw e;
    } catch (IOException e) {
      FileTime modified = attributes.lastModifiedTime();
      return new Snapshot.Stamp(modified, attributes.size(), modified.toMillis());
    }
  }

  /**
   * Reads a file. The size is that of what was read: a file that is being written may have had
   * another one when its attributes were read.
   *
   * <p>Two checksums of 32 bits: the JVM computes them fast before it has compiled anything.
   */
  private static Snapshot.Stamp read(Path file, FileTime modified) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return stamp(in, modified);
    }
  }

  private static Snapshot.Stamp stamp(InputStream in, FileTime modified) throws IOException {
    long size = 0;
    CRC32 first = new CRC32();
    CRC32C second = new CRC32C();
    byte[] buffer = new byte[BUFFER];
    for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
      first.update(buffer, 0, count);
      second.update(buffer, 0, count);
      size += count;
    }
    return new Snapshot.Stamp(modified, size, first.getValue() << Integer.SIZE | second.getValue());
  }

  /** Returns the bytes of a file; empty if they are others than those of a snapshot. */
  static Optional<byte[]> bytes(Path file, Snapshot.Stamp stamp) throws IOException {
    try {
      byte[] bytes = Files.readAllBytes(file);
      return stamp(new ByteArrayInputStream(bytes), stamp.modified()).equals(stamp)
          ? Optional.of(bytes)
          : Optional.empty();
    } catch (NoSuchFileException e) {
      return Optional.empty(); // it was deleted a moment ago
    }
  }

  /** Forgets all files but some. */
  void keepOnly(Set<Path> files) {
    known.keySet().retainAll(files);
  }
}
