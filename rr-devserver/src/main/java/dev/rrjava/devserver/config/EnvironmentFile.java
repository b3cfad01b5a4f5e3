package dev.rrjava.devserver.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads files with one variable per line, such as {@code .env}: {@code NAME=value}, with quotes if
 * the value has spaces at its ends or a {@code #}, and with comments. In a value without single
 * quotes, {@code $NAME} and {@code ${NAME}} refer to variables above it.
 */
final class EnvironmentFile {
  private static final Pattern LINE =
      Pattern.compile("\\s*(?:export\\s+)?([A-Za-z_][A-Za-z0-9_.]*)\\s*[=:]\\s*(.*?)\\s*");

  private static final Pattern QUOTED = Pattern.compile("([\"'])(.*)\\1\\s*(?:#.*)?");
  private static final Pattern COMMENT = Pattern.compile("(?:^|\\s)#.*");

  private EnvironmentFile() {}

  /**
   * Reads a file.
   *
   * @throws ConfigurationException if it can't be read, or a line is something else
   */
  static Map<String, String> read(Path file) {
    Map<String, String> variables = new LinkedHashMap<>();
    try {
      for (String line : Files.readAllLines(file)) {
        if (!line.isBlank() && !line.strip().startsWith("#")) {
          add(line, file, variables);
        }
      }
      return variables;
    } catch (IOException e) {
      throw new ConfigurationException("can't read the file with variables " + file + ": " + e, e);
    }
  }

  private static void add(String line, Path file, Map<String, String> variables) {
    Matcher parts = LINE.matcher(line);
    if (!parts.matches()) {
      throw new ConfigurationException(file + ": expected NAME=value but was \"" + line + "\"");
    }
    Matcher quoted = QUOTED.matcher(parts.group(2));
    boolean isQuoted = quoted.matches();
    String value =
        isQuoted ? quoted.group(2) : COMMENT.matcher(parts.group(2)).replaceFirst("").strip();
    boolean isLiteral = isQuoted && quoted.group(1).equals("'");
    variables.put(
        parts.group(1), isLiteral ? value : new EnvironmentReferences(variables).resolve(value));
  }
}
