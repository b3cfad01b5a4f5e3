package dev.rrjava.processor.check;

import dev.rrjava.processor.model.Application;
import dev.rrjava.processor.model.HandlerClass;
import dev.rrjava.processor.model.Interceptor;
import dev.rrjava.processor.report.Report;
import java.util.Objects;
import javax.lang.model.element.Element;

/**
 * A rule about each filter and each exception handler by itself. Of one that is something else as
 * well, {@link OnePurposeRule} says all.
 */
interface AroundRule extends Rule {
  Report check(Application application, HandlerClass handler, Interceptor around);

  @Override
  default Report check(Application application) {
    return Report.all(
        application.handlers().stream()
            .flatMap(
                handler ->
                    handler.interceptors().stream()
                        .filter(around -> around.other().isEmpty())
                        .map(around -> check(application, handler, around)))
            .toList());
  }

  /**
   * What a method is called in messages: by the class that it is written in, so that what is said
   * of it for several heirs is the same, and said once.
   */
  static String name(Interceptor around) {
    Element declaring = Objects.requireNonNull(around.element().getEnclosingElement());
    return declaring.getSimpleName() + "." + around.name();
  }
}
