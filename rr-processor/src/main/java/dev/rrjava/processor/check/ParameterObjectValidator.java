package dev.rrjava.processor.check;

import dev.rrjava.processor.model.HandlerClass;
import dev.rrjava.processor.model.HandlerParameter;
import dev.rrjava.processor.model.HandlerParameter.ParameterObject;
import dev.rrjava.processor.model.Location;
import dev.rrjava.processor.model.RouteMethod;
import dev.rrjava.processor.report.Code;
import dev.rrjava.processor.report.Report;
import dev.rrjava.processor.type.JavaTypes;
import java.util.ArrayList;
import java.util.List;

/** Checks that the adapter can create the records and beans of {@code @BeanParam}. */
final class ParameterObjectValidator implements Validator.OfRoutes {
  @Override
  public Report validate(HandlerClass handler, RouteMethod route) {
    List<Report> reports = new ArrayList<>();
    for (HandlerParameter parameter : route.allParameters()) {
      if (parameter.object().isPresent()) {
        reports.add(check(handler, parameter, parameter.object().get()));
      }
    }
    return Report.all(reports);
  }

  private static Report check(
      HandlerClass handler, HandlerParameter parameter, ParameterObject object) {
    if (!object.unset().isEmpty()) {
      return unset(parameter, object);
    }
    return object
        .problem()
        .map(
            problem ->
                problem == ParameterObject.Problem.RECURSIVE
                    ? recursive(parameter)
                    : unconstructible(handler, parameter, problem))
        .orElse(Report.clean());
  }

  /** RR320. */
  private static Report unset(HandlerParameter parameter, ParameterObject object) {
    return Report.of(
        Code.UNCONSTRUCTIBLE_PARAMETER_OBJECT,
        Location.of(parameter.element()),
        "\"%s\" is of type %s, whose annotated fields are not all set: expected a setter or a"
            + " constructor parameter of the same name for %s; add one, or use a record",
        parameter.name(),
        JavaTypes.nameOf(parameter.mirror()),
        String.join(", ", object.unset()));
  }

  /** RR320. */
  private static Report unconstructible(
      HandlerClass handler, HandlerParameter parameter, ParameterObject.Problem problem) {
    return Report.of(
        Code.UNCONSTRUCTIBLE_PARAMETER_OBJECT,
        Location.of(parameter.element()),
        "\"%s\" is of type %s, which the adapter of %s can't create: %s",
        parameter.name(),
        JavaTypes.nameOf(parameter.mirror()),
        handler.name(),
        switch (problem) {
          case NOT_A_CLASS ->
              "expected a record or a static concrete class, with all type arguments";
          case NO_CONSTRUCTOR ->
              "expected one accessible constructor, or one without parameters; make one accessible, or"
                  + " use a record";
          default -> "none of its members has an annotation such as @QueryParam; add one";
        });
  }

  /** RR321. */
  private static Report recursive(HandlerParameter parameter) {
    return Report.of(
        Code.RECURSIVE_PARAMETER_OBJECT,
        Location.of(parameter.element()),
        "\"%s\" is of type %s, which contains itself; remove this member",
        parameter.name(),
        JavaTypes.nameOf(parameter.mirror()));
  }
}
