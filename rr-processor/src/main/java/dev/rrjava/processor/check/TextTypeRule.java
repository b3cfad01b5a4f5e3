package dev.rrjava.processor.check;

import dev.rrjava.processor.model.HandlerClass;
import dev.rrjava.processor.model.HandlerParameter;
import dev.rrjava.processor.model.Location;
import dev.rrjava.processor.model.ParameterType;
import dev.rrjava.processor.model.RouteMethod;
import dev.rrjava.processor.model.ValueType;
import dev.rrjava.processor.report.Code;
import dev.rrjava.processor.report.Report;
import javax.lang.model.type.ArrayType;

/** A parameter that is made of text has a type that text converts to. */
final class TextTypeRule implements ParameterRule {
  @Override
  public Report check(HandlerClass handler, RouteMethod route, HandlerParameter parameter) {
    ParameterType type = parameter.type();
    boolean isSettled =
        !parameter.source().isPath()
            || route.template().variables().contains(parameter.source().name());
    if (!parameter.isConverted() || !isSettled || isUnsupportedMap(parameter)) {
      return Report.clean(); // where it comes from is to be settled first
    }
    if (!type.isUnsupported()) {
      return constants(parameter);
    }
    boolean isSaidOfMethod = route.element().isVarArgs() && parameter.mirror() instanceof ArrayType;
    if (isSaidOfMethod) {
      return Report.clean();
    }
    return switch (type.container()) {
      case SINGLE, NULLABLE -> unsupported(parameter);
      default -> PathVariableRule.isTooMany(route, parameter) ? Report.clean() : element(parameter);
    };
  }

  /** {@link MapRule} says what a map is of. */
  private static boolean isUnsupportedMap(HandlerParameter parameter) {
    return parameter.type().container().isMap()
        && (parameter.type().isUnsupported() || parameter.source().isPath());
  }

  private static Report unsupported(HandlerParameter parameter) {
    return Report.of(
        Code.UNSUPPORTED_PARAMETER,
        Location.of(parameter.element()),
        "\"%s\" is of type %s, which no text converts to; give the type a static of(String), or write"
            + " a method with @Converter, or take a String%s",
        parameter.name(),
        PlainType.of(parameter.mirror()),
        parameter.source().isPath() ? "" : "; a body is taken with @Body");
  }

  private static Report element(HandlerParameter parameter) {
    return Report.of(
        Code.UNSUPPORTED_ELEMENT,
        Location.of(parameter.element()),
        "\"%s\" is of type %s; what is in it has to be a type that text converts to, such as String"
            + " or Integer%s",
        parameter.name(),
        PlainType.of(parameter.mirror()),
        parameter.type().container() == ParameterType.Container.SORTED_SET
            ? ", with a natural order"
            : "");
  }

  private static Report constants(HandlerParameter parameter) {
    return parameter.type().value() instanceof ValueType.Enumeration enumeration
            && enumeration.constants().isEmpty()
        ? Report.of(
            Code.UNSUPPORTED_PARAMETER,
            Location.of(parameter.element()),
            "the enum %s has no constants, so that no text converts to it; add one",
            enumeration.type().getQualifiedName())
        : Report.clean();
  }
}
