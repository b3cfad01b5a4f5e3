package dev.rrjava.processor.check;

import dev.rrjava.processor.model.HandlerClass;
import dev.rrjava.processor.model.HandlerParameter;
import dev.rrjava.processor.model.Location;
import dev.rrjava.processor.model.ParameterObject;
import dev.rrjava.processor.model.RouteMethod;
import dev.rrjava.processor.report.Code;
import dev.rrjava.processor.report.Report;
import java.util.List;

/** A group is a record or bean that the adapter can make, and no part of itself. */
final class GroupRule implements RouteRule {
  @Override
  public Report check(HandlerClass handler, RouteMethod route) {
    return Report.all(
        route.parameters().stream()
            .flatMap(HandlerParameter::all)
            .map(parameter -> check(handler, parameter))
            .toList());
  }

  private static Report check(HandlerClass handler, HandlerParameter parameter) {
    List<String> unset = parameter.object().map(ParameterObject::unset).orElse(List.of());
    if (!unset.isEmpty()) {
      return Report.of(
          Code.UNCONSTRUCTIBLE_PARAMETER_OBJECT,
          Location.of(parameter.element()),
          "\"%s\" is of type %s, whose field %s is annotated, but is set by no setter and no parameter"
              + " of the constructor that has its name; write one of these, or a record",
          parameter.name(),
          PlainType.of(parameter.mirror()),
          String.join(", ", unset));
    }
    return parameter
        .object()
        .flatMap(ParameterObject::problem)
        .map(
            problem ->
                problem == ParameterObject.Problem.RECURSIVE
                    ? Report.of(
                        Code.RECURSIVE_PARAMETER_OBJECT,
                        Location.of(parameter.element()),
                        "\"%s\" is of type %s, which it is itself a part of; take that part out",
                        parameter.name(),
                        PlainType.of(parameter.mirror()))
                    : Report.of(
                        Code.UNCONSTRUCTIBLE_PARAMETER_OBJECT,
                        Location.of(parameter.element()),
                        "\"%s\" is of type %s, which the adapter of %s can't make: %s",
                        parameter.name(),
                        PlainType.of(parameter.mirror()),
                        handler.name(),
                        remedy(problem)))
        .orElse(Report.clean());
  }

  private static String remedy(ParameterObject.Problem problem) {
    return switch (problem) {
      case NOT_A_CLASS ->
          "@BeanParam is for records and static concrete classes with all type arguments given";
      case NO_CONSTRUCTOR ->
          "it has no constructor that is visible there, or several; make one visible, or write a"
              + " record";
      default -> "nothing in it has an annotation that says where it comes from; add some";
    };
  }
}
