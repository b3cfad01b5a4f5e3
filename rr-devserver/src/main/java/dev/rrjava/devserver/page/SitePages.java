package dev.rrjava.devserver.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The pages below {@code /_rr/}. */
public final class SitePages {
  private SitePages() {}

  /**
   * A request in a list.
   *
   * @param number its number
   * @param time when it arrived, in words
   * @param title method and path
   * @param route the route that was found; null if there is none
   * @param status the status of the response; 0 as long as there is none
   * @param state how long it took, in words
   * @param worker the number of the worker; 0 if none has received it
   */
  public record Row(
      long number,
      String time,
      String title,
      @Nullable Route route,
      int status,
      String state,
      int worker) {}

  /**
   * A worker.
   *
   * @param number its number
   * @param pid its process
   * @param memory the memory of the process, in words
   * @param uptime how long the process has run, in words
   * @param handled how many requests it has completed
   * @param work the request that it handles; null if it is idle
   * @param canRestart whether it can be replaced
   */
  public record WorkerRow(
      int number,
      long pid,
      String memory,
      String uptime,
      long handled,
      @Nullable Row work,
      boolean canRestart) {}

  /**
   * A request with all that is known about it.
   *
   * @param row what lists show of it
   * @param request the request
   * @param headers the header fields of the response
   * @param body the body of the response, or its start
   * @param length the length of the whole body in bytes
   * @param output what was printed
   * @param frames a line for each frame between server and worker
   * @param hasFailure whether there is a page of its error
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Details(
      Row row,
      RequestView request,
      Map<String, List<String>> headers,
      byte[] body,
      long length,
      Occurrence.Output output,
      List<String> frames,
      boolean hasFailure) {}

  /** Returns the first page: workers, and the last requests. */
  public static String overview(String address, List<WorkerRow> workers, List<Row> requests) {
    Html html = new Html();
    html.open("section").element("h2", "Workers").add(workerTable(workers)).close("section");
    html.open("section").element("h2", "Last requests").add(requestTable(requests));
    html.close("section").line();
    return new Page("rr-java", "Development server", "", address, html).html();
  }

  /** Returns the list of requests. */
  public static String requests(List<Row> requests) {
    Html html = new Html();
    html.open("section").add(requestTable(requests)).close("section");
    String facts = requests.size() + " requests, the latest first; at most 200 are kept";
    return new Page("requests", "Requests", "", facts, html).html();
  }

  /** Returns the list of workers. */
  public static String workers(List<WorkerRow> workers) {
    Html html = new Html();
    html.open("section").add(workerTable(workers)).close("section");
    return new Page("workers", "Workers", "", "", html).html();
  }

  /** Returns the list of routes. */
  public static String routes(Optional<List<Route>> routes, SourceFolders sources) {
    Html html = new Html();
    html.open("section");
    if (routes.isEmpty()) {
      html.element(
          "p",
          "The workers do not list their routes: they are busy, or do not use a generated router.");
    } else {
      html.add(RequestSections.routes(routes.get(), sources));
    }
    html.close("section");
    String facts = routes.map(list -> list.size() + " routes, by path").orElse("");
    return new Page("routes", "Routes", "", facts, html).html();
  }

  /** Returns a page with a sentence only. */
  public static String notice(String heading, String text) {
    Html html = new Html();
    html.open("section").element("p", text).close("section");
    return new Page(heading, heading, "", "", html).html();
  }

  /** Returns the page of a request. */
  public static String request(Details details, SourceFolders sources) {
    Row row = details.row();
    Html html = new Html();
    html.open("p");
    if (details.hasFailure()) {
      html.element("a", "page of the error", "href", path(row) + "/error", "class", "button");
      html.text(" ");
    }
    html.element("a", "save as test", "href", path(row) + "/test", "class", "button").close("p");
    html.add(RequestSections.request(details.request()));
    html.add(response(details));
    html.add(RequestSections.route(row.route(), sources));
    html.add(RequestSections.output(details.output()));
    html.open("section").element("h2", "Frames");
    html.element("pre", String.join("\n", details.frames())).close("section");
    String facts = row.time() + " · " + row.state() + worker(row);
    return new Page(
            "#" + row.number(),
            "#" + row.number() + " " + row.title(),
            row.status() == 0 ? "" : Integer.toString(row.status()),
            facts,
            html)
        .html();
  }

