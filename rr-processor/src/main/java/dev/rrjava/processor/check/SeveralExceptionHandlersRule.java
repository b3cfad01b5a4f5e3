package dev.rrjava.processor.check;

import dev.rrjava.processor.model.Application;
import dev.rrjava.processor.model.HandlerClass;
import dev.rrjava.processor.model.Interceptor;
import dev.rrjava.processor.model.Location;
import dev.rrjava.processor.report.Code;
import dev.rrjava.processor.report.Report;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Of the exception handlers of the same routes each is for another type. */
final class SeveralExceptionHandlersRule implements Rule {
  @Override
  public Report check(Application application) {
    List<Report> reports = new ArrayList<>();
    Map<String, String> all = new HashMap<>();
    for (HandlerClass handler : application.handlers()) {
      reports.add(check(handler.ownInterceptors(), new HashMap<>()));
      reports.add(check(handler.globalInterceptors(), all));
    }
    return Report.all(reports);
  }

  private static Report check(List<Interceptor> arounds, Map<String, String> taken) {
    List<Report> reports = new ArrayList<>();
    for (Interceptor around : arounds) {
      if (!around.isExceptionHandler() || around.thrown().isEmpty() || around.other().isPresent()) {
        continue;
      }
      String type = around.thrown().get().type().toString();
      String name = AroundRule.name(around);
      String other = taken.putIfAbsent(type, name);
      if (other != null) {
        reports.add(
            Report.of(
                Code.SEVERAL_EXCEPTION_HANDLERS,
                Location.of(around.thrown().get().element()),
                "%s and %s are both for %s; remove one of them",
                other,
                name,
                type));
      }
    }
    return Report.all(reports);
  }
}
