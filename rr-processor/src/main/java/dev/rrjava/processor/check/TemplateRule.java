package dev.rrjava.processor.check;

import dev.rrjava.processor.model.HandlerClass;
import dev.rrjava.processor.model.Location;
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
    handler.routes().forEach(route -> reports.add(check(route.location(), route.own())));
    return Report.all(reports);
  }

  private static Report checkPrefix(Prefix prefix) {
    List<Segment> segments = prefix.template().segments();
    return !segments.isEmpty() && segments.get(segments.size() - 1) instanceof Segment.CatchAll rest
        ? Report.of(
            Code.CATCH_ALL_NOT_LAST,
            prefix.location(),
            "%s takes all that is left of the path, so that no path of a method can follow; write it"
                + " at the end of those",
            rest.text())
        : check(prefix.location(), prefix.template());
  }

  private static Report check(Location location, Template template) {
    String text = template.text();
    if (text.isEmpty()) {
      return Report.clean();
    }
    if (text.equals("*")) {
      return slash(location, "\"*\" is not a path: the server answers OPTIONS * itself");
    }
    if (!text.startsWith("/")) {
      return slash(
          location,
          text.matches("[A-Z|]+ /.*")
              ? "a path starts with a slash, and the annotation's name says the HTTP method: write \""
                  + text.substring(text.indexOf(' ') + 1)
                  + "\""
              : "a path starts with a slash: write \"/" + text + "\"");
    }
    List<Report> reports = new ArrayList<>();
    List<Segment> segments = template.segments();
    for (int i = 0; i < segments.size(); i++) {
      reports.add(check(location, template, segments.get(i), i == segments.size() - 1));
    }
    return Report.all(reports);
  }

  private static Report check(
      Location location, Template template, Segment segment, boolean isLast) {
    if (segment instanceof Segment.Malformed) {
      return Report.of(
          Code.MALFORMED_VARIABLE,
          location,
          "\"%s\": a variable is a name in braces, such as {id} or {id:[0-9]+}, with text between it"
              + " and another; {rest...}, for all that is left, is the whole of the last segment; the"
              + " name is of letters, digits, '-', '_' and '.'",
          segment.text());
    }
    if (segment instanceof Segment.Foreign foreign) {
      return Report.of(
          Code.FOREIGN_SYNTAX,
          location,
          "\"%s\" is the syntax of other routers; %s",
          foreign.text(),
          foreign.advice());
    }
    if (segment.text().isEmpty() && !isLast) {
      return Report.of(
          Code.EMPTY_SEGMENT,
          location,
          "\"%s\" has two slashes in a row; remove one",
          template.text());
    }
    if (segment instanceof Segment.CatchAll && !isLast) {
      return Report.of(
          Code.CATCH_ALL_NOT_LAST,
          location,
          "%s takes all that is left of the path, so that nothing can follow; put it at the end",
          segment.text());
    }
    if (segment instanceof Segment.Composite composite) {
      return Report.all(composite.parts().stream().map(part -> checkPart(location, part)).toList());
    }
    if (segment instanceof Segment.Pattern pattern) {
      return RegexSyntax.check(location, pattern);
    }
    return segment instanceof Segment.Literal literal ? check(location, literal) : Report.clean();
  }

  private static Report checkPart(Location location, Segment part) {
    if (part instanceof Segment.Pattern pattern) {
      return RegexSyntax.check(location, pattern);
    }
    return part instanceof Segment.Literal literal
        ? impossible(location, literal, LiteralSyntax.problemIn(literal))
        : Report.clean();
  }

  private static Report check(Location location, Segment.Literal literal) {
    return impossible(location, literal, LiteralSyntax.problemOf(literal));
  }

  private static Report impossible(
      Location location, Segment.Literal literal, Optional<String> found) {
    return found
        .map(
            problem ->
                Report.of(Code.IMPOSSIBLE_LITERAL, location, "\"%s\": %s", literal.text(), problem))
        .orElse(Report.clean());
  }

  private static Report slash(Location location, String message) {
    return Report.of(Code.TEMPLATE_WITHOUT_SLASH, location, "%s", message);
  }
}
