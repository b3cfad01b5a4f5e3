package dev.rrjava.processor.check;

import dev.rrjava.processor.model.Application;
import dev.rrjava.processor.model.HandlerClass;
import dev.rrjava.processor.model.HandlerParameter;
import dev.rrjava.processor.model.RouteMethod;
import dev.rrjava.processor.report.Report;

/** Checks the rules about one subject. */
interface Validator {
  /** Reports what breaks a rule, in the order of the source. */
  Report validate(Application application);

  /** Checks each handler class by itself. */
  interface OfHandlers extends Validator {
    Report validate(HandlerClass handler);

    @Override
    default Report validate(Application application) {
      return Report.all(application.handlers().stream().map(this::validate).toList());
    }
  }

  /** Checks each route by itself. */
  interface OfRoutes extends OfHandlers {
    Report validate(HandlerClass handler, RouteMethod route);

    @Override
    default Report validate(HandlerClass handler) {
      return Report.all(handler.routes().stream().map(route -> validate(handler, route)).toList());
    }
  }

  /** Checks each parameter by itself; of a parameter object, its members. */
  interface OfParameters extends OfRoutes {
    Report validate(HandlerClass handler, RouteMethod route, HandlerParameter parameter);

    @Override
    default Report validate(HandlerClass handler, RouteMethod route) {
      return Report.all(
          route.leaves().stream().map(parameter -> validate(handler, route, parameter)).toList());
    }
  }
}
