package dev.rrjava.processor.check;

import dev.rrjava.processor.model.Application;
import dev.rrjava.processor.model.DeclaredResponse;
import dev.rrjava.processor.model.HandlerClass;
import dev.rrjava.processor.model.RouteMethod;
import dev.rrjava.processor.model.Segment;
import dev.rrjava.processor.report.Code;
import dev.rrjava.processor.report.Report;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * A request has one answer: no two methods have the same HTTP method and match the same paths,
 * unless media types tell them apart.
 */
final class DuplicateRouteRule implements Rule {
  private record Requests(String httpMethod, List<Segment> shape) {}

  private record Answer(HandlerClass handler, RouteMethod route) {
    String name() {
      return handler.name() + "." + route.name();
    }

    /** Whether there is a body, and a wish for a response, that neither suits better. */
    boolean meets(Answer other) {
      DeclaredResponse mine = route.response();
      DeclaredResponse others = other.route.response();
      return DeclaredMediaType.consumed(mine).stream()
              .anyMatch(
                  range -> DeclaredMediaType.consumed(others).stream().anyMatch(range::isRivalOf))
          && meet(DeclaredMediaType.produced(mine), DeclaredMediaType.produced(others));
    }

    private static boolean meet(
        List<DeclaredMediaType> offers, List<DeclaredMediaType> otherOffers) {
      return offers.isEmpty()
          ? otherOffers.isEmpty()
          : offers.stream().anyMatch(otherOffers::contains);
    }
  }

  @Override
  public Report check(Application application) {
    Map<Requests, List<Answer>> answers = new HashMap<>();
    List<Report> reports = new ArrayList<>();
    for (HandlerClass handler : application.routed()) {
      for (RouteMethod route : handler.routes()) {
        if (route.template().isWellFormed()) {
          reports.add(add(answers, new Answer(handler, route)));
        }
      }
    }
    return Report.all(reports);
  }

  private static Report add(Map<Requests, List<Answer>> answers, Answer answer) {
    RouteMethod route = answer.route();
    List<Report> reports = new ArrayList<>();
    for (String httpMethod : new TreeSet<>(route.httpMethods())) {
      List<Answer> others =
          answers.computeIfAbsent(
              new Requests(httpMethod, route.template().shape()), requests -> new ArrayList<>());
      others.stream()
          .filter(answer::meets)
          .findFirst()
          .ifPresent(first -> reports.add(duplicate(httpMethod, route, first)));
      others.add(answer);
    }
    return Report.all(reports);
  }

  private static Report duplicate(String httpMethod, RouteMethod route, Answer first) {
    String path = route.template().text();
    String otherPath = first.route().template().text();
    return Report.of(
        Code.DUPLICATE_ROUTE,
        route.location(),
        "%s %s is answered by %s already%s; change one of the two routes",
        httpMethod,
        path,
        first.name(),
        path.equals(otherPath) ? "" : ", as " + otherPath + ": names of variables do not count");
  }
}
