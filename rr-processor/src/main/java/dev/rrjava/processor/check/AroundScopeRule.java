package dev.rrjava.processor.check;

import dev.rrjava.processor.model.Application;
import dev.rrjava.processor.model.HandlerClass;
import dev.rrjava.processor.model.Interceptor;
import dev.rrjava.processor.report.Code;
import dev.rrjava.processor.report.Report;

/**
 * A filter or an exception handler has routes to go around: those of its class, or all of the
 * compilation. What goes around all is in a class of its own, of which there is one object.
 */
final class AroundScopeRule implements AroundRule {
  @Override
  public Report check(Application application, HandlerClass handler, Interceptor around) {
    String name = AroundRule.name(around);
    if (!around.scope().isAll()) {
      return handler.isAbstract() || !handler.routes().isEmpty()
          ? Report.clean()
          : Report.of(
              Code.INTERCEPTOR_WITHOUT_ROUTES,
              around.location(),
              "%s goes around the routes of its class, which has none; write forAll = true, or move"
                  + " it to a class with routes",
              name);
    }
    if (handler.isAbstract() || !handler.routes().isEmpty()) {
      return Report.of(
          Code.MISPLACED_FOR_ALL,
          around.scope().location(),
          "what goes around all routes is in a concrete class without routes, of which Routes.of"
              + " takes an object, but %s is not; move it to a class of its own",
          name);
    }
    return application.routed().isEmpty()
        ? Report.of(
            Code.INTERCEPTOR_WITHOUT_ROUTES,
            around.scope().location(),
            "%s goes around all routes of the compilation, which has none; compile it together with"
                + " the routes",
            name)
        : Report.clean();
  }
}
