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
 * @param name of the field, as it was sent; null when the part has none, or an empty one
 * @param fileName without directories; null when it is no file
 * @param contentType as sent; empty when it was not
 * @param source the array that the content lies in; shared with other parts
 * @param offset the content's first byte
 * @param length bytes of the content
 */
public record FormPart(
    @Nullable String name,
    @Nullable String fileName,
    String contentType,
    byte[] source,
    int offset,
    int length) {

  /** A part with the given head fields, names in lower case and values one char a byte. */
  static FormPart of(Map<String, String> head, byte[] source, int offset, int length) {
    HeaderParameters disposition =
        HeaderParameters.parse(head.getOrDefault("content-disposition", ""));
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

  /** What is behind the last slash, as RoadRunner has it (relay protocol, 7.3). */
  private static String baseName(String path) {
    int end = path.length();
    while (end > 1 && path.charAt(end - 1) == '/') {
      end--;
    }
    String trimmed = path.substring(0, end);
    return trimmed.equals("/") ? trimmed : trimmed.substring(trimmed.lastIndexOf('/') + 1);
  }

  /**
   * Writes the content to a file, in place of what is in it.
   *
   * @param file the file
   * @throws IOException when it can't be written
   */
  public void writeTo(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(source, offset, length);
    }
  }

  /**
   * The content as text.
   *
   * @param charset what it is in; bytes that are not of it become U+FFFD
   * @return the text
   */
  public String text(Charset charset) {
    return new String(source, offset, length, charset);
  }
}