  private static Html response(Details details) {
    Html html = new Html();
    html.open("section").element("h2", "Response");
    if (details.row().status() == 0) {
      return html.element("p", "None yet.").close("section");
    }
    html.add(RequestSections.fields(Secrets.mask(details.headers())));
    if (details.length() > 0) {
      RequestView.Text body =
          RequestView.Text.of(details.headers(), details.body(), details.length());
      html.element("h3", "Body").element("pre", body.masked(), "class", "wrap");
    }
    return html.close("section").line();
  }

  /** Returns the page of a test that replays a request. */
  public static String test(Row row, String source) {
    Html html = new Html();
    html.open("p");
    html.element("a", "download", "href", path(row) + "/test?download", "class", "button");
    html.close("p").open("section").element("pre", source).close("section");
    String facts = "sends the request, and expects the response; see docs/testing.md";
    return new Page("test", "Test of #" + row.number() + " " + row.title(), "", facts, html).html();
  }

  private static String path(Row row) {
    return "/_rr/requests/" + row.number();
  }

  private static String worker(Row row) {
    return row.worker() == 0 ? "" : " · worker " + row.worker();
  }

  private static Html requestTable(List<Row> rows) {
    if (rows.isEmpty()) {
      return new Html().element("p", "None yet.", "class", "soft");
    }
    Html html = table("#", "status", "request", "route", "time", "worker", "at");
    for (Row row : rows) {
      html.open("tr").open("td").element("a", "#" + row.number(), "href", path(row)).close("td");
      html.element(
          "td", row.status() == 0 ? "…" : Integer.toString(row.status()), "class", kind(row));
      html.element("td", row.title(), "class", "mono");
      html.element("td", row.route() == null ? "" : row.route().template(), "class", "mono soft");
      html.element("td", row.state());
      html.element("td", row.worker() == 0 ? "" : Integer.toString(row.worker()));
      html.element("td", row.time(), "class", "soft").close("tr").line();
    }
    return html.close("table").close("div");
  }

  private static String kind(Row row) {
    return row.status() >= 500 ? "bad" : row.status() >= 400 ? "warn" : "good";
  }

  /** Returns the start of a table, which may be wider than the page. */
  static Html table(String... headings) {
    Html html = new Html();
    html.open("div", "class", "wide").open("table").open("tr");
    for (String heading : headings) {
      html.element("th", heading, "scope", "col");
    }
    return html.close("tr").line();
  }

  private static Html workerTable(List<WorkerRow> workers) {
    Html html = table("worker", "state", "requests", "memory", "uptime", "pid", "");
    for (WorkerRow worker : workers) {
      html.open("tr").element("td", Integer.toString(worker.number())).open("td");
      Row work = worker.work();
      if (work == null) {
        html.element("span", "idle", "class", "good");
      } else {
        html.element("a", work.title(), "href", path(work)).text(" for " + work.state());
      }
      html.close("td").element("td", Long.toString(worker.handled()));
      html.element("td", worker.memory()).element("td", worker.uptime());
      html.element("td", Long.toString(worker.pid())).open("td");
      if (worker.canRestart()) {
        html.open(
            "form", "method", "post", "action", "/_rr/workers/" + worker.number() + "/restart");
        html.element("button", work == null ? "restart" : "kill and restart").close("form");
      }
      html.close("td").close("tr").line();
    }
    return html.close("table").close("div");
  }

  /** Returns a number of bytes in words. */
  public static String bytes(long count) {
    if (count < 1000) {
      return count + " B";
    }
    double kilo = count / 1e3;
    return kilo < 1000
        ? String.format(Locale.ROOT, "%.1f kB", kilo)
        : String.format(Locale.ROOT, "%.1f MB", kilo / 1e3);
  }

  /** Returns a duration in words. */
  public static String duration(double millis) {
    return millis < 10
        ? String.format(Locale.ROOT, "%.1f ms", millis)
        : millis < 10_000
            ? String.format(Locale.ROOT, "%.0f ms", millis)
            : String.format(Locale.ROOT, "%.0f s", millis / 1e3);
  }
}
