package dev.rrjava.processor.check;

import dev.rrjava.processor.model.Application;
import dev.rrjava.processor.model.HandlerClass;
import dev.rrjava.processor.model.Location;
import dev.rrjava.processor.report.Code;
import dev.rrjava.processor.report.Report;
import java.util.List;

/**
 * {@code Routes.of} takes each handler as a parameter. A method takes 255, and one that is called
 * reflectively a few less.
 */
final class HandlerCountRule implements Rule {
  private static final int MOST = 250;

  @Override
  public Report check(Application application) {
    List<HandlerClass> handlers = application.routesArguments();
    if (handlers.size() <= MOST) {
      return Report.clean();
    }
    return Report.of(
        Code.TOO_MANY_HANDLERS,
        Location.of(handlers.get(MOST).type()),
        "there are %d handler classes, and Routes.of takes no more than %d; put the routes of some"
            + " into one class",
        handlers.size(),
        MOST);
  }
}
