package dev.rrjava.processor.check;

import dev.rrjava.processor.model.Application;
import dev.rrjava.processor.report.Code;
import dev.rrjava.processor.report.Report;

/** A class is named for its converters, and has some. */
final class NamedConvertersRule implements Rule {
  @Override
  public Report check(Application application) {
    return Report.all(
        application.namedConverters().stream()
            .filter(named -> named.methods().isEmpty())
            .map(
                named ->
                    Report.of(
                        Code.NO_CONVERTERS,
                        named.location(),
                        "%s has no method with @Converter; remove it, or name the class that has",
                        named.type()))
            .toList());
  }
}
