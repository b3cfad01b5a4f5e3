package dev.rrjava.devserver.page;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shows a request, its route, and what was printed while it was handled. */
final class RequestSections {
  private RequestSections() {}

  static Html request(RequestView request) {
    Html html = new Html();
    html.open("section").element("h2", "Request");
    html.element(
        "pre",
        request.method() + " " + request.maskedTarget() + " " + request.protocol(),
        "class",
        "wrap");
    Map<String, List<String>> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    fields.putAll(Secrets.mask(request.headers()));
    if (!request.host().isEmpty()) {
      fields.put("Host", List.of(request.host()));
    }
    html.add(fields(fields));
    if (request.query() != null && !request.query().isEmpty()) {
      html.element("h3", "Query").add(query(request.query()));
    }
    if (request.bodyLength() > 0) {
      html.element("h3", "Body").element("pre", request.maskedBody(), "class", "wrap");
    }
    return html.close("section").line();
  }

  /** Shows fields of a head. */
  static Html fields(Map<String, List<String>> fields) {
    Html html = new Html();
    html.open("table", "class", "pairs");
    fields.forEach(
        (name, values) -> {
          for (String value : values) {
            row(html, name, value);
          }
        });
    return html.close("table");
  }

  private static Html query(String query) {
    Html html = new Html();
    html.open("table", "class", "pairs");
    for (String field : query.split("&", -1)) {
      int equals = field.indexOf('=');
      String name = RequestView.decode(equals < 0 ? field : field.substring(0, equals));
      String value = equals < 0 ? "" : RequestView.decode(field.substring(equals + 1));
      row(html, name, Secrets.mask(name, value));
    }
    return html.close("table");
  }

  static void row(Html html, String name, String value) {
    html.open("tr").element("th", name, "scope", "row");
    html.element("td", value, "class", "mono").close("tr").line();
  }

  static Html route(@Nullable Route route, SourceFolders sources) {
    Html html = new Html();
    if (route == null) {
      return html;
    }
    html.open("section").element("h2", "Route").open("table", "class", "pairs");
    row(html, "route", route.toString());
    row(html, "handler", route.handlerName());
    position(route, sources).ifPresent(position -> row(html, "source", position));
    return html.close("table").close("section").line();
  }

  /** Returns the file of a handler, and the line of its method, if there are sources. */
  static Optional<String> position(Route route, SourceFolders sources) {
    Optional<Path> file = sources.find(route.handler(), "");
    return file.map(
        found -> {
          StringBuilder position = new StringBuilder(sources.shown(found));
          sources.lineOf(route, found).ifPresent(line -> position.append(':').append(line));
          return position.toString();
        });
  }

  static Html output(Occurrence.Output output) {
    Html html = new Html();
    html.open("section").element("h2", "Printed during the request");
    if (!output.note().isEmpty()) {
      html.element("p", output.note(), "class", "soft");
    }
    if (!output.lines().isEmpty()) {
      String lines = String.join("\n", output.lines());
      html.element("pre", Secrets.maskText(lines), "class", "wrap");
    }
    return html.close("section").line();
  }

  /** Shows routes in a table. */
  static Html routes(List<Route> routes, SourceFolders sources) {
    return table(routes.stream().map(List::of).toList(), sources, path -> false);
  }

  /**
   * Shows paths in a table, with marks for those that are near.
   *
   * @param paths the routes of each path
   */
  static Html paths(List<List<Route>> paths, SourceFolders sources, String nearPath) {
    return table(paths, sources, route -> NearestRoutes.isNear(route, nearPath));
  }

  private static Html table(
      List<List<Route>> rows, SourceFolders sources, Predicate<Route> isNear) {
    Html html = new Html();
    html.open("div", "class", "wide").open("table");
    html.open("tr").element("th", "method").element("th", "path").element("th", "handler");
    html.close("tr");
    for (List<Route> row : rows) {
      html.open("tr", "class", isNear.test(row.get(0)) ? "near" : "");
      String methods =
          row.stream().map(Route::shownMethods).distinct().collect(Collectors.joining(", "));
      html.element("td", methods, "class", "mono nowrap");
      html.element("td", row.get(0).template(), "class", "mono").open("td");
      for (int i = 0; i < row.size(); i++) {
        if (i > 0) {
          html.constant("<br>");
        }
        addHandler(row.get(i), sources, html);
      }
      html.close("td").close("tr").line();
    }
    return html.close("table").close("div");
  }

  private static void addHandler(Route route, SourceFolders sources, Html html) {
    html.text(route.handlerName());
    position(route, sources)
        .ifPresent(position -> html.constant("<br>").element("span", position, "class", "soft"));
    if (!route.mediaTypes().isEmpty()) {
      html.constant("<br>").element("span", route.mediaTypes(), "class", "soft");
    }
  }
}
