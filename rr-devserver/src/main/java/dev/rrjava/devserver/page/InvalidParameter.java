package dev.rrjava.devserver.page;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A parameter that a request has not, or has with a value that does not convert.
 *
 * @param source the part of the request, such as {@code query parameter}
 * @param name its name; empty for the body
 * @param expected what was expected
 * @param actual the value, or its start; empty if it is missing
 * @param isMissing whether the request does not have it
 */
record InvalidParameter(
    String source, String name, String expected, String actual, boolean isMissing) {

  /** The wording of the messages of generated code. */
  private static final Pattern MESSAGE =
      Pattern.compile(
          "(path variable|query parameter|header|cookie|form field|body|upload)(?: \"(.*?)\")?"
              + "( is missing)?: expected (.*?)(?: but was \"(.*)\")?\\s*",
          Pattern.DOTALL);

  static Optional<InvalidParameter> of(String message) {
    Matcher matcher = MESSAGE.matcher(message);
    return matcher.matches()
        ? Optional.of(
            new InvalidParameter(
                matcher.group(1),
                orEmpty(matcher.group(2)),
                matcher.group(4),
                orEmpty(matcher.group(5)),
                matcher.group(3) != null))
        : Optional.empty();
  }

  private static String orEmpty(@org.jspecify.annotations.Nullable String text) {
    return text == null ? "" : text;
  }

  Html html() {
    Html html = new Html();
    html.open("section").element("h2", "Parameter").open("table", "class", "pairs");
    row(html, "name", name.isEmpty() ? "(the whole body)" : name);
    row(html, "source", source);
    row(html, "expected", expected);
    row(html, "actual", isMissing ? "missing" : Secrets.mask(name, actual));
    return html.close("table").close("section").line();
  }

  private static void row(Html html, String name, String value) {
    html.open("tr").element("th", name, "scope", "row").open("td", "class", "mono");
    html.text(value).close("td").close("tr");
  }
}
