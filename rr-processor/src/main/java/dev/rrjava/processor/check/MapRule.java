package dev.rrjava.processor.check;

import dev.rrjava.processor.model.HandlerClass;
import dev.rrjava.processor.model.HandlerParameter;
import dev.rrjava.processor.model.Location;
import dev.rrjava.processor.model.RouteMethod;
import dev.rrjava.processor.report.Code;
import dev.rrjava.processor.report.Report;

/** A map has all values of a source, under their names, as texts. */
final class MapRule implements ParameterRule {
  @Override
  public Report check(HandlerClass handler, RouteMethod route, HandlerParameter parameter) {
    if (!parameter.type().container().isMap() || parameter.source().isPath()) {
      return Report.clean();
    }
    if (parameter.isNamed()) {
      return Report.of(
          Code.NAMED_MAP,
          parameter.location(),
          "a Map has the values of all names; leave the name out");
    }
    return parameter.type().isUnsupported()
        ? Report.of(
            Code.UNSUPPORTED_MAP,
            Location.of(parameter.element()),
            "\"%s\" is of type %s; take a Map<String, String> of the first values, or a Map<String,"
                + " List<String>> of all, of strings or of a type that text converts to",
            parameter.name(),
            PlainType.of(parameter.mirror()))
        : Report.clean();
  }
}
