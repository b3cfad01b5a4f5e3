package dev.rrjava.processor.check;

import dev.rrjava.processor.model.Application;
import dev.rrjava.processor.model.HandlerClass;
import dev.rrjava.processor.model.RouteMethod;
import dev.rrjava.processor.model.Segment;
import dev.rrjava.processor.report.Code;
import dev.rrjava.processor.report.Report;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * No route goes before another that it matches all paths of: where a regular expression is that of
 * any segment, a variable in its place is never tried; where it is a plain text, the literal is.
 */
final class UnreachableRouteRule implements Rule {
  /** Regular expressions that all segments match. */
  private static final Set<String> ANY = Set.of(".+", ".*", "(?s).+", "(?s).*");

  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_-]+");

  private record Requests(String httpMethod, List<Segment> shape) {}

  @Override
  public Report check(Application application) {
    Map<Requests, String> answers = new HashMap<>();
    for (HandlerClass handler : application.routed()) {
      for (RouteMethod route : handler.routes()) {
        for (String httpMethod : route.httpMethods()) {
          answers.putIfAbsent(
              new Requests(httpMethod, route.template().shape()),
              handler.name() + "." + route.name());
        }
      }
    }
    Set<Segment> anyPatterns = new HashSet<>();
    answers.keySet().stream()
        .flatMap(requests -> requests.shape().stream())
        .filter(UnreachableRouteRule::isAny)
        .forEach(anyPatterns::add);
    List<Report> reports = new ArrayList<>();
    for (HandlerClass handler : application.routed()) {
      for (RouteMethod route : handler.routes()) {
        reports.add(check(answers, anyPatterns, handler, route));
      }
    }
    return Report.all(reports);
  }

  private static Report check(
      Map<Requests, String> answers,
      Set<Segment> anyPatterns,
      HandlerClass handler,
      RouteMethod route) {
    List<Segment> shape = route.template().shape();
    for (int i = 0; i < shape.size(); i++) {
      for (Segment before : goingBefore(shape.get(i), anyPatterns)) {
        List<Segment> other = new ArrayList<>(shape);
        other.set(i, before);
        Optional<String> answer = answerToAll(answers, route, other);
        if (answer.isPresent()) {
          return Report.of(
              Code.UNREACHABLE_ROUTE,
              route.location(),
              "%s.%s is never called: %s answers all requests that %s matches, since %s goes before"
                  + " %s; remove one of them",
              handler.name(),
              route.name(),
              answer.get(),
              route.template().text(),
              before.text().replace("{:", "{…:"),
              route.template().segments().get(i).text());
        }
      }
    }
    return Report.clean();
  }

  /** The more specific segments that match all that a segment matches. */
  private static List<Segment> goingBefore(Segment segment, Set<Segment> anyPatterns) {
    if (segment instanceof Segment.Variable) {
      return anyPatterns.stream().filter(Segment.Pattern.class::isInstance).toList();
    }
    if (segment instanceof Segment.Composite composite) {
      return composite.regexes().isEmpty()
          ? anyPatterns.stream()
              .filter(Segment.Composite.class::isInstance)
              .filter(any -> ((Segment.Composite) any).texts().equals(composite.texts()))
              .toList()
          : List.of();
    }
    return segment instanceof Segment.Pattern pattern && PLAIN.matcher(pattern.regex()).matches()
        ? List.of(new Segment.Literal(pattern.regex()))
        : List.of();
  }

  private static Optional<String> answerToAll(
      Map<Requests, String> answers, RouteMethod route, List<Segment> shape) {
    Optional<String> answer = Optional.empty();
    for (String httpMethod : route.httpMethods()) {
      answer =
          Stream.of(httpMethod, RouteMethod.ANY)
              .flatMap(method -> Stream.ofNullable(answers.get(new Requests(method, shape))))
              .findFirst();
      if (answer.isEmpty()) {
        return answer;
      }
    }
    return answer;
  }

  private static boolean isAny(Segment segment) {
    if (segment instanceof Segment.Composite composite) {
      return !composite.regexes().isEmpty() && ANY.containsAll(composite.regexes());
    }
    return segment instanceof Segment.Pattern pattern && ANY.contains(pattern.regex());
  }
}
