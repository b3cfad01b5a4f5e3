package dev.rrjava.processor.check;

import dev.rrjava.processor.model.Application;
import dev.rrjava.processor.model.HandlerClass;
import dev.rrjava.processor.report.Report;

/** A rule about each handler class by itself. */
interface HandlerRule extends Rule {
  Report check(HandlerClass handler);

  @Override
  default Report check(Application application) {
    return Report.all(application.handlers().stream().map(this::check).toList());
  }
}
