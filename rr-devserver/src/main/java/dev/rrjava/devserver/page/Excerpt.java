package dev.rrjava.devserver.page;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Some lines of a source file, one of which is the point.
 *
 * @param file the file, as it is shown
 * @param first the number of the first line, starting at 1
 * @param lines the lines
 * @param line the number of the line that is the point
 */
public record Excerpt(String file, int first, List<String> lines, int line) {
  private static final int AROUND = 6;

  static Optional<Excerpt> around(StackFrame frame, SourceFolders sources) {
    return sources
        .find(frame.type(), frame.file())
        .flatMap(file -> around(sources.shown(file), sources.lines(file), frame.line()));
  }

  /** Returns the lines around the declaration of a handler. */
  static Optional<Excerpt> of(Route route, SourceFolders sources) {
    Optional<Path> file = sources.find(route.handler(), "");
    return file.flatMap(
        found ->
            around(
                sources.shown(found),
                sources.lines(found),
                sources.lineOf(route, found).orElse(0)));
  }

  /**
   * Returns the lines around one.
   *
   * @param file the file, as it is shown
   * @param all all its lines
   * @param line the number of the line, starting at 1
   * @return the lines; empty if the file has no such line
   */
  static Optional<Excerpt> around(String file, List<String> all, int line) {
    if (line < 1 || line > all.size()) {
      return Optional.empty();
    }
    int from = Math.max(0, line - 1 - AROUND);
    int to = Math.min(all.size(), line + AROUND);
    return Optional.of(new Excerpt(file, from + 1, all.subList(from, to), line));
  }

  Html html() {
    Html html = new Html();
    html.open("figure", "class", "source");
    html.open("figcaption").text(file).element("b", ":" + line).close("figcaption");
    html.open("pre", "tabindex", "0");
    for (int i = 0; i < lines.size(); i++) {
      int number = first + i;
      html.open("span", "class", number == line ? "line point" : "line");
      html.element("i", Integer.toString(number)).text(lines.get(i)).close("span").line();
    }
    return html.close("pre").close("figure");
  }
}
