package dev.rrjava.processor.check;

import dev.rrjava.processor.model.DeclaredResponse;
import dev.rrjava.processor.model.HandlerClass;
import dev.rrjava.processor.model.Result;
import dev.rrjava.processor.model.RouteMethod;
import dev.rrjava.processor.report.Code;
import dev.rrjava.processor.report.Report;
import java.util.ArrayList;
import java.util.List;

/** A status is one that a response can have, and goes with what the method returns. */
final class StatusRule implements RouteRule {
  @Override
  public Report check(HandlerClass handler, RouteMethod route) {
    return check(route.response());
  }

  /** The statuses that go with a result. */
  static Report check(DeclaredResponse response) {
    boolean isEntity = response.result().unwrapped() instanceof Result.Entity;
    List<Report> reports = new ArrayList<>();
    for (DeclaredResponse.Status status : response.statuses()) {
      boolean isFirst = reports.isEmpty();
      reports.add(
          isFirst || isEntity
              ? check(status, response.result().body(), isFirst)
              : Report.of(
                  Code.UNSUITABLE_STATUS,
                  status.location(),
                  "this method has one status; remove the others, or return a ResponseEntity, which"
                      + " sets one of them"));
    }
    return Report.all(reports);
  }

  private static Report check(DeclaredResponse.Status status, Result body, boolean isFirst) {
    int code = status.code();
    if (code < 200 || code > 599) {
      return Report.of(
          Code.UNSUITABLE_STATUS,
          status.location(),
          "the status of a response is 200 to 599, not %d",
          code);
    }
    if (body == Result.BuiltIn.RESPONSE || body == Result.BuiltIn.PROBLEM) {
      return Report.of(
          Code.UNSUITABLE_STATUS,
          status.location(),
          "a %s has a status of its own; set it there, or return what is in it",
          body == Result.BuiltIn.RESPONSE ? "Response" : "Problem");
    }
    boolean isBodiless = code == 204 || code == 205 || code == 304;
    return isBodiless && isFirst && !(body instanceof Result.Nothing)
        ? Report.of(
            Code.UNSUITABLE_STATUS,
            status.location(),
            "a response of status %d has no body (RFC 9110 section 15); return void",
            code)
        : Report.clean();
  }
}
