package dev.rrjava.processor.check;

import dev.rrjava.processor.model.HandlerClass;
import dev.rrjava.processor.model.RouteMethod;
import dev.rrjava.processor.report.Report;

/** A rule about each routed method by itself. */
interface RouteRule extends HandlerRule {
  Report check(HandlerClass handler, RouteMethod route);

  @Override
  default Report check(HandlerClass handler) {
    return Report.all(handler.routes().stream().map(route -> check(handler, route)).toList());
  }
}
