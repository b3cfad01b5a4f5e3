package dev.rrjava.processor.check;

import dev.rrjava.processor.model.HandlerClass;
import dev.rrjava.processor.model.Result;
import dev.rrjava.processor.model.RouteMethod;
import dev.rrjava.processor.report.Code;
import dev.rrjava.processor.report.Report;

/** The adapter can name the types that a method returns. */
final class AccessibleResultRule implements RouteRule {
  @Override
  public Report check(HandlerClass handler, RouteMethod route) {
    if (route.response().result() instanceof Result.Unsupported) {
      return Report.clean();
    }
    return AccessibleTypeRule.check(
        handler,
        Code.INACCESSIBLE_RESULT,
        route.element(),
        AccessibleTypeRule.declared(route.returnType()));
  }
}
