package dev.rrjava.internal.form;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One part of a multipart body.
 *
 * @param name the name of the field, as it was sent; null if the part has none, or an empty one
 * @param fileName the file name without directories; null if it is not a file
 * @param contentType the content type as it was sent; empty if it was not
 * @param source the array that contains the content; shared with other parts
 * @param offset the index of the first byte of the content
 * @param length the number of bytes of the content
 */
public record FormPart(
    @Nullable String name,
    @Nullable String fileName,
    String contentType,
    byte[] source,
    int offset,
    int length) {

  /**
   * Returns a part with the given head fields, names in lower case and values with one char per
   * byte.
   */
  static FormPart of(Map<String, String> head, byte[] source, int offset, int length) {
    String value = head.getOrDefault("content-disposition", "");
    // RoadRunner drops a part whose disposition is malformed.
    HeaderParameters disposition =
        HeaderParameters.parse(MediaTypeSyntax.fault(value) == null ? value : "");
    String name = disposition.value().equals("form-data") ? disposition.text("name") : null;
    String fileName = disposition.text("filename");
    return new FormPart(
        name == null || name.isEmpty() ? null : name,
        fileName == null || fileName.isEmpty() ? null : baseName(fileName),
        head.getOrDefault("content-type", ""),
        source,
        offset,
        length);
  }

  /** Returns the part of a path after the last slash, as RoadRunner does (relay protocol, 7.3). */
  private static String baseName(String path) {
    int end = path.length();
    while (end > 1 && path.charAt(end - 1) == '/') {
      end--;
    }
    String trimmed = path.substring(0, end);
    return trimmed.equals("/") ? trimmed : trimmed.substring(trimmed.lastIndexOf('/') + 1);
  }

  /**
   * Writes the content to a file, replacing its previous content.
   *
   * @param file the file
   * @throws IOException if it can't be written
   */
  public void writeTo(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(source, offset, length);
    }
  }

  /**
   * Returns the content as a string.
   *
   * @param charset the charset of the content; bytes that are not valid in it become U+FFFD
   * @return the string
   */
  public String text(Charset charset) {
    return new String(source, offset, length, charset);
  }
}
