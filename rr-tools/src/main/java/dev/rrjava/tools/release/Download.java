package dev.rrjava.tools.release;

import dev.rrjava.tools.files.FileErrors;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;

/**
 * Writes the content of a response to a file.
 *
 * @param asset the file of the release
 * @param target where it is written
 * @param progress is told how far the download is
 */
record Download(Release.Asset asset, Path target, Progress progress) {
  private static final int BUFFER_BYTES = 1 << 16;

  /**
   * Writes the content, in place of what is in the file.
   *
   * @return its SHA-256 digest in hexadecimal digits
   * @throws ReleaseException if the content ends too early, which may pass, or can't be written
   */
  String of(Connection.Answer answer) throws ReleaseException {
    MessageDigest digest = sha256();
    long bytes = 0;
    try (InputStream content = answer.content();
        OutputStream file = Files.newOutputStream(target)) {
      byte[] buffer = new byte[BUFFER_BYTES];
      progress.update(0, answer.length());
      for (int count = read(content, buffer, bytes);
          count >= 0;
          count = read(content, buffer, bytes)) {
        file.write(buffer, 0, count);
        digest.update(buffer, 0, count);
        bytes += count;
        progress.update(bytes, answer.length());
      }
    } catch (IOException e) {
      throw new ReleaseException("can't write " + target + ": " + FileErrors.reason(e), e);
    }
    if (answer.length() >= 0 && bytes != answer.length()) {
      throw ReleaseException.passing(
          "the download of "
              + asset.uri()
              + " ended after "
              + bytes
              + " of "
              + answer.length()
              + " bytes",
          null,
          Duration.ZERO);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private int read(InputStream content, byte[] buffer, long bytes) throws ReleaseException {
    try {
      return content.read(buffer);
    } catch (IOException e) {
      throw ReleaseException.passing(
          "the download of " + asset.uri() + " failed after " + bytes + " bytes: " + e.getMessage(),
          e,
          Duration.ZERO);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("each Java platform has SHA-256", e);
    }
  }
}
