package dev.rrjava.devserver.form;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One part of a multipart body.
 *
 * @param name of the field; null when the part has none
 * @param fileName null when it is no file
 * @param contentType as sent; empty when it was not
 * @param source the array that the content lies in; shared with other parts
 * @param offset the content's first byte
 * @param length bytes of the content
 */
record FormPart(
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
    boolean isField = disposition.value().equals("form-data");
    String fileName = disposition.text("filename");
    return new FormPart(
        isField ? disposition.text("name") : null,
        fileName == null || fileName.isEmpty() ? null : baseName(fileName),
        head.getOrDefault("content-type", ""),
        source,
        offset,
        length);
  }

  private static String baseName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** The content as text; what is not UTF-8 becomes U+FFFD. */
  String text() {
    return new String(source, offset, length, StandardCharsets.UTF_8);
  }
}
