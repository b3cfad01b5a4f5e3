package dev.rrjava.processor.check;

import dev.rrjava.processor.model.Application;
import dev.rrjava.processor.model.DeclaredResponse;
import dev.rrjava.processor.model.DeclaredResponse.DeclaredMediaType;
import dev.rrjava.processor.model.HandlerClass;
import dev.rrjava.processor.model.RouteMethod;
import dev.rrjava.processor.model.Segment;
import dev.rrjava.processor.report.Code;
import dev.rrjava.processor.report.Report;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Checks that exactly one method handles each request, and that each route handles some. */
final class RouteConflictValidator implements Validator {
  /** Regular expressions that match every segment. */
  private static final Set<String> ANY = Set.of(".+", ".*", "(?s).+", "(?s).*");

  /** Regular expressions that match only their own text. */
  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_-]+");

  /** The requests of a method with paths of the same shape. */
  private record Requests(String httpMethod, List<Segment> shape) {}

  private record Route(HandlerClass handler, RouteMethod method) {
    String name() {
      return handler.name() + "." + method.name();
    }
  }

  @Override
  public Report validate(Application application) {
    List<Route> routes = new ArrayList<>();
    for (HandlerClass handler : application.routed()) {
      for (RouteMethod route : handler.routes()) {
        routes.add(new Route(handler, route));
      }
    }
    return Report.all(List.of(checkDuplicates(routes), checkReachability(routes)));
  }

  /** RR110. */
  private static Report checkDuplicates(List<Route> routes) {
    Map<Requests, List<Route>> routesByRequests = new HashMap<>();
    List<Report> reports = new ArrayList<>();
    for (Route route : routes) {
      if (route.method().template().isWellFormed()) {
        for (String httpMethod : new TreeSet<>(route.method().httpMethods())) {
          List<Route> others =
              routesByRequests.computeIfAbsent(
                  new Requests(httpMethod, route.method().template().shape()),
                  requests -> new ArrayList<>());
          for (Route other : others) {
            if (isUndecided(route.method().response(), other.method().response())) {
              reports.add(duplicate(httpMethod, route.method(), other));
              break;
            }
          }
          others.add(route);
        }
      }
    }
    return Report.all(reports);
  }

  private static Report duplicate(String httpMethod, RouteMethod route, Route first) {
    String path = route.template().text();
    String otherPath = first.method().template().text();
    return Report.of(
        Code.DUPLICATE_ROUTE,
        route.location(),
        "%s %s is already handled by %s%s; change one of the routes",
        httpMethod,
        path,
        first.name(),
        path.equals(otherPath) ? "" : ", as " + otherPath + " (names of variables don't count)");
  }

  /** Returns whether media types do not decide which of two methods handles some request. */
  private static boolean isUndecided(DeclaredResponse one, DeclaredResponse other) {
    boolean isSameBody =
        consumed(one).stream()
            .anyMatch(range -> consumed(other).stream().anyMatch(range::isAsSpecificAs));
    List<MediaRange> offers = produced(one);
    List<MediaRange> otherOffers = produced(other);
    return isSameBody
        && (offers.isEmpty()
            ? otherOffers.isEmpty()
            : offers.stream().anyMatch(otherOffers::contains));
  }

  private static List<MediaRange> consumed(DeclaredResponse response) {
    return response.consumes().isEmpty()
        ? List.of(new MediaRange("*/*", Map.of()))
        : response.consumes().stream().map(MediaRange::of).toList();
  }

  private static List<MediaRange> produced(DeclaredResponse response) {
    return response.produces().stream().map(MediaRange::of).toList();
  }

  /** A media type or range as the router compares it: in lower case, and without a charset. */
  private record MediaRange(String name, Map<String, String> parameters) {
    static MediaRange of(DeclaredMediaType declared) {
      if (declared.mediaType().isEmpty()) {
        return new MediaRange(declared.text(), Map.of()); // reported by itself
      }
      Map<String, String> parameters = new TreeMap<>(declared.mediaType().get().parameters());
      parameters.remove("charset");
      parameters.replaceAll((name, value) -> value.toLowerCase(Locale.ROOT));
      return new MediaRange(declared.mediaType().get().name(), Map.copyOf(parameters));
    }

    /** Returns whether some body is in both ranges, and neither takes precedence. */
    boolean isAsSpecificAs(MediaRange other) {
      return name.equals(other.name)
          && parameters.size() == other.parameters.size()
          && parameters.entrySet().stream()
              .allMatch(
                  entry ->
                      entry
                          .getValue()
                          .equals(other.parameters.getOrDefault(entry.getKey(), entry.getValue())));
    }
  }

  /** RR115. */
  private static Report checkReachability(List<Route> routes) {
    Map<Requests, Route> routeByRequests = new HashMap<>();
    for (Route route : routes) {
      for (String httpMethod : route.method().httpMethods()) {
        routeByRequests.putIfAbsent(
            new Requests(httpMethod, route.method().template().shape()), route);
      }
    }
    Set<Segment> matchingAll = new HashSet<>();
    for (Requests requests : routeByRequests.keySet()) {
      for (Segment segment : requests.shape()) {
        if (matchesAll(segment)) {
          matchingAll.add(segment);
        }
      }
    }
    List<Report> reports = new ArrayList<>();
    for (Route route : routes) {
      reports.add(reachability(routeByRequests, matchingAll, route));
    }
    return Report.all(reports);
  }

  private static Report reachability(
      Map<Requests, Route> routeByRequests, Set<Segment> matchingAll, Route route) {
    List<Segment> shape = route.method().template().shape();
    for (int i = 0; i < shape.size(); i++) {
      for (Segment preferred : preferred(shape.get(i), matchingAll)) {
        List<Segment> other = new ArrayList<>(shape);
        other.set(i, preferred);
        Optional<Route> handling = handlingAll(routeByRequests, route.method(), other);
        if (handling.isPresent()) {
          return Report.of(
              Code.UNREACHABLE_ROUTE,
              route.method().location(),
              "%s is never called: %s handles all requests that %s matches, because %s takes"
                  + " precedence over %s; remove one of the routes",
              route.name(),
              handling.get().name(),
              route.method().template().text(),
              preferred.text().replace("{:", "{…:"),
              route.method().template().segments().get(i).text());
        }
      }
    }
    return Report.clean();
  }

  /** Returns the segments that take precedence over a segment, and match all that it matches. */
  private static List<Segment> preferred(Segment segment, Set<Segment> matchingAll) {
    if (segment instanceof Segment.Variable) {
      return matchingAll.stream().filter(Segment.Pattern.class::isInstance).toList();
    }
    if (segment instanceof Segment.Composite composite) {
      return composite.regexes().isEmpty()
          ? matchingAll.stream()
              .filter(Segment.Composite.class::isInstance)
              .filter(one -> ((Segment.Composite) one).texts().equals(composite.texts()))
              .toList()
          : List.of();
    }
    return segment instanceof Segment.Pattern pattern && PLAIN.matcher(pattern.regex()).matches()
        ? List.of(new Segment.Literal(pattern.regex()))
        : List.of();
  }

  /** Returns the last of the routes of a shape that handle all HTTP methods of a route. */
  private static Optional<Route> handlingAll(
      Map<Requests, Route> routeByRequests, RouteMethod route, List<Segment> shape) {
    Optional<Route> handling = Optional.empty();
    for (String httpMethod : route.httpMethods()) {
      handling =
          Stream.of(httpMethod, RouteMethod.ANY)
              .flatMap(one -> Stream.ofNullable(routeByRequests.get(new Requests(one, shape))))
              .findFirst();
      if (handling.isEmpty()) {
        return handling;
      }
    }
    return handling;
  }

  private static boolean matchesAll(Segment segment) {
    if (segment instanceof Segment.Composite composite) {
      return !composite.regexes().isEmpty() && ANY.containsAll(composite.regexes());
    }
    return segment instanceof Segment.Pattern pattern && ANY.contains(pattern.regex());
  }
}
