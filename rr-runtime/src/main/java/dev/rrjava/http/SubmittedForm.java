package dev.rrjava.http;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Encodes a form as browsers do: urlencoded, or multipart if it has a file (RFC 7578). */
final class SubmittedForm {
  private static final String BOUNDARY = "rr-java-form";

  private final List<Part> parts = new ArrayList<>();
  private boolean hasFiles;

  /** A field, or a file. */
  private record Part(String name, @Nullable String fileName, String mediaType, byte[] content) {}

  void addField(String name, String value) {
    parts.add(new Part(name, null, "", value.getBytes(StandardCharsets.UTF_8)));
  }

  void addFile(String name, String fileName, String mediaType, byte[] content) {
    HeaderRules.checkValue("Content-Type", mediaType);
    parts.add(new Part(name, fileName, mediaType, content.clone()));
    hasFiles = true;
  }

  boolean isEmpty() {
    return parts.isEmpty();
  }

  String contentType() {
    return hasFiles
        ? "multipart/form-data; boundary=" + boundary()
        : "application/x-www-form-urlencoded";
  }

  byte[] encode() {
    return hasFiles ? multipart() : urlEncoded();
  }

  private byte[] urlEncoded() {
    List<String> fields = new ArrayList<>(parts.size());
    for (Part part : parts) {
      String value = new String(part.content(), StandardCharsets.UTF_8);
      fields.add(encoded(part.name()) + "=" + encoded(value));
    }
    return String.join("&", fields).getBytes(StandardCharsets.US_ASCII);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private byte[] multipart() {
    String boundary = boundary();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (Part part : parts) {
      out.writeBytes(head(part, boundary).getBytes(StandardCharsets.UTF_8));
      out.writeBytes(part.content());
    }
    out.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII));
    return out.toByteArray();
  }

  private static String head(Part part, String boundary) {
    String file = part.fileName() == null ? "" : "; filename=" + quoted(part.fileName());
    String type = part.mediaType().isEmpty() ? "" : "Content-Type: " + part.mediaType() + "\r\n";
    return "\r\n--"
        + boundary
        + "\r\nContent-Disposition: form-data; name="
        + quoted(part.name())
        + file
        + "\r\n"
        + type
        + "\r\n";
  }

  /** Rejects line breaks, which browsers do not send either. */
  private static String quoted(String text) {
    return '"'
        + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\r", "%0D").replace("\n", "%0A")
        + '"';
  }

  /** Returns a boundary that is not in the content of any part. */
  private String boundary() {
    String boundary = BOUNDARY;
    for (int number = 1; isInContent(boundary); number++) {
      boundary = BOUNDARY + "-" + number;
    }
    return boundary;
  }

  private boolean isInContent(String boundary) {
    return parts.stream()
        .map(part -> new String(part.content(), StandardCharsets.ISO_8859_1))
        .anyMatch(content -> content.contains("--" + boundary));
  }
}
