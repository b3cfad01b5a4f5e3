package dev.rrjava.processor.check;

import dev.rrjava.processor.model.HandlerClass;
import dev.rrjava.processor.model.HandlerParameter;
import dev.rrjava.processor.model.Location;
import dev.rrjava.processor.model.RouteMethod;
import dev.rrjava.processor.report.Code;
import dev.rrjava.processor.report.Report;
import java.util.Locale;

/** Primitive types have no null. */
final class NullablePrimitiveRule implements ParameterRule {
  @Override
  public Report check(HandlerClass handler, RouteMethod route, HandlerParameter parameter) {
    return parameter.isNullable() && parameter.mirror().getKind().isPrimitive()
        ? Report.of(
            Code.NULLABLE_PRIMITIVE,
            Location.of(parameter.element()),
            "\"%s\" is of type %s, which has no null; take its box, or an Optional",
            parameter.name(),
            parameter.mirror().getKind().name().toLowerCase(Locale.ROOT))
        : Report.clean();
  }
}
