package dev.rrjava.processor.check;

import dev.rrjava.processor.model.Application;
import dev.rrjava.processor.model.HandlerClass;
import dev.rrjava.processor.model.Interceptor;
import dev.rrjava.processor.model.Interceptor.Parameter;
import dev.rrjava.processor.model.Interceptor.Role;
import dev.rrjava.processor.model.Location;
import dev.rrjava.processor.report.Code;
import dev.rrjava.processor.report.Report;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Filters and exception handlers take what there is when they are called, each once. */
final class AroundParameterRule implements AroundRule {
  @Override
  public Report check(Application application, HandlerClass handler, Interceptor around) {
    Set<Role> left =
        around.isExceptionHandler()
            ? EnumSet.of(Role.REQUEST, Role.THROWN)
            : EnumSet.of(Role.REQUEST, Role.RESPONSE);
    List<Report> reports = new ArrayList<>();
    for (Parameter parameter : around.parameters()) {
      boolean isThrown = around.isExceptionHandler() && parameter.role() == Role.THROWN;
      if (!left.remove(parameter.role()) && !isThrown) { // the exception has a rule of its own
        reports.add(
            Report.of(
                Code.UNSUITABLE_INTERCEPTOR_PARAMETER,
                Location.of(parameter.element()),
                around.isExceptionHandler()
                    ? "an exception handler takes the exception and the Request, each once; remove"
                        + " \"%s\" (attributes of the request can hand things on)"
                    : "a filter takes the Request, and the Response if it comes after, each once;"
                        + " remove \"%s\" (request.attribute(…) and the like have the rest)",
                parameter.element().getSimpleName()));
      }
    }
    return Report.all(reports);
  }
}
