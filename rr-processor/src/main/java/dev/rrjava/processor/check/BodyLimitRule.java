package dev.rrjava.processor.check;

import dev.rrjava.processor.model.BodyLimit;
import dev.rrjava.processor.model.HandlerClass;
import dev.rrjava.processor.model.RouteMethod;
import dev.rrjava.processor.report.Code;
import dev.rrjava.processor.report.Report;
import java.util.List;
import java.util.stream.Stream;

/** A limit leaves room for a body, and there is a body that it limits. */
final class BodyLimitRule implements HandlerRule {
  @Override
  public Report check(HandlerClass handler) {
    List<RouteMethod> routes = handler.routes();
    Stream<Report> sizes =
        Stream.concat(
                handler.bodyLimit().stream(),
                routes.stream().flatMap(route -> route.bodyLimit().stream()))
            .map(BodyLimitRule::size);
    Stream<Report> ofMethods =
        routes.stream()
            .filter(route -> !route.takesBody())
            .flatMap(
                route ->
                    route.bodyLimit().stream()
                        .filter(limit -> route.element().equals(limit.location().element()))
                        .map(limit -> useless(limit, "this method takes none")));
    Stream<Report> ofClass =
        routes.stream().anyMatch(RouteMethod::takesBody)
            ? Stream.empty()
            : handler.bodyLimit().stream()
                .map(limit -> useless(limit, "no route of " + handler.name() + " takes one"));
    return Report.all(Stream.of(sizes, ofMethods, ofClass).flatMap(all -> all).toList());
  }

  private static Report size(BodyLimit limit) {
    return limit.byteCount() > 0
        ? Report.clean()
        : Report.of(
            Code.MALFORMED_BODY_LIMIT,
            limit.location(),
            "a body of at most %d bytes is none; write how many it may have",
            limit.byteCount());
  }

  private static Report useless(BodyLimit limit, String why) {
    return Report.of(
        Code.USELESS_BODY_LIMIT,
        limit.location(),
        "there is no body to limit: %s; remove @BodyLimit, or take the body as a parameter",
        why);
  }
}
