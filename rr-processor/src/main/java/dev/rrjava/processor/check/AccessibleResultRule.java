package dev.rrjava.processor.check;

import dev.rrjava.processor.model.HandlerClass;
import dev.rrjava.processor.model.Place;
import dev.rrjava.processor.model.Result;
import dev.rrjava.processor.model.RouteMethod;
import dev.rrjava.processor.report.Code;
import dev.rrjava.processor.report.Report;

/** The adapter can name the types that a method returns. */
final class AccessibleResultRule implements RouteRule {
  @Override
  public Report check(HandlerClass handler, RouteMethod route) {
    if (route.outcome().result() instanceof Result.Unsupported) {
      return Report.clean();
    }
    return AccessibleTypeRule.declared(route.returnType())
        .filter(type -> !AccessibleTypeRule.isAccessible(type, handler.packageName()))
        .findFirst()
        .map(
            type ->
                Report.of(
                    Code.INACCESSIBLE_RESULT,
                    Place.of(route.element()),
                    "the adapter of %s can't name %s, which is private or not visible in the package"
                        + " \"%s\"; make it visible there",
                    handler.name(),
                    type.getQualifiedName(),
                    handler.packageName()))
        .orElse(Report.clean());
  }
}
