package dev.rrjava.processor.check;

import dev.rrjava.processor.model.HandlerClass;
import dev.rrjava.processor.model.HandlerParameter;
import dev.rrjava.processor.model.ParameterType;
import dev.rrjava.processor.model.RouteMethod;
import dev.rrjava.processor.model.Source;
import dev.rrjava.processor.report.Code;
import dev.rrjava.processor.report.Report;
import java.util.List;

/** A parameter from the path has the name of a variable, which is there exactly once. */
final class PathVariableRule implements ParameterRule {
  @Override
  public Report check(HandlerClass handler, RouteMethod route, HandlerParameter parameter) {
    Source variable = parameter.source();
    if (!variable.isPath() || variable.name().isEmpty() || !route.template().isWellFormed()) {
      return Report.clean();
    }
    if (parameter.needsName() && !parameter.isNameKnown()) {
      return Report.clean(); // has a rule of its own
    }
    List<String> variables = route.template().variables();
    if (variables.contains(variable.name())) {
      return single(route, parameter);
    }
    return variable.isExplicit()
        ? unknown(route, parameter, variable)
        : withoutSource(route, parameter);
  }

  private static Report single(RouteMethod route, HandlerParameter parameter) {
    return isTooMany(route, parameter)
        ? Report.of(
            Code.VARIABLE_NOT_SINGLE,
            parameter.location(),
            "{%s} is in every path that matches, exactly once; take it without Optional or List (the"
                + " segments of a catch-all can be a List)",
            parameter.source().name())
        : Report.clean();
  }

  /** Whether it wants another number of values than a path has. */
  static boolean isTooMany(RouteMethod route, HandlerParameter parameter) {
    ParameterType.Container container = parameter.type().container();
    boolean isSegments =
        route.template().isCatchAll(parameter.source().name())
            && container.isCollection()
            && container != ParameterType.Container.PRIMITIVE_ARRAY;
    return parameter.source().isPath()
        && container != ParameterType.Container.SINGLE
        && !isSegments
        && !(container == ParameterType.Container.PRIMITIVE_ARRAY && route.element().isVarArgs());
  }

  private static Report unknown(RouteMethod route, HandlerParameter parameter, Source variable) {
    return Report.of(
        Code.UNKNOWN_VARIABLE,
        parameter.location(),
        "there is no {%s} in %s%s",
        variable.name(),
        route.template().text(),
        meant(variable.name(), route, "; add it, or remove @PathParam"));
  }

  private static Report withoutSource(RouteMethod route, HandlerParameter parameter) {
    return Report.of(
        Code.PARAMETER_WITHOUT_SOURCE,
        parameter.location(),
        "\"%s\" is no variable of %s, and has no annotation that says where it comes from%s",
        parameter.name(),
        route.template().text(),
        meant(
            parameter.name(),
            route,
            "; add @QueryParam or @HeaderParam, or {" + parameter.name() + "}"));
  }

  private static String meant(String name, RouteMethod route, String otherwise) {
    return Suggestion.closest(name, route.template().variables())
        .map(variable -> ": did you mean {" + variable + "}?")
        .orElse(otherwise);
  }
}
