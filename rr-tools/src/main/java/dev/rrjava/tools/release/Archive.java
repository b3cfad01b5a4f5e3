package dev.rrjava.tools.release;

import dev.rrjava.tools.files.FileErrors;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** Finds one file in an archive. */
final class Archive {
  private static final int GZIP = 0x1F8B;
  private static final int ZIP = 0x504B;

  /** Far more than a binary has; an archive that claims more is not one of RoadRunner. */
  private static final long MOST_BYTES = 1L << 30;

  private Archive() {}

  /**
   * Unpacks a file.
   *
   * @param archive a {@code .tar.gz} or {@code .zip}; which one is read from its first bytes
   * @param file the name of the file, in whatever folder of the archive
   * @param target where it is written
   * @param name the name of the archive, for messages
   * @throws ReleaseException if the archive is damaged, or has no such file
   */
  static void unpack(Path archive, String file, Path target, String name) throws ReleaseException {
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(archive))) {
      bytes.mark(2);
      int magic = bytes.read() << 8 | bytes.read();
      bytes.reset();
      boolean isFound =
          switch (magic) {
            case GZIP -> unpackTar(bytes, file, target);
            case ZIP -> unpackZip(bytes, file, target);
            default ->
                throw new ReleaseException(
                    name + ": expected an archive in the format tar.gz or zip");
          };
      if (!isFound) {
        throw new ReleaseException(name + ": expected a file named " + file + " in the archive");
      }
    } catch (IOException e) {
      throw new ReleaseException("can't unpack " + name + ": " + FileErrors.reason(e), e);
    }
  }

  private static boolean unpackTar(InputStream bytes, String file, Path target) throws IOException {
    try (TarArchiveInputStream tar = new TarArchiveInputStream(new GZIPInputStream(bytes))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        if (isContent(entry) && isNamed(entry.getName(), file)) {
          write(tar, target);
          return true;
        }
      }
      return false;
    }
  }

  /** A link has no content of its own, and a device none that belongs to the archive. */
  private static boolean isContent(TarArchiveEntry entry) {
    return entry.isFile()
        && !entry.isSymbolicLink()
        && !entry.isLink()
        && !entry.isCharacterDevice()
        && !entry.isBlockDevice()
        && !entry.isFIFO();
  }

  private static boolean unpackZip(InputStream bytes, String file, Path target) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(bytes)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (!entry.isDirectory() && isNamed(entry.getName(), file)) {
          write(zip, target);
          return true;
        }
      }
      return false;
    }
  }

  private static boolean isNamed(String entry, String file) {
    return entry.equals(file) || entry.endsWith("/" + file) || entry.endsWith("\\" + file);
  }

  private static void write(InputStream content, Path target) throws IOException {
    try (OutputStream output = Files.newOutputStream(target)) {
      byte[] buffer = new byte[1 << 16];
      long bytes = 0;
      for (int count = content.read(buffer); count >= 0; count = content.read(buffer)) {
        bytes += count;
        if (bytes > MOST_BYTES) {
          throw new IOException("its binary has more than " + MOST_BYTES + " bytes");
        }
        output.write(buffer, 0, count);
      }
    }
  }
}
