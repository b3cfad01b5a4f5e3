package dev.rrjava.processor.check;

import dev.rrjava.processor.model.HandlerClass;
import dev.rrjava.processor.model.Place;
import dev.rrjava.processor.model.Prefix;
import dev.rrjava.processor.model.Segment;
import dev.rrjava.processor.model.Template;
import dev.rrjava.processor.report.Code;
import dev.rrjava.processor.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A template starts with a slash, and some path can match each of its segments. */
final class TemplateRule implements HandlerRule {
  @Override
  public Report check(HandlerClass handler) {
    List<Report> reports = new ArrayList<>();
    handler
        .prefix()
        .filter(prefix -> !PrefixRule.hasMethod(prefix))
        .ifPresent(prefix -> reports.add(checkPrefix(prefix)));
    handler.routes().forEach(route -> reports.add(check(route.place(), route.own())));
    return Report.all(reports);
  }

  private static Report checkPrefix(Prefix prefix) {
    List<Segment> segments = prefix.template().segments();
    return !segments.isEmpty() && segments.get(segments.size() - 1) instanceof Segment.Rest rest
        ? Report.of(
            Code.CATCH_ALL_NOT_LAST,
            prefix.place(),
            "%s takes all that is left of the path, so that no path of a method can follow; write it"
                + " at the end of those",
            rest.text())
        : check(prefix.place(), prefix.template());
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
      return slash(
          place,
          text.matches("[A-Z|]+ /.*")
              ? "a path starts with a slash, and the annotation's name says the HTTP method: write \""
                  + text.substring(text.indexOf(' ') + 1)
                  + "\""
              : "a path starts with a slash: write \"/" + text + "\"");
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
          "\"%s\": a variable is a name in braces, such as {id} or {id:[0-9]+}, with text between it"
              + " and another; {rest...}, for all that is left, is the whole of the last segment; the"
              + " name is of letters, digits, '-', '_' and '.'",
          segment.text());
    }
    if (segment instanceof Segment.Foreign foreign) {
      return Report.of(
          Code.FOREIGN_SYNTAX,
          place,
          "\"%s\" is the syntax of other routers; %s",
          foreign.text(),
          foreign.advice());
    }
    if (segment.text().isEmpty() && !isLast) {
      return Report.of(
          Code.EMPTY_SEGMENT,
          place,
          "\"%s\" has two slashes in a row; remove one",
          template.text());
    }
    if (segment instanceof Segment.Rest && !isLast) {
      return Report.of(
          Code.CATCH_ALL_NOT_LAST,
          place,
          "%s takes all that is left of the path, so that nothing can follow; put it at the end",
          segment.text());
    }
    if (segment instanceof Segment.Composite composite) {
      return Report.all(composite.parts().stream().map(part -> checkPart(place, part)).toList());
    }
    if (segment instanceof Segment.Pattern pattern) {
      return RegexSyntax.check(place, pattern);
    }
    return segment instanceof Segment.Literal literal ? check(place, literal) : Report.clean();
  }

  private static Report checkPart(Place place, Segment part) {
    if (part instanceof Segment.Pattern pattern) {
      return RegexSyntax.check(place, pattern);
    }
    return part instanceof Segment.Literal literal
        ? impossible(place, literal, LiteralSyntax.problemIn(literal))
        : Report.clean();
  }

  private static Report check(Place place, Segment.Literal literal) {
    return impossible(place, literal, LiteralSyntax.problemOf(literal));
  }

  private static Report impossible(Place place, Segment.Literal literal, Optional<String> found) {
    return found
        .map(
            problem ->
                Report.of(Code.IMPOSSIBLE_LITERAL, place, "\"%s\": %s", literal.text(), problem))
        .orElse(Report.clean());
  }

  private static Report slash(Place place, String message) {
    return Report.of(Code.TEMPLATE_WITHOUT_SLASH, place, "%s", message);
  }
}
