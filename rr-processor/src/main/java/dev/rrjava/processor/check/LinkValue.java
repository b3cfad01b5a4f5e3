package dev.rrjava.processor.check;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One value of a {@code Link} header (RFC 8288 section 3).
 *
 * <pre>
 *  link      = "&lt;" URI-Reference "&gt;" *( ";" [ parameter ] )
 *  parameter = token [ "=" ( token / quoted-string ) ]
 * </pre>
 *
 * @param target what stands between the angle brackets
 * @param parameters by name in lower case; of one name, the first, as the RFC has it
 */
record LinkValue(String target, Map<String, String> parameters) {

  /** Says what is wrong and what to write, in a clause without a full stop. */
  static final class SyntaxException extends Exception {
    private static final long serialVersionUID = 1L;

    SyntaxException(String message) {
      super(message);
    }
  }

  static LinkValue parse(String text) throws SyntaxException {
    return new Parser(text).link();
  }

  /** The value of a parameter; empty when it is missing or has none. */
  Optional<String> parameter(String name) {
    return Optional.ofNullable(parameters.get(name)).filter(value -> !value.isBlank());
  }

  /** Goes over the text once. */
  private static final class Parser {
    private final String text;
    private int position;

    Parser(String text) {
      this.text = text;
    }

    LinkValue link() throws SyntaxException {
      checkCharacters();
      if (!take('<')) {
        throw new SyntaxException("it does not start with \"<\"");
      }
      String target = target();
      Map<String, String> parameters = new TreeMap<>();
      for (skipBlanks(); position < text.length(); skipBlanks()) {
        if (!take(';')) {
          throw unexpected();
        }
        skipBlanks();
        if (position < text.length() && text.charAt(position) != ';') {
          String name = token().toLowerCase(Locale.ROOT);
          parameters.putIfAbsent(name, value());
        }
      }
      return new LinkValue(target, parameters);
    }

    private void checkCharacters() throws SyntaxException {
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if ((c < ' ' && c != '\t') || c > '~') {
          throw new SyntaxException(
              String.format("U+%04X can't stand in a header; percent-encode it", (int) c));
        }
      }
    }

    private String target() throws SyntaxException {
      int end = text.indexOf('>', position);
      if (end < 0) {
        throw new SyntaxException("the \">\" behind the target is missing");
      }
      String target = text.substring(position, end);
      position = end + 1;
      try {
        if (target.isEmpty() || new URI(target).toString().isEmpty()) {
          throw new SyntaxException("the target is empty");
        }
      } catch (URISyntaxException e) {
        throw new SyntaxException(
            "the target \"" + target + "\" is no URI reference: " + e.getReason());
      }
      return target;
    }

    private String value() throws SyntaxException {
      skipBlanks();
      if (!take('=')) {
        return "";
      }
      skipBlanks();
      return take('"') ? quotedString() : token();
    }

    private String token() throws SyntaxException {
      int start = position;
      while (position < text.length() && Token.isTokenChar(text.charAt(position))) {
        position++;
      }
      if (position == start) {
        throw unexpected();
      }
      return text.substring(start, position);
    }

    private String quotedString() throws SyntaxException {
      StringBuilder content = new StringBuilder();
      while (position < text.length()) {
        char c = text.charAt(position++);
        if (c == '"') {
          return content.toString();
        }
        boolean isEscape = c == '\\' && position < text.length();
        content.append(isEscape ? text.charAt(position++) : c);
      }
      throw new SyntaxException("the closing quote is missing");
    }

    private void skipBlanks() {
      while (position < text.length() && " \t".indexOf(text.charAt(position)) >= 0) {
        position++;
      }
    }

    private boolean take(char wanted) {
      boolean isThere = position < text.length() && text.charAt(position) == wanted;
      position += isThere ? 1 : 0;
      return isThere;
    }

    private SyntaxException unexpected() {
      if (position == text.length()) {
        return new SyntaxException("it ends too early");
      }
      char c = text.charAt(position);
      return new SyntaxException(
          c == ','
              ? "it has a \",\" at index " + position + "; write each link as a string of its own"
              : "it has an unexpected '" + c + "' at index " + position);
    }
  }
}
