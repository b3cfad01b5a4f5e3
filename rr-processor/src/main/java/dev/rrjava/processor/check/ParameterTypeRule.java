package dev.rrjava.processor.check;

import dev.rrjava.processor.model.HandlerClass;
import dev.rrjava.processor.model.HandlerParameter;
import dev.rrjava.processor.model.ParameterType;
import dev.rrjava.processor.model.Place;
import dev.rrjava.processor.model.RouteMethod;
import dev.rrjava.processor.model.Source;
import dev.rrjava.processor.model.ValueType;
import dev.rrjava.processor.report.Code;
import dev.rrjava.processor.report.Report;
import javax.lang.model.type.ArrayType;

/** A parameter has a type that text converts to. */
final class ParameterTypeRule implements ParameterRule {
  private static final String CONVERTED = "String, a primitive type or its box, or an enum";

  @Override
  public Report check(HandlerClass handler, RouteMethod route, HandlerParameter parameter) {
    Place place = Place.of(parameter.element());
    ParameterType type = parameter.type();
    boolean isExplicit = !parameter.sourcePlaces().isEmpty();
    if (type instanceof ParameterType.RequestType && isExplicit) {
      return Report.of(
          Code.UNSUPPORTED_PARAMETER,
          place,
          "\"%s\" is the request itself, of which an annotation takes only a part; remove the"
              + " annotation",
          parameter.name());
    }
    if (isFromPath(parameter) && !isVariable(route, parameter)) {
      return Report.clean(); // where it comes from is to be settled first
    }
    if (type instanceof ParameterType.Unsupported) {
      return route.element().isVarArgs() && parameter.element().asType() instanceof ArrayType
          ? Report.clean() // said of the method
          : unsupported(place, parameter);
    }
    if (type instanceof ParameterType.UnsupportedElement && !isFromPath(parameter)) {
      return Report.of(
          Code.UNSUPPORTED_ELEMENT,
          place,
          "\"%s\" is of type %s; what is in it has to be %s",
          parameter.name(),
          parameter.element().asType(),
          CONVERTED);
    }
    return constants(place, type);
  }

  private static Report unsupported(Place place, HandlerParameter parameter) {
    return Report.of(
        Code.UNSUPPORTED_PARAMETER,
        place,
        "\"%s\" is of type %s, which no text converts to; take %s%s, or the whole Request",
        parameter.name(),
        parameter.element().asType(),
        CONVERTED,
        isFromPath(parameter) ? "" : ", or an Optional or List of one");
  }

  private static Report constants(Place place, ParameterType type) {
    return type.conversion()
        .filter(ValueType.Enumeration.class::isInstance)
        .map(ValueType.Enumeration.class::cast)
        .filter(enumeration -> enumeration.constants().isEmpty())
        .map(
            enumeration ->
                Report.of(
                    Code.UNSUPPORTED_PARAMETER,
                    place,
                    "the enum %s has no constants, so that no text converts to it; add one",
                    enumeration.type().getQualifiedName()))
        .orElse(Report.clean());
  }

  private static boolean isFromPath(HandlerParameter parameter) {
    return parameter.source() instanceof Source.PathVariable;
  }

  private static boolean isVariable(RouteMethod route, HandlerParameter parameter) {
    return parameter.source() instanceof Source.PathVariable variable
        && route.template().variables().contains(variable.name());
  }
}
