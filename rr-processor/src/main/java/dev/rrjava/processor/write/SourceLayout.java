package dev.rrjava.processor.write;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Lays out generated code as people do: short comments and signatures, fields without blank lines.
 */
final class SourceLayout {
  /** The column limit of JavaPoet. */
  private static final int MAX_COLUMNS = 100;

  private static final Pattern FIELD =
      Pattern.compile(" +private (static final |final )?[^(=]+[=;].*");

  /** JavaPoet breaks lines after it. */
  private static final String THROWS = " throws";

  private static final String OPENING = "/**";
  private static final String CLOSING = " */";

  private SourceLayout() {}

  /** Returns the source with other line breaks. */
  static String of(String source) {
    List<String> lines = List.of(source.stripTrailing().split("\n", -1));
    StringBuilder laidOut = new StringBuilder(source.length());
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (isShortComment(lines, i)) {
        String text = lines.get(i + 1).strip().substring(1);
        laidOut.append(line).append(text).append(CLOSING).append('\n');
        i += 2;
      } else if (line.endsWith(THROWS) && !line.contains("//")) {
        String next = lines.get(i + 1);
        laidOut.append(line, 0, line.length() - THROWS.length()).append('\n');
        laidOut.append(next.replaceFirst("(?=\\S)", THROWS.strip() + " ")).append('\n');
        i++;
      } else if (!isBetweenFields(lines, i)) {
        laidOut.append(line).append('\n');
      }
    }
    return laidOut.toString();
  }

  private static boolean isShortComment(List<String> lines, int index) {
    return lines.get(index).endsWith(OPENING)
        && index + 2 < lines.size()
        && lines.get(index + 2).endsWith(CLOSING)
        && lines.get(index + 1).length() + OPENING.length() + CLOSING.length() <= MAX_COLUMNS;
  }

  private static boolean isBetweenFields(List<String> lines, int index) {
    return lines.get(index).isEmpty()
        && index > 0
        && index + 1 < lines.size()
        && lines.get(index - 1).startsWith(" ")
        && lines.get(index - 1).endsWith(";")
        && FIELD.matcher(lines.get(index + 1)).matches();
  }
}
