package dev.rrjava.devserver.form;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Cuts a {@code multipart/form-data} body into its parts (RFC 7578). */
final class MultipartBody {
  private static final int MOST_PARTS = 1000;
  private static final byte[] END_OF_HEAD = {'\r', '\n', '\r', '\n'};

  private final byte[] bytes;
  private final byte[] delimiter;
  private int position;

  private MultipartBody(byte[] bytes, String boundary) {
    this.bytes = bytes;
    this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
  }

  /**
   * The parts of a body.
   *
   * @param contentType of the request; names the boundary
   * @param bytes the body; the parts keep it
   * @throws FormException when it is malformed
   */
  static List<FormPart> parts(String contentType, byte[] bytes) throws FormException {
    HeaderParameters type = HeaderParameters.parse(contentType);
    String boundary = type.parameters().get("boundary");
    if (!type.value().equals("multipart/form-data")) {
      throw new FormException("request Content-Type isn't multipart/form-data");
    }
    if (boundary == null || boundary.isEmpty()) {
      throw new FormException("no multipart boundary param in Content-Type");
    }
    return new MultipartBody(bytes, boundary).parts();
  }

  private List<FormPart> parts() throws FormException {
    List<FormPart> parts = new ArrayList<>();
    skipPreamble();
    while (!isAtEnd()) {
      skipLine();
      if (parts.size() == MOST_PARTS) {
        throw new FormException("multipart: message too large");
      }
      parts.add(part());
    }
    return parts;
  }

  /**
   * Goes behind the first delimiter, before which there is no line end when nothing precedes it.
   */
  private void skipPreamble() throws FormException {
    int dashBoundaryLength = delimiter.length - 2;
    boolean atStart =
        bytes.length >= dashBoundaryLength
            && Arrays.equals(bytes, 0, dashBoundaryLength, delimiter, 2, delimiter.length);
    position = atStart ? dashBoundaryLength : find(delimiter) + delimiter.length;
  }

  private boolean isAtEnd() throws FormException {
    if (position + 2 > bytes.length) {
      throw endOfInput();
    }
    return bytes[position] == '-' && bytes[position + 1] == '-';
  }

  private void skipLine() throws FormException {
    while (position < bytes.length && (bytes[position] == ' ' || bytes[position] == '\t')) {
      position++;
    }
    if (position + 2 > bytes.length || bytes[position] != '\r' || bytes[position + 1] != '\n') {
      throw endOfInput();
    }
    // The line end before an empty head is also the start of the empty line that ends it.
    position += 2;
  }

  private FormPart part() throws FormException {
    Map<String, String> head = Map.of();
    if (bytes.length - position >= 2 && bytes[position] == '\r' && bytes[position + 1] == '\n') {
      position += 2;
    } else {
      int end = find(END_OF_HEAD);
      head = head(new String(bytes, position, end - position, StandardCharsets.ISO_8859_1));
      position = end + END_OF_HEAD.length;
    }
    // An empty content has no line end of its own before the delimiter.
    position -= 2;
    int end = find(delimiter);
    int start = Math.min(position + 2, end);
    position = end + delimiter.length;
    return FormPart.of(head, bytes, start, end - start);
  }

  private static Map<String, String> head(String lines) throws FormException {
    Map<String, String> head = new HashMap<>();
    for (String line : lines.split("\r\n", -1)) {
      int colon = line.indexOf(':');
      if (colon < 1) {
        throw new FormException("malformed MIME header: missing colon: \"" + line + "\"");
      }
      head.putIfAbsent(
          line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
          line.substring(colon + 1).strip());
    }
    return head;
  }

  /** Where some bytes begin, from the position on. */
  private int find(byte[] wanted) throws FormException {
    for (int at = position; at <= bytes.length - wanted.length; at++) {
      int matched = 0;
      while (matched < wanted.length && bytes[at + matched] == wanted[matched]) {
        matched++;
      }
      if (matched == wanted.length) {
        return at;
      }
    }
    throw endOfInput();
  }

  private static FormException endOfInput() {
    return new FormException("multipart: NextPart: EOF");
  }
}
