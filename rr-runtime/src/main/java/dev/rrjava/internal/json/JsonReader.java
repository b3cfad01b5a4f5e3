package dev.rrjava.internal.json;

import dev.rrjava.worker.MalformedPayloadException;

/**
 * Reads JSON (RFC 8259) where it lies, strictly, value after value as its user asks for them:
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
 * <p>What is no JSON, or not in UTF-8, or not of the kind that was asked for, or nested deeper than
 * {@value #MAX_DEPTH} levels, throws a {@link MalformedPayloadException} which says what was
 * wanted, what came and at which byte. Of the content it shows one character at most, for any of it
 * may be a secret.
 */
public final class JsonReader {
  /** RoadRunner's deepest trees are forms: 127 levels of fields, and an array. */
  public static final int MAX_DEPTH = 256;

  /** What a value is, which its first byte tells. */
  public enum Kind {
    OBJECT,
    ARRAY,
    STRING,
    NUMBER,
    BOOLEAN,
    NULL
  }

  private final JsonScanner scanner;
  private int depth;

  /**
   * A reader of a range of bytes.
   *
   * @param subject what the bytes are, for messages
   * @param bytes not copied
   * @param start index of the first byte, from which messages count
   * @param end index after the last byte
   */
  public JsonReader(String subject, byte[] bytes, int start, int end) {
    this(new JsonScanner(subject, bytes, start, end), 0);
  }

  private JsonReader(JsonScanner scanner, int depth) {
    this.scanner = scanner;
    this.depth = depth;
  }

  /** Where the next value begins, or the blanks before it. */
  public int position() {
    return scanner.position();
  }

  /** A reader of the same bytes that begins at a {@link #position} of this one. */
  public JsonReader at(int start) {
    return new JsonReader(scanner.at(start), depth);
  }

  /** What the next value is. */
  public Kind peek() {
    return switch (scanner.peek()) {
      case '{' -> Kind.OBJECT;
      case '[' -> Kind.ARRAY;
      case '"' -> Kind.STRING;
      case 't', 'f' -> Kind.BOOLEAN;
      case 'n' -> Kind.NULL;
      case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> Kind.NUMBER;
      default -> throw scanner.wanted("a value");
    };
  }

  /**
   * Enters an object.
   *
   * @return whether it has a first member, whose {@link #name} comes next
   */
  public boolean beginObject() {
    scanner.take('{', "an object");
    return begin('}');
  }

  /**
   * Goes on after a member.
   *
   * @return whether there is another one, whose {@link #name} comes next; else the object is left
   */
  public boolean nextMember() {
    return next('}', "a comma or the end of an object");
  }

  /** The name of a member; its value comes next. */
  public String name() {
    if (scanner.peek() != '"') {
      throw scanner.wanted("the name of a member");
    }
    String name = scanner.takeString();
    scanner.take(':', "a colon");
    return name;
  }

  /**
   * Enters an array.
   *
   * @return whether it has a first element, which comes next
   */
  public boolean beginArray() {
    scanner.take('[', "an array");
    return begin(']');
  }

  /**
   * Goes on after an element.
   *
   * @return whether another one comes next; else the array is left
   */
  public boolean nextElement() {
    return next(']', "a comma or the end of an array");
  }

  private boolean begin(char close) {
    if (depth == MAX_DEPTH) {
      throw scanner.wanted("no more than " + MAX_DEPTH + " levels");
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

  /** The value of a string. */
  public String text() {
    return scanner.takeString();
  }

  /** The value of a number that is an integer of 64 bits. */
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
    throw start.wanted("an integer of 64 bits");
  }

  /** The value of {@code true} or {@code false}. */
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
      default -> throw scanner.wanted("true or false");
    };
  }

  /**
   * Passes over a {@code null}.
   *
   * @return whether there was one; else the value is still to be read
   */
  public boolean skipNull() {
    if (scanner.peek() != 'n') {
      return false;
    }
    scanner.takeWord("null");
    return true;
  }

  /** Passes over a value of any kind. It recurs no deeper than objects and arrays may nest. */
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

  /** Checks that nothing comes any more. */
  public void end() {
    if (scanner.peek() >= 0) {
      throw scanner.wanted("the end");
    }
  }

  /** The JSON between a {@link #position} and the current one, as it is spelled. */
  public String source(int start) {
    return scanner.source(start);
  }

  /** The failure of what comes next not being what was wanted. */
  public MalformedPayloadException wanted(String what) {
    scanner.peek();
    return scanner.wanted(what);
  }
}
