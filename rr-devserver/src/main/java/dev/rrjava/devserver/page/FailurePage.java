package dev.rrjava.devserver.page;

import java.util.List;
import java.util.Optional;

/** The page of a response with an error, for a browser. */
public final class FailurePage {
  /** The paths that are shown at once; the others are folded. */
  private static final int NEAREST = 12;

  private final Occurrence occurrence;
  private final SourceFolders sources;
  private final Html html = new Html();

  private FailurePage(Occurrence occurrence, SourceFolders sources) {
    this.occurrence = occurrence;
    this.sources = sources;
  }

  /** The header fields of a page, which is never cached, and never shown inside another one. */
  public static java.util.Map<String, List<String>> headers() {
    return java.util.Map.of(
        "Content-Type", List.of("text/html; charset=utf-8"),
        "Content-Security-Policy", List.of(Page.POLICY),
        "Cache-Control", List.of("no-store"),
        "Referrer-Policy", List.of("no-referrer"),
        "X-Content-Type-Options", List.of("nosniff"));
  }

  /**
   * Returns the page.
   *
   * @param occurrence the response and what is known about it
   * @param sources the sources of the application
   * @return a document in HTML
   */
  public static String html(Occurrence occurrence, SourceFolders sources) {
    FailurePage page = new FailurePage(occurrence, sources);
    page.addContent();
    return new Page(
            occurrence.status() + " " + page.heading(),
            page.heading(),
            Integer.toString(occurrence.status()),
            page.facts(),
            page.html)
        .html();
  }

  private String heading() {
    Thrown exception = occurrence.exception();
    if (occurrence.isUnmatched()) {
      return (occurrence.status() == 405 ? "No route has this method: " : "No route matches: ")
          + occurrence.request().title();
    }
    return exception != null && occurrence.status() >= 500
        ? exception.simpleType()
        : occurrence.title();
  }

  private String facts() {
    String worker = occurrence.worker().isEmpty() ? "" : " · " + occurrence.worker();
    return occurrence.request().title() + " · request #" + occurrence.number() + worker;
  }

  private void addContent() {
    Thrown exception = occurrence.exception();
    if (exception != null) {
      addParameter();
      if (!exception.message().strip().equals(occurrence.detail().strip())) {
        addDetailOfClientError();
      }
      html.add(ExceptionSections.of(exception, occurrence.route(), sources));
    } else if (occurrence.isUnmatched()) {
      addRoutes();
    } else {
      html.open("section").element("p", occurrence.reason(), "class", "message").close("section");
    }
    html.add(RequestSections.route(occurrence.route(), sources));
    html.add(RequestSections.request(occurrence.request()));
    if (!occurrence.isUnmatched()) {
      html.add(RequestSections.output(occurrence.output()));
    }
    addFooter();
  }

  private void addParameter() {
    Optional<InvalidParameter> parameter =
        occurrence.status() == 400 ? InvalidParameter.of(occurrence.detail()) : Optional.empty();
    parameter.ifPresent(found -> html.add(found.html()));
  }

  /** Shows the text of other servers, which the application has chosen. */
  private void addDetailOfClientError() {
    if (occurrence.status() < 500) {
      html.open("section").element("h2", "Response of any other server");
      html.element("pre", occurrence.detail(), "class", "wrap").close("section").line();
    }
  }

  private void addRoutes() {
    String path = occurrence.request().path();
    List<List<Route>> paths =
        NearestRoutes.byPath(
            NearestRoutes.of(
                java.util.Objects.requireNonNull(occurrence.report()).routes(),
                occurrence.request().method(),
                path));
    html.open("section").element("h2", "Routes, the nearest first");
    if (paths.isEmpty()) {
      html.element("p", "The application has no routes.");
    }
    html.add(
        RequestSections.paths(paths.subList(0, Math.min(NEAREST, paths.size())), sources, path));
    if (paths.size() > NEAREST) {
      html.open("details").element("summary", (paths.size() - NEAREST) + " more paths");
      html.add(RequestSections.paths(paths.subList(NEAREST, paths.size()), sources, path));
      html.close("details");
    }
    html.close("section").line();
  }

  private void addFooter() {
    html.open("footer")
        .open("p")
        .text("This page is from the development server; RoadRunner sends ");
    html.text(
        occurrence.report() == null ? "the status alone. " : "the text of the response only. ");
    html.element("a", "Request #" + occurrence.number(), "href", occurrence.path());
    html.text(" has its frames, and can be saved as a test.").close("p").close("footer");
  }
}
