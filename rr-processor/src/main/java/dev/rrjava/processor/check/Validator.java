package dev.rrjava.processor.check;

import dev.rrjava.processor.model.Application;
import dev.rrjava.processor.model.HandlerClass;
import dev.rrjava.processor.model.HandlerParameter;
import dev.rrjava.processor.model.RouteMethod;
import dev.rrjava.processor.report.Report;
import java.util.ArrayList;
import java.util.List;

/** Checks the rules about one subject. */
interface Validator {
  /** Reports what breaks a rule, in the order of the source. */
  Report validate(Application application);

  /** Checks each handler class by itself. */
  interface OfHandlers extends Validator {
    Report validate(HandlerClass handler);

    @Override
    default Report validate(Application application) {
      List<Report> reports = new ArrayList<>();
      for (HandlerClass handler : application.handlers()) {
        reports.add(validate(handler));
      }
      return Report.all(reports);
    }
  }

  /** Checks each route by itself. */
  interface OfRoutes extends OfHandlers {
    Report validate(HandlerClass handler, RouteMethod route);

    @Override
    default Report validate(HandlerClass handler) {
      List<Report> reports = new ArrayList<>();
      for (RouteMethod route : handler.routes()) {
        reports.add(validate(handler, route));
      }
      return Report.all(reports);
    }
  }

  /** Checks each parameter by itself; of a parameter object, its members. */
  interface OfParameters extends OfRoutes {
    Report validate(HandlerClass handler, RouteMethod route, HandlerParameter parameter);

    @Override
    default Report validate(HandlerClass handler, RouteMethod route) {
      List<Report> reports = new ArrayList<>();
      for (HandlerParameter parameter : route.leaves()) {
        reports.add(validate(handler, route, parameter));
      }
      return Report.all(reports);
    }
  }
}
