package dev.rrjava.processor.check;

import dev.rrjava.processor.model.HandlerClass;
import dev.rrjava.processor.model.Location;
import dev.rrjava.processor.model.RouteMethod;
import dev.rrjava.processor.model.Segment;
import dev.rrjava.processor.model.Template;
import dev.rrjava.processor.report.Code;
import dev.rrjava.processor.report.Report;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks path templates: some path can match each segment. */
final class TemplateValidator implements Validator.OfHandlers {
  @Override
  public Report validate(HandlerClass handler) {
    List<Report> reports = new ArrayList<>();
    if (handler.prefix().isPresent()
        && !HandlerClassValidator.hasHttpMethod(handler.prefix().get())) {
      Location location = handler.prefix().get().location();
      Template prefix = handler.prefix().get().template();
      Report catchAll = checkCatchAllInPrefix(location, prefix);
      reports.add(catchAll.isClean() ? check(location, prefix) : catchAll);
    }
    for (RouteMethod route : handler.routes()) {
      reports.add(check(route.location(), route.own()));
      reports.add(checkVariables(route));
    }
    return Report.all(reports);
  }

  /** RR114. */
  private static Report checkCatchAllInPrefix(Location location, Template prefix) {
    List<Segment> segments = prefix.segments();
    return !segments.isEmpty()
            && segments.get(segments.size() - 1) instanceof Segment.CatchAll catchAll
        ? Report.of(
            Code.CATCH_ALL_NOT_LAST,
            location,
            "%s matches the rest of the path, so that no path of a method can follow; move it to the"
                + " end of these paths",
            catchAll.text())
        : Report.clean();
  }

  /** RR108. */
  private static Report checkVariables(RouteMethod route) {
    Set<String> seen = new HashSet<>();
    Set<String> repeated = new LinkedHashSet<>();
    for (String variable : route.template().variables()) {
      if (!seen.add(variable)) {
        repeated.add(variable);
      }
    }
    List<Report> reports = new ArrayList<>();
    for (String variable : repeated) {
      reports.add(
          Report.of(
              Code.DUPLICATE_VARIABLE,
              route.location(),
              "the variable {%s} occurs twice in %s; rename one of the two",
              variable,
              route.template().text()));
    }
    return Report.all(reports);
  }

  private static Report check(Location location, Template template) {
    if (template.text().isEmpty()) {
      return Report.clean();
    }
    if (!template.text().startsWith("/")) {
      return withoutSlash(location, template.text());
    }
    List<Report> reports = new ArrayList<>();
    List<Segment> segments = template.segments();
    for (int i = 0; i < segments.size(); i++) {
      reports.add(check(location, template, segments.get(i), i == segments.size() - 1));
    }
    return Report.all(reports);
  }

  /** RR104. */
  private static Report withoutSlash(Location location, String path) {
    String remedy = "write \"/" + path + "\"";
    if (path.equals("*")) {
      remedy = "RoadRunner responds to OPTIONS * itself";
    } else if (path.matches("[A-Z|]+ /.*")) {
      remedy =
          "the annotation declares the HTTP method, so write \""
              + path.substring(path.indexOf(' ') + 1)
              + "\"";
    }
    return Report.of(
        Code.TEMPLATE_WITHOUT_SLASH,
        location,
        "expected a path that starts with \"/\", but was \"%s\"; %s",
        path,
        remedy);
  }

  private static Report check(
      Location location, Template template, Segment segment, boolean isLast) {
    if (segment instanceof Segment.Malformed) {
      return malformedVariable(location, segment);
    }
    if (segment instanceof Segment.Foreign foreign) {
      return foreignSyntax(location, foreign);
    }
    if (segment.text().isEmpty() && !isLast) {
      return emptySegment(location, template);
    }
    if (segment instanceof Segment.CatchAll && !isLast) {
      return Report.of(
          Code.CATCH_ALL_NOT_LAST,
          location,
          "%s matches the rest of the path, so that nothing can follow; move it to the end",
          segment.text());
    }
    if (segment instanceof Segment.Composite composite) {
      return Report.all(
          composite.parts().stream().map(part -> check(location, part, false)).toList());
    }
    return check(location, segment, true);
  }

  private static Report check(Location location, Segment segment, boolean isWhole) {
    if (segment instanceof Segment.Pattern pattern) {
      return RegexValidator.validate(location, pattern);
    }
    return segment instanceof Segment.Literal literal
        ? checkLiteral(location, literal, isWhole)
        : Report.clean();
  }

  /** RR105. */
  private static Report malformedVariable(Location location, Segment segment) {
    return Report.of(
        Code.MALFORMED_VARIABLE,
        location,
        "expected a variable such as {id} or {id:[0-9]+}, but was \"%s\"; separate two variables"
            + " with text, write a catch-all such as {rest...} as the whole of the last segment, and use"
            + " names of letters, digits, '-', '_' and '.'",
        segment.text());
  }

  /** RR117. */
  private static Report foreignSyntax(Location location, Segment.Foreign segment) {
    return Report.of(
        Code.FOREIGN_SYNTAX,
        location,
        "\"%s\" is the syntax of another router; %s",
        segment.text(),
        segment.advice());
  }

  /** RR107. */
  private static Report emptySegment(Location location, Template template) {
    return Report.of(
        Code.EMPTY_SEGMENT,
        location,
        "\"%s\" has two consecutive slashes; remove one",
        template.text());
  }

  /** RR106: literals are compared with decoded segments, so {@code /café} is written like this. */
  private static Report checkLiteral(Location location, Segment.Literal literal, boolean isWhole) {
    boolean isDots = literal.value().equals(".") || literal.value().equals("..");
    Optional<String> problem =
        isWhole && isDots
            ? Optional.of("clients remove dot segments from paths; remove it")
            : problemOf(literal.value());
    return problem.isEmpty()
        ? Report.clean()
        : Report.of(
            Code.IMPOSSIBLE_LITERAL,
            location,
            "no path matches \"%s\": %s",
            literal.text(),
            problem.get());
  }

  private static Optional<String> problemOf(String literal) {
    int c;
    for (int i = 0; i < literal.length(); i += Character.charCount(c)) {
      c = literal.codePointAt(i);
      Optional<String> problem = problemOf(c);
      if (problem.isPresent()) {
        return problem;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> problemOf(int c) {
    if (c == '%') {
      return Optional.of(
          "literals are compared with the decoded path; write the decoded character instead of %XX");
    }
    if (c == '?') {
      return Optional.of("the query is not part of the path; take its values with @QueryParam");
    }
    if (c == '#') {
      return Optional.of("clients do not send fragments; remove it");
    }
    if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
      return Optional.of("a literal can't contain spaces; use a hyphen or a variable");
    }
    return Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE
        ? Optional.of(String.format("a path can't contain U+%04X; remove it", c))
        : Optional.empty();
  }
}
