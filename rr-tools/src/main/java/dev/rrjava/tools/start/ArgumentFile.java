package dev.rrjava.tools.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file with options of {@code java}, such as {@code worker.args}.
 *
 * @param text its content
 */
public record ArgumentFile(String text) {
  private static final String QUOTED = "\"(?:\\\\.|[^\"\\\\])*\"|'(?:\\\\.|[^'\\\\])*'";
  private static final Pattern COMMENT_OR_OPTION =
      Pattern.compile("#[^\\r\\n]*|(?:[^\\s\"'#]|" + QUOTED + ")+", Pattern.DOTALL);
  private static final Pattern QUOTE = Pattern.compile(QUOTED, Pattern.DOTALL);
  private static final Pattern ESCAPE = Pattern.compile("\\\\(.)", Pattern.DOTALL);

  /**
   * Reads a file.
   *
   * @param file the file
   * @return its content
   * @throws IOException if it can't be read
   */
  public static ArgumentFile read(Path file) throws IOException {
    return new ArgumentFile(Files.readString(file));
  }

  /**
   * Returns the options, as {@code java} reads them: separated by white space, which is part of an
   * option within quotes; {@code #} begins a comment.
   *
   * @return the options
   */
  public List<String> options() {
    return COMMENT_OR_OPTION
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .filter(word -> !word.startsWith("#"))
        .map(ArgumentFile::withoutQuotes)
        .toList();
  }

  private static String withoutQuotes(String word) {
    return QUOTE
        .matcher(word)
        .replaceAll(
            quote -> {
              String content = quote.group().substring(1, quote.group().length() - 1);
              return Matcher.quoteReplacement(ESCAPE.matcher(content).replaceAll("$1"));
            });
  }
}
