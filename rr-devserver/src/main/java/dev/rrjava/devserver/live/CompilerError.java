package dev.rrjava.devserver.live;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An error or a warning of the compiler or of an annotation processor.
 *
 * @param isWarning whether the classes can be used nevertheless
 * @param file the source; null if the message is not about a source
 * @param line the line, starting at 1; 0 if there is none
 * @param column the column, starting at 1; 0 if there is none
 * @param message the message, of one or more lines
 * @param sourceLine the line of the source; empty if there is none
 */
public record CompilerError(
    boolean isWarning,
    @Nullable Path file,
    long line,
    long column,
    String message,
    String sourceLine) {
  private static final Pattern CODE = Pattern.compile("^\\[(RR\\d{3})]");

  /**
   * Returns the code of a diagnostic of rr-processor, which {@code docs/diagnostics.md} describes.
   *
   * @return the code, such as {@code RR101}
   */
  public Optional<String> code() {
    Matcher matcher = CODE.matcher(message);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /**
   * Returns where the mistake is, as terminals and editors make links of it.
   *
   * @param directory paths in it are relative to it
   * @return {@code src/main/java/com/example/Main.java:7:5}, or an empty string
   */
  public String location(Path directory) {
    if (file == null) {
      return "";
    }
    Path shown = file.startsWith(directory) ? directory.relativize(file) : file;
    return shown + (line > 0 ? ":" + line + ":" + column : "");
  }

  /** Returns the message with its location, source and page, in several lines. */
  String describe(Path directory) {
    StringBuilder text = new StringBuilder();
    String location = location(directory);
    if (!location.isEmpty()) {
      text.append(location).append(": ");
    }
    text.append(isWarning ? "warning: " : "error: ").append(message.stripTrailing());
    if (!sourceLine.isBlank()) {
      text.append("\n  ").append(sourceLine.stripTrailing());
      text.append("\n  ").append(" ".repeat((int) Math.max(0, column - 1))).append('^');
    }
    code().ifPresent(code -> text.append("\n  see docs/diagnostics.md, ").append(code));
    return text.toString();
  }
}
