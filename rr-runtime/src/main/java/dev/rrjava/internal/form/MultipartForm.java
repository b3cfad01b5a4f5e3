package dev.rrjava.internal.form;

import dev.rrjava.internal.form.FormException.Fault;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Splits a {@code multipart/form-data} body into its parts (RFC 7578, RFC 2046 section 5.1), as
 * RoadRunner does:
 *
 * <pre>
 *  preamble CRLF --boundary CRLF head CRLF CRLF content CRLF --boundary-- epilogue
 * </pre>
 *
 * <p>If the first delimiter ends in a bare LF, all lines do. A boundary that is followed by
 * anything other than white space, a line end or {@code --} is content. The parts share the bytes
 * of the body.
 */
public final class MultipartForm {
  private static final int LONGEST_BOUNDARY = 200;
  private static final String QUOTED_PRINTABLE = "quoted-printable";

  private final byte[] bytes;
  private final int end;
  private final byte[] dashBoundary;
  private final FormLimits limits;
  private int position;

  /** The number of bytes of a line end: 2, or 1 if the first delimiter ends in a bare LF. */
  private int lineEnd = 2;

  private MultipartForm(byte[] bytes, int start, int end, String boundary, FormLimits limits) {
    this.bytes = bytes;
    this.position = start;
    this.end = end;
    this.dashBoundary = ("--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
    this.limits = limits;
  }

  /**
   * Returns the parts of a form.
   *
   * @param contentType the content type of the request, with the boundary
   * @param bytes the array that contains the form; the parts refer to it
   * @param start the index of the first byte
   * @param end the index after the last byte
   * @param limits the limits of the form
   * @return the parts, in order
   * @throws FormException if the form is malformed or too large
   */
  public static List<FormPart> parts(
      String contentType, byte[] bytes, int start, int end, FormLimits limits)
      throws FormException {
    String boundary = HeaderParameters.parse(contentType).parameters().getOrDefault("boundary", "");
    if (boundary.isEmpty() || boundary.length() > LONGEST_BOUNDARY) {
      throw new FormException(Fault.BOUNDARY, "");
    }
    return new MultipartForm(bytes, start, end, boundary, limits).parts();
  }

  private List<FormPart> parts() throws FormException {
    List<FormPart> parts = new ArrayList<>();
    skipPreamble();
    while (!isFinal()) {
      skipDelimiter();
      if (parts.size() == limits.parts()) {
        throw new FormException(Fault.TOO_LARGE, "at most " + limits.parts() + " parts");
      }
      parts.add(part());
    }
    return parts;
  }

  /** Moves to the first line that is a delimiter, and determines from it how lines end. */
  private void skipPreamble() throws FormException {
    while (!isDelimiter(position) && !(isAt(position) && isFinal())) {
      int lineFeed = indexOf('\n', position, end);
      if (lineFeed == end) {
        throw truncated();
      }
      position = lineFeed + 1;
    }
    int behind = skipSpace(position + dashBoundary.length);
    lineEnd = behind < end && bytes[behind] == '\n' ? 1 : 2;
  }

  /** Returns whether the boundary is at an index, whatever follows it. */
  private boolean isAt(int index) {
    if (end - index < dashBoundary.length) {
      return false;
    }
    for (int i = 0; i < dashBoundary.length; i++) {
      if (bytes[index + i] != dashBoundary[i]) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether the boundary is at an index, followed by a line end. */
  private boolean isDelimiter(int index) {
    if (!isAt(index)) {
      return false;
    }
    int behind = skipSpace(index + dashBoundary.length);
    return behind < end
        && (bytes[behind] == '\n'
            || (bytes[behind] == '\r' && behind + 1 < end && bytes[behind + 1] == '\n'));
  }

  /** Returns whether the delimiter at the position is the last one. */
  private boolean isFinal() {
    int behind = position + dashBoundary.length;
    return end - behind >= 2 && bytes[behind] == '-' && bytes[behind + 1] == '-';
  }

  private int skipSpace(int index) {
    int behind = index;
    while (behind < end && (bytes[behind] == ' ' || bytes[behind] == '\t')) {
      behind++;
    }
    return behind;
  }

  private void skipDelimiter() throws FormException {
    int behind = skipSpace(position + dashBoundary.length);
    if (behind == end) {
      throw truncated();
    }
    if (!isLineEnd(behind)) {
      int lineFeed = indexOf('\n', behind, Math.min(end, behind + 100));
      throw new FormException(Fault.DELIMITER, line(position, lineFeed));
    }
    position = behind + lineEnd;
  }

  private boolean isLineEnd(int index) {
    return lineEnd == 1
        ? index < end && bytes[index] == '\n'
        : end - index >= 2 && bytes[index] == '\r' && bytes[index + 1] == '\n';
  }

  private FormPart part() throws FormException {
    Map<String, String> head = head();
    int start = position;
    // Content that is empty has no line end of its own before the delimiter.
    position = delimiterFrom(start - lineEnd);
    int length = Math.max(0, position - lineEnd - start);
    if (!QUOTED_PRINTABLE.equalsIgnoreCase(head.get("content-transfer-encoding"))) {
      return FormPart.of(head, bytes, start, length);
    }
    byte[] decoded = QuotedPrintable.decode(bytes, start, start + length);
    return FormPart.of(head, decoded, 0, decoded.length);
  }

  /** Returns where the boundary of the next delimiter starts, after a line end. */
  private int delimiterFrom(int start) throws FormException {
    for (int at = start; at < end; at++) {
      if (isLineEnd(at) && isAt(at + lineEnd) && isEndOfBoundary(at + lineEnd)) {
        return at + lineEnd;
      }
    }
    throw new FormException(Fault.TRUNCATED_PART, "");
  }

  private boolean isEndOfBoundary(int index) {
    int behind = index + dashBoundary.length;
    if (behind == end) {
      return true;
    }
    byte b = bytes[behind];
    return b == ' '
        || b == '\t'
        || b == '\r'
        || b == '\n'
        || (b == '-' && behind + 1 < end && bytes[behind + 1] == '-');
  }

  /**
   * Returns the fields of the head, the first of those with the same name; ends after the empty
   * line.
   */
  private Map<String, String> head() throws FormException {
    Map<String, String> head = new HashMap<>();
    int mostPosition = Math.min(end, position + limits.headBytes());
    String name = "";
    while (true) {
      int lineFeed = indexOf('\n', position, mostPosition);
      if (lineFeed == mostPosition) {
        throw mostPosition == end
            ? truncated()
            : new FormException(
                Fault.TOO_LARGE, "at most " + limits.headBytes() + " bytes in the head of a part");
      }
      int lineStop = lineFeed > position && bytes[lineFeed - 1] == '\r' ? lineFeed - 1 : lineFeed;
      String line = line(position, lineStop);
      position = lineFeed + 1;
      if (line.isEmpty()) {
        return head;
      }
      boolean isFolded = line.charAt(0) == ' ' || line.charAt(0) == '\t';
      if (isFolded && !name.isEmpty()) {
        head.merge(name, line.strip(), (value, more) -> value + " " + more);
      } else {
        name = addTo(head, line);
      }
    }
  }

  private static String addTo(Map<String, String> head, String line) throws FormException {
    int colon = line.indexOf(':');
    if (colon < 1 || line.charAt(0) <= ' ') {
      throw new FormException(Fault.PART_HEAD, line);
    }
    String name = line.substring(0, colon).toLowerCase(Locale.ROOT);
    head.putIfAbsent(name, line.substring(colon + 1).strip());
    return name;
  }

  private String line(int start, int stop) {
    return new String(bytes, start, stop - start, StandardCharsets.ISO_8859_1);
  }

  private int indexOf(char wanted, int start, int stop) {
    int index = start;
    while (index < stop && bytes[index] != wanted) {
      index++;
    }
    return index;
  }

  private static FormException truncated() {
    return new FormException(Fault.TRUNCATED, "");
  }
}
