package dev.rrjava.processor.check;

import dev.rrjava.processor.model.HandlerClass;
import dev.rrjava.processor.model.HandlerParameter;
import dev.rrjava.processor.model.RouteMethod;
import dev.rrjava.processor.report.Report;

/** A rule about each parameter of a routed method by itself, members of groups among them. */
interface ParameterRule extends RouteRule {
  Report check(HandlerClass handler, RouteMethod route, HandlerParameter parameter);

  @Override
  default Report check(HandlerClass handler, RouteMethod route) {
    return Report.all(
        route.leaves().stream().map(parameter -> check(handler, route, parameter)).toList());
  }
}
