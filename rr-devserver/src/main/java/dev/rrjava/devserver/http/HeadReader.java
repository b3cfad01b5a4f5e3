package dev.rrjava.devserver.http;

import dev.rrjava.internal.header.HeaderName;
import dev.rrjava.internal.header.Token;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the head of a request, which may arrive in any pieces, line by line: a line that is wrong
 * is refused at once.
 */
final class HeadReader {
  /** RoadRunner's limit, 1 MiB, and what Go allows in addition. */
  static final int MOST_BYTES = (1 << 20) + 4096;

  private static final int MOST_LEADING_LINE_ENDS = 4;

  private final StringBuilder text = new StringBuilder();
  private final Map<String, List<String>> fields = new LinkedHashMap<>();
  private @Nullable RequestLine line;

  /** The field that is complete unless the next line continues it. */
  private @Nullable String field;

  private boolean isContinuation;
  private boolean hasValidNames = true;
  private int byteCount;
  private int skippable;

  /**
   * Creates a reader.
   *
   * @param previousMethod the method of the previous request of the connection; clients may send a
   *     line end too many after a POST
   */
  HeadReader(String previousMethod) {
    skippable = previousMethod.equals("POST") ? MOST_LEADING_LINE_ENDS : 0;
  }

  /**
   * Reads bytes until the head is complete.
   *
   * @param in the bytes; those after the head are left
   * @return the head, or null if more bytes are needed
   * @throws RefusedException if RoadRunner would not accept it
   */
  @Nullable RequestHead read(ByteBuffer in) throws RefusedException {
    while (in.hasRemaining()) {
      char c = (char) (in.get() & 0xff);
      if (skippable > 0 && byteCount == 0 && (c == '\r' || c == '\n')) {
        skippable--;
        continue;
      }
      if (++byteCount > MOST_BYTES) {
        throw new RefusedException(431, "431 Request Header Fields Too Large");
      }
      if (c != '\n') {
        add(c);
      } else if (line == null) {
        line = RequestLine.parse(takeLine());
      } else if (endLine()) {
        return RequestHead.of(line, fields, hasValidNames);
      }
    }
    return null;
  }

  /**
   * Notes that the client has sent all.
   *
   * @throws RefusedException if it has sent a part of a head
   */
  void end() throws RefusedException {
    if (byteCount > 0) {
      throw RefusedException.badRequest();
    }
  }

  private void add(char c) throws RefusedException {
    if (text.isEmpty() && line != null && !isContinuation) {
      startLine(c);
    }
    text.append(c);
  }

  private void startLine(char first) throws RefusedException {
    if (first != ' ' && first != '\t') {
      endField();
    } else if (field == null) {
      throw RefusedException.badRequest();
    } else {
      isContinuation = true;
    }
  }

  private String takeLine() {
    int length = text.length();
    boolean hasReturn = length > 0 && text.charAt(length - 1) == '\r';
    String whole = text.substring(0, hasReturn ? length - 1 : length);
    text.setLength(0);
    return whole;
  }

  /** Returns whether this was the line after the last field. */
  private boolean endLine() throws RefusedException {
    String whole = takeLine();
    if (isContinuation) {
      field = field + " " + trim(whole);
      isContinuation = false;
      return false;
    }
    if (whole.isEmpty()) {
      endField();
      return true;
    }
    if (whole.indexOf(':') < 0) {
      throw RefusedException.badRequest();
    }
    field = trim(whole);
    return false;
  }

  private void endField() throws RefusedException {
    if (field == null) {
      return;
    }
    int colon = field.indexOf(':');
    String name = field.substring(0, colon);
    String value = trimStart(field.substring(colon + 1));
    field = null;
    boolean isName = !name.isEmpty() && name.chars().allMatch(c -> c == ' ' || Token.isChar(c));
    if (!isName || !value.chars().allMatch(c -> (c >= ' ' && c != 0x7f) || c == '\t')) {
      throw RefusedException.badRequest();
    }
    // Go refuses a space in a name later than other characters, and with another text.
    hasValidNames &= Token.is(name);
    fields.computeIfAbsent(HeaderName.canonical(name), unused -> new ArrayList<>(1)).add(value);
  }

  private static String trim(String value) {
    int end = value.length();
    while (end > 0 && isSpace(value.charAt(end - 1))) {
      end--;
    }
    return trimStart(value.substring(0, end));
  }

  private static String trimStart(String value) {
    int start = 0;
    while (start < value.length() && isSpace(value.charAt(start))) {
      start++;
    }
    return value.substring(start);
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t';
  }
}
