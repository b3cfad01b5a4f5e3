package dev.rrjava.processor.check;

import dev.rrjava.processor.model.HandlerClass;
import dev.rrjava.processor.model.HandlerParameter;
import dev.rrjava.processor.model.RouteMethod;
import dev.rrjava.processor.model.Source;
import dev.rrjava.processor.model.ValueType;
import dev.rrjava.processor.report.Code;
import dev.rrjava.processor.report.Report;
import java.util.ArrayList;
import java.util.List;

/**
 * A request has one body at most. Content of a GET, HEAD or TRACE request has no meaning (RFC 9110
 * sections 9.3.1, 9.3.2 and 9.3.8), and RoadRunner reads none of HEAD and OPTIONS (relay protocol,
 * 5.13).
 */
final class BodyRule implements RouteRule {
  @Override
  public Report check(HandlerClass handler, RouteMethod route) {
    List<HandlerParameter> inBody =
        route.leaves().stream().filter(leaf -> leaf.source().kind().isInBody()).toList();
    if (inBody.isEmpty()) {
      return Report.clean();
    }
    List<Report> reports = new ArrayList<>();
    route.httpMethods().stream()
        .filter(RouteMethod.WITHOUT_BODY::contains)
        .findFirst()
        .ifPresent(
            httpMethod ->
                reports.add(
                    Report.of(
                        Code.BODY_OF_GET,
                        inBody.get(0).location(),
                        "\"%s\" is in the body, which %s requests do not have%s; take it from the query,"
                            + " or answer another HTTP method",
                        inBody.get(0).name(),
                        httpMethod,
                        httpMethod.equals("OPTIONS") ? " (RoadRunner reads none)" : "")));
    List<HandlerParameter> bodies =
        inBody.stream().filter(leaf -> leaf.source().kind() == Source.Kind.BODY).toList();
    if (bodies.size() > 1) {
      reports.add(several(bodies.get(1), bodies.get(0)));
    } else if (!bodies.isEmpty() && inBody.size() > 1 && !isForm(bodies.get(0))) {
      HandlerParameter field =
          inBody.stream().filter(leaf -> !bodies.contains(leaf)).findFirst().orElseThrow();
      reports.add(several(field, bodies.get(0)));
    }
    return Report.all(reports);
  }

  private static boolean isForm(HandlerParameter body) {
    return body.type().value() instanceof ValueType.RequestPart whole
        && whole.part() == ValueType.Part.BODY_FORM;
  }

  private static Report several(HandlerParameter second, HandlerParameter first) {
    return Report.of(
        Code.SEVERAL_BODIES,
        second.location(),
        "\"%s\" is in the body, which \"%s\" takes as a whole; a request has one body, and it is a"
            + " form or something else",
        second.name(),
        first.name());
  }
}
