package dev.rrjava.internal.json;

import dev.rrjava.worker.MalformedPayloadException;

/**
 * Reads JSON (RFC 8259) in place, strictly, one value after the other as the caller requests them:
 *
 * <pre>{@code
 * for (boolean more = in.beginObject(); more; more = in.nextMember()) {
 *   switch (in.name()) {
 *     case "size" -> size = in.integer();
 *     default -> in.skip();
 *   }
 * }
 * }</pre>
 *
 * <p>Input that is not JSON, is not in UTF-8, is not of the requested kind or is nested deeper than
 * {@value #MAX_DEPTH} levels causes a {@link MalformedPayloadException}, which says what was
 * expected, what was found and at which byte. It quotes at most one character of the content, since
 * any of it may be a secret.
 */
public final class JsonReader {
  /** RoadRunner's deepest trees are forms: 127 levels of fields, and an array. */
  public static final int MAX_DEPTH = 256;

  /** The kind of a value, which its first byte determines. */
  public enum Kind {
    /** Members with names. */
    OBJECT,
    /** Values in an order. */
    ARRAY,
    /** A string. */
    STRING,
    /** A number. */
    NUMBER,
    /** {@code true} or {@code false}. */
    BOOLEAN,
    /** {@code null}. */
    NULL
  }

  private final JsonScanner scanner;
  private int depth;

  /**
   * Creates a reader of a range of bytes.
   *
   * @param subject what the bytes contain, for messages
   * @param bytes the array, which is not copied
   * @param start the index of the first byte, from which messages count
   * @param end the index after the last byte
   */
  public JsonReader(String subject, byte[] bytes, int start, int end) {
    this(new JsonScanner(subject, bytes, start, end), 0);
  }

  private JsonReader(JsonScanner scanner, int depth) {
    this.scanner = scanner;
    this.depth = depth;
  }

  /**
   * Returns where the next value starts, or the white space before it.
   *
   * @return the index of its first byte
   */
  public int position() {
    return scanner.position();
  }

  /**
   * Returns a reader of the same bytes.
   *
   * @param start where it starts, a {@link #position} of this one
   * @return the reader
   */
  public JsonReader at(int start) {
    return new JsonReader(scanner.at(start), depth);
  }

  /**
   * Returns the kind of the next value.
   *
   * @return the kind
   */
  public Kind peek() {
    return switch (scanner.peek()) {
      case '{' -> Kind.OBJECT;
      case '[' -> Kind.ARRAY;
      case '"' -> Kind.STRING;
      case 't', 'f' -> Kind.BOOLEAN;
      case 'n' -> Kind.NULL;
      case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> Kind.NUMBER;
      default -> throw scanner.expected("a value");
    };
  }

  /**
   * Enters an object.
   *
   * @return whether it has a first member, whose {@link #name} is next
   */
  public boolean beginObject() {
    scanner.take('{', "an object");
    return begin('}');
  }

  /**
   * Continues after a member.
   *
   * @return whether there is another one, whose {@link #name} is next; otherwise the object has
   *     been left
   */
  public boolean nextMember() {
    return next('}', "a comma or the end of an object");
  }

  /**
   * Reads the name of a member; its value is next.
   *
   * @return the name
   */
  public String name() {
    if (scanner.peek() != '"') {
      throw scanner.expected("the name of a member");
    }
    String name = scanner.takeString();
    scanner.take(':', "a colon");
    return name;
  }

  /**
   * Enters an array.
   *
   * @return whether it has a first element, which is next
   */
  public boolean beginArray() {
    scanner.take('[', "an array");
    return begin(']');
  }

  /**
   * Continues after an element.
   *
   * @return whether there is another one, which is next; otherwise the array has been left
   */
  public boolean nextElement() {
    return next(']', "a comma or the end of an array");
  }

  private boolean begin(char close) {
    if (depth == MAX_DEPTH) {
      throw scanner.expected("at most " + MAX_DEPTH + " levels");
    }
    if (scanner.peek() == close) {
      scanner.take(close, "the end");
      return false;
    }
    depth++;
    return true;
  }

  private boolean next(char close, String what) {
    if (scanner.peek() == ',') {
      scanner.take(',', what);
      return true;
    }
    scanner.take(close, what);
    depth--;
    return false;
  }

  /**
   * Reads a string.
   *
   * @return the string
   */
  public String text() {
    return scanner.takeString();
  }

  /**
   * Reads a number that is a 64-bit integer.
   *
   * @return the number
   */
  public long integer() {
    int b = scanner.peek();
    JsonScanner start = scanner.at(scanner.position());
    if (b == '-' || (b >= '0' && b <= '9')) {
      String number = scanner.takeNumber();
      try {
        return Long.parseLong(number);
      } catch (NumberFormatException e) {
        // Has a fraction or an exponent, or is too large.
      }
    }
    throw start.expected("a 64-bit integer");
  }

  /**
   * Reads {@code true} or {@code false}.
   *
   * @return the value
   */
  public boolean bool() {
    return switch (scanner.peek()) {
      case 't' -> {
        scanner.takeWord("true");
        yield true;
      }
      case 'f' -> {
        scanner.takeWord("false");
        yield false;
      }
      default -> throw scanner.expected("true or false");
    };
  }

  /**
   * Skips a {@code null}.
   *
   * @return whether there was one; otherwise the value is still to be read
   */
  public boolean skipNull() {
    if (scanner.peek() != 'n') {
      return false;
    }
    scanner.takeWord("null");
    return true;
  }

  /** Skips a value of any kind. Recurses no deeper than objects and arrays may be nested. */
  public void skip() {
    switch (peek()) {
      case OBJECT -> {
        for (boolean more = beginObject(); more; more = nextMember()) {
          name();
          skip();
        }
      }
      case ARRAY -> {
        for (boolean more = beginArray(); more; more = nextElement()) {
          skip();
        }
      }
      case STRING -> text();
      case NUMBER -> scanner.takeNumber();
      case BOOLEAN -> bool();
      case NULL -> skipNull();
    }
  }

  /** Checks that nothing follows. */
  public void end() {
    if (scanner.peek() >= 0) {
      throw scanner.expected("the end");
    }
  }

  /**
   * Returns the JSON between a {@link #position} and the current one, unchanged.
   *
   * @param start the earlier position
   * @return the JSON
   */
  public String source(int start) {
    return scanner.source(start);
  }

  /**
   * Returns an exception for what is next, if it is not what was expected.
   *
   * @param what a description of what was expected, with its article
   * @return the exception
   */
  public MalformedPayloadException expected(String what) {
    scanner.peek();
    return scanner.expected(what);
  }
}
