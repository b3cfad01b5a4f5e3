package dev.rrjava.processor.check;

import dev.rrjava.processor.model.Application;
import dev.rrjava.processor.model.ClassId;
import dev.rrjava.processor.model.HandlerClass;
import dev.rrjava.processor.model.Location;
import dev.rrjava.processor.report.Code;
import dev.rrjava.processor.report.Report;

/** The class of routes takes an object of each handler class, so that it has to name them all. */
final class HandlerVisibilityRule implements Rule {
  @Override
  public Report check(Application application) {
    return application
        .routesClass()
        .map(
            routes ->
                Report.all(
                    application.routesArguments().stream()
                        .filter(handler -> !isVisible(handler, routes.packageName()))
                        .map(handler -> report(handler, routes))
                        .toList()))
        .orElse(Report.clean());
  }

  private static boolean isVisible(HandlerClass handler, String packageName) {
    return handler.packageName().equals(packageName)
        || (!handler.packageName().isEmpty() && handler.isPublic());
  }

  private static Report report(HandlerClass handler, ClassId routes) {
    return Report.of(
        Code.HANDLER_NOT_VISIBLE,
        Location.of(handler.type()),
        handler.packageName().isEmpty()
            ? "%s is in no package, where %s can't name it; give it one"
            : "%s is not public, but %s, which takes an object of it, is in another package; make it"
                + " public, or move Routes with -Arr.routes",
        handler.name(),
        routes.qualifiedName());
  }
}
