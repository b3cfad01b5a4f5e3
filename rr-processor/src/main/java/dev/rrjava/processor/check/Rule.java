package dev.rrjava.processor.check;

import dev.rrjava.processor.model.Application;
import dev.rrjava.processor.report.Report;

/** One rule about what may be declared. */
interface Rule {

  /** What breaks the rule, in the order of the source; the same for the same application. */
  Report check(Application application);
}
