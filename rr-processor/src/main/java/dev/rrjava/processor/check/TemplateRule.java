package dev.rrjava.processor.check;

import dev.rrjava.processor.model.HandlerClass;
import dev.rrjava.processor.model.Place;
import dev.rrjava.processor.model.Segment;
import dev.rrjava.processor.model.Template;
import dev.rrjava.processor.report.Code;
import dev.rrjava.processor.report.Report;
import java.util.ArrayList;
import java.util.List;

/** A template starts with a slash, and some path can match each of its segments. */
final class TemplateRule implements HandlerRule {
  @Override
  public Report check(HandlerClass handler) {
    List<Report> reports = new ArrayList<>();
    handler
        .prefix()
        .filter(prefix -> !PrefixRule.hasMethod(prefix))
        .ifPresent(prefix -> reports.add(check(prefix.place(), prefix.template())));
    handler.routes().forEach(route -> reports.add(check(route.place(), route.own())));
    return Report.all(reports);
  }

  private static Report check(Place place, Template template) {
    String text = template.text();
    if (text.isEmpty()) {
      return Report.clean();
    }
    if (text.equals("*")) {
      return slash(place, "\"*\" is not a path: the server answers OPTIONS * itself");
    }
    if (!text.startsWith("/")) {
      return slash(place, "a path starts with a slash: write \"/" + text + "\"");
    }
    List<Report> reports = new ArrayList<>();
    List<Segment> segments = template.segments();
    for (int i = 0; i < segments.size(); i++) {
      reports.add(check(place, template, segments.get(i), i == segments.size() - 1));
    }
    return Report.all(reports);
  }

  private static Report check(Place place, Template template, Segment segment, boolean isLast) {
    if (segment instanceof Segment.Malformed) {
      return Report.of(
          Code.MALFORMED_VARIABLE,
          place,
          "\"%s\": a variable is a name in braces that fills its segment, such as /{id}/; the name"
              + " is of letters, digits, '-', '_' and '.'; there are no patterns, and none that"
              + " match several segments",
          segment.text());
    }
    if (segment.text().isEmpty() && !isLast) {
      return Report.of(
          Code.EMPTY_SEGMENT,
          place,
          "\"%s\" has two slashes in a row; remove one",
          template.text());
    }
    return LiteralSyntax.problemOf(segment)
        .map(
            problem ->
                Report.of(Code.IMPOSSIBLE_LITERAL, place, "\"%s\": %s", segment.text(), problem))
        .orElse(Report.clean());
  }

  private static Report slash(Place place, String message) {
    return Report.of(Code.TEMPLATE_WITHOUT_SLASH, place, "%s", message);
  }
}
