package dev.rrjava.processor.read;

import dev.rrjava.internal.header.Token;
import dev.rrjava.processor.model.RouteMethod.Hints;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Parses a value of a {@code Link} header (RFC 8288 section 3).
 *
 * <pre>
 *  link      = "&lt;" URI-Reference "&gt;" *( ";" [ parameter ] )
 *  parameter = token [ "=" ( token / quoted-string ) ]
 * </pre>
 */
final class LinkParser {
  private final String text;
  private int position;

  private LinkParser(String text) {
    this.text = text;
  }

  /** Thrown if a link is malformed. */
  static final class LinkSyntaxException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String problem;

    LinkSyntaxException(String problem) {
      super(problem);
      this.problem = problem;
    }

    /** Returns a clause that continues "expected a link, but …". */
    String problem() {
      return problem;
    }
  }

  static Hints.LinkValue parse(String text) throws LinkSyntaxException {
    return new LinkParser(text).link();
  }

  private Hints.LinkValue link() throws LinkSyntaxException {
    checkCharacters();
    if (!skip('<')) {
      throw new LinkSyntaxException("it does not start with \"<\"");
    }
    String target = target();
    Map<String, String> parameters = new TreeMap<>();
    for (skipSpaces(); position < text.length(); skipSpaces()) {
      if (!skip(';')) {
        throw unexpected();
      }
      skipSpaces();
      if (position < text.length() && text.charAt(position) != ';') {
        String name = token().toLowerCase(Locale.ROOT);
        parameters.putIfAbsent(name, value());
      }
    }
    return new Hints.LinkValue(target, parameters);
  }

  private void checkCharacters() throws LinkSyntaxException {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < ' ' && c != '\t') || c > '~') {
        throw new LinkSyntaxException(
            String.format(
                "it contains U+%04X, which is not ASCII text; percent-encode it", (int) c));
      }
    }
  }

  private String target() throws LinkSyntaxException {
    int end = text.indexOf('>', position);
    if (end < 0) {
      throw new LinkSyntaxException("the \">\" after the target is missing");
    }
    String target = text.substring(position, end);
    position = end + 1;
    try {
      if (target.isEmpty() || new URI(target).toString().isEmpty()) {
        throw new LinkSyntaxException("the target is empty");
      }
    } catch (URISyntaxException e) {
      throw new LinkSyntaxException(
          "the target \"" + target + "\" is not a URI reference: " + e.getReason());
    }
    return target;
  }

  private String value() throws LinkSyntaxException {
    skipSpaces();
    if (!skip('=')) {
      return "";
    }
    skipSpaces();
    return skip('"') ? quotedString() : token();
  }

  private String token() throws LinkSyntaxException {
    int start = position;
    while (position < text.length() && Token.isChar(text.charAt(position))) {
      position++;
    }
    if (position == start) {
      throw unexpected();
    }
    return text.substring(start, position);
  }

  private String quotedString() throws LinkSyntaxException {
    StringBuilder content = new StringBuilder();
    while (position < text.length()) {
      char c = text.charAt(position++);
      if (c == '"') {
        return content.toString();
      }
      boolean isEscape = c == '\\' && position < text.length();
      content.append(isEscape ? text.charAt(position++) : c);
    }
    throw new LinkSyntaxException("the closing quote is missing");
  }

  private void skipSpaces() {
    while (position < text.length() && " \t".indexOf(text.charAt(position)) >= 0) {
      position++;
    }
  }

  /** Skips a character if it is the next one. */
  private boolean skip(char expected) {
    boolean isNext = position < text.length() && text.charAt(position) == expected;
    position += isNext ? 1 : 0;
    return isNext;
  }

  private LinkSyntaxException unexpected() {
    if (position == text.length()) {
      return new LinkSyntaxException("it ends too early");
    }
    char c = text.charAt(position);
    return new LinkSyntaxException(
        c == ','
            ? "it contains \",\" at index " + position + "; write each link as a string of its own"
            : "it contains an unexpected '" + c + "' at index " + position);
  }
}
