package dev.rrjava.processor.check;

import dev.rrjava.processor.model.Application;
import dev.rrjava.processor.model.HandlerClass;
import dev.rrjava.processor.model.Interceptor;
import dev.rrjava.processor.report.Code;
import dev.rrjava.processor.report.Report;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Two filters of the same routes and the same side of them say which is further outside. */
final class FilterOrderRule implements Rule {
  private record Position(Interceptor.Kind kind, int order) {}

  @Override
  public Report check(Application application) {
    List<Report> reports = new ArrayList<>();
    Map<Position, String> all = new HashMap<>();
    for (HandlerClass handler : application.handlers()) {
      reports.add(check(handler.ownInterceptors(), new HashMap<>()));
      reports.add(check(handler.globalInterceptors(), all));
    }
    return Report.all(reports);
  }

  private static Report check(List<Interceptor> arounds, Map<Position, String> taken) {
    List<Report> reports = new ArrayList<>();
    for (Interceptor around : arounds) {
      if (around.isExceptionHandler() || around.other().isPresent()) {
        continue;
      }
      String name = AroundRule.name(around);
      int order = around.order().number();
      String other = taken.putIfAbsent(new Position(around.kind(), order), name);
      if (other != null) {
        reports.add(
            Report.of(
                Code.SAME_ORDER,
                around.order().location(),
                "%s and %s have the order %d, which does not say which of them goes first; give one"
                    + " another number",
                other,
                name,
                order));
      }
    }
    return Report.all(reports);
  }
}
