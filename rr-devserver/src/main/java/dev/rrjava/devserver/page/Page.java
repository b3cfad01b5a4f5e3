package dev.rrjava.devserver.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * A page: its frame is the same for all. It needs nothing from outside, and no script; the policy
 * forbids both, so that not even a mistake in escaping could do harm.
 *
 * @param title the title of the window
 * @param heading the large line at the top
 * @param status the status of the response, shown beside the heading; empty for pages about the
 *     server itself
 * @param facts a few words about the request below the heading; may be empty
 * @param content what follows
 */
record Page(String title, String heading, String status, String facts, Html content) {
  /** The value of Content-Security-Policy for all pages. */
  static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'self'; "
          + "base-uri 'none'; frame-ancestors 'none'";

  private static final String STYLE = read("page.css");

  /** An empty icon, so that browsers do not ask the application for one. */
  private static final String ICON = "<link rel=\"icon\" href=\"data:,\">";

  private static String read(String name) {
    try (InputStream in = Objects.requireNonNull(Page.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String html() {
    Html html = new Html();
    html.constant("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">");
    html.constant("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
    html.constant("<meta name=\"color-scheme\" content=\"light dark\">" + ICON);
    html.element("title", title).constant("<style>" + STYLE + "</style></head><body>\n");
    html.open("header").open("nav");
    html.element("a", "rr-java", "href", "/_rr/", "class", "home");
    for (String name : new String[] {"requests", "routes", "workers", "jobs", "openapi"}) {
      html.element("a", name, "href", "/_rr/" + name);
    }
    html.close("nav");
    html.open("h1");
    if (!status.isEmpty()) {
      html.element("span", status, "class", status.charAt(0) < '4' ? "status fine" : "status");
      html.text(" ");
    }
    html.text(heading).close("h1");
    if (!facts.isEmpty()) {
      html.element("p", facts, "class", "facts");
    }
    html.close("header").line().open("main").line().add(content).close("main").line();
    return html.constant("</body></html>\n").toString();
  }
}
