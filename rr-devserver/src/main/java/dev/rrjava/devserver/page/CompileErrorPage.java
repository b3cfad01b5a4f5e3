package dev.rrjava.devserver.page;

import java.nio.file.Path;
import java.util.List;

/** The page that a browser gets as long as the sources do not compile. */
public final class CompileErrorPage {
  private CompileErrorPage() {}

  /**
   * An error of the compiler.
   *
   * @param file the source file
   * @param line the line, starting at 1; less than 1 if the error has none
   * @param column the column, starting at 1; less than 1 if the error has none
   * @param message the message of the compiler, which may have several lines
   * @param source all lines of the file; empty if it can't be read
   * @param page the address of the page that explains the error; empty if there is none
   */
  public record CompileError(
      Path file, int line, int column, String message, List<String> source, String page) {}

  /**
   * Returns the page.
   *
   * @param errors the errors, the first one first
   * @return a document in HTML
   */
  public static String html(List<CompileError> errors) {
    Html html = new Html();
    for (CompileError error : errors) {
      html.open("section").element("p", error.message(), "class", "message");
      if (!error.page().isEmpty()) {
        html.open("p").element("a", error.page(), "href", link(error.page())).close("p");
      }
      Excerpt.around(error.file().toString(), error.source(), error.line())
          .ifPresentOrElse(
              excerpt -> html.add(excerpt.html()),
              () -> html.element("p", position(error), "class", "soft mono"));
      html.close("section").line();
    }
    int count = errors.size();
    return new Page(
            "does not compile",
            "The sources do not compile",
            "",
            count + (count == 1 ? " error" : " errors") + "; save again, and reload this page",
            html)
        .html();
  }

  private static String position(CompileError error) {
    return error.line() > 0 ? error.file() + ":" + error.line() : error.file().toString();
  }

  /** Only addresses of the web are links. */
  private static String link(String page) {
    return page.startsWith("https://") || page.startsWith("http://") ? page : "#";
  }
}
