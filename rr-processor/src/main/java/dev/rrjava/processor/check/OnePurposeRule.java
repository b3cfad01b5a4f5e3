package dev.rrjava.processor.check;

import dev.rrjava.processor.model.HandlerClass;
import dev.rrjava.processor.model.Interceptor;
import dev.rrjava.processor.report.Code;
import dev.rrjava.processor.report.Report;

/** A method is one of a route, a filter and an exception handler. */
final class OnePurposeRule implements HandlerRule {
  @Override
  public Report check(HandlerClass handler) {
    return Report.all(handler.interceptors().stream().map(OnePurposeRule::check).toList());
  }

  private static Report check(Interceptor around) {
    return around
        .other()
        .map(
            other ->
                Report.of(
                    Code.SEVERAL_PURPOSES,
                    around.location(),
                    "%s is also annotated with @%s, but a method is either a route, a filter or an"
                        + " exception handler; remove one of the annotations",
                    AroundRule.name(around),
                    other))
        .orElse(Report.clean());
  }
}
