package dev.rrjava.devserver.compared;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of the table: options, a vertical bar, and what a client sends.
 *
 * <pre>
 * half      the client ends its output after the request
 * idle      the connection remains open
 * late=…    the client sends this when it has read 100 Continue
 * differs   the responses differ, for a reason that the page about the development server states
 * varies    RoadRunner's response varies
 *
 * \r \n \t \\ \xff    bytes, as in Java
 * \*9{…}              a text nine times, in which \# is its number from 0
 * X-Reply: [{…}]      what the worker responds, encoded in Base64 when it is sent
 * /PUBLIC/            the folder with files
 * </pre>
 *
 * @param options the options
 * @param text what the client sends, escaped
 */
record RawRequest(String options, String text) {
  private static final Pattern ESCAPE =
      Pattern.compile("\\\\(?:\\*(\\d+)\\{([^}]*)}|x(..)|(.))", Pattern.DOTALL);
  private static final Pattern REPLY = Pattern.compile("X-Reply: (\\[.*?])\r\n", Pattern.DOTALL);
  private static final Pattern LATE = Pattern.compile("late=(\\S+)");
  private static final String HOST = "Host: h\\r\\n";

  static RawRequest parse(String line) {
    int bar = line.indexOf("| ");
    return new RawRequest(line.substring(0, bar), line.substring(bar + 2));
  }

  RawRequest withField(String field) {
    return new RawRequest(options, text.replaceFirst(Pattern.quote(HOST), "")).withStart(field);
  }

  private RawRequest withStart(String field) {
    int end = text.indexOf("\\r\\n") + 4;
    return new RawRequest(
        options, text.substring(0, end) + HOST + field + "\\r\\n" + text.substring(end));
  }

  boolean has(String option) {
    return Set.of(options.split(" ")).contains(option);
  }

  /** Returns what the client sends when the server expects it; empty if it sends all at once. */
  byte[] late() {
    Matcher late = LATE.matcher(options);
    return late.find()
        ? unescape(late.group(1)).getBytes(StandardCharsets.ISO_8859_1)
        : new byte[0];
  }

  boolean isHead() {
    return text.startsWith("HEAD ");
  }

  /** Returns the bytes that the client sends. */
  byte[] bytes(Path files) {
    String request = unescape(text).replace("/PUBLIC/", files + "/");
    Matcher reply = REPLY.matcher(request);
    if (reply.find()) {
      byte[] script = reply.group(1).getBytes(StandardCharsets.ISO_8859_1);
      request =
          request.substring(0, reply.start(1))
              + Base64.getEncoder().encodeToString(script)
              + request.substring(reply.end(1));
    }
    return request.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String unescape(String text) {
    StringBuilder plain = new StringBuilder();
    Matcher escape = ESCAPE.matcher(text);
    int end = 0;
    while (escape.find()) {
      plain.append(text, end, escape.start());
      end = escape.end();
      if (escape.group(1) != null) {
        appendRepeated(plain, Integer.parseInt(escape.group(1)), escape.group(2));
      } else if (escape.group(3) != null) {
        plain.append((char) Integer.parseInt(escape.group(3), 16));
      } else {
        plain.append(
            switch (escape.group(4)) {
              case "r" -> "\r";
              case "n" -> "\n";
              case "t" -> "\t";
              default -> escape.group(4);
            });
      }
    }
    return plain.append(text, end, text.length()).toString();
  }

  private static void appendRepeated(StringBuilder plain, int count, String repeated) {
    boolean isNumbered = repeated.contains("\\#");
    String same = isNumbered ? "" : unescape(repeated);
    for (int i = 0; i < count; i++) {
      plain.append(isNumbered ? unescape(repeated.replace("\\#", Integer.toString(i))) : same);
    }
  }

  @Override
  public String toString() {
    return options + "| " + text;
  }
}
