package dev.rrjava.processor.check;

import dev.rrjava.processor.model.HandlerClass;
import dev.rrjava.processor.model.HandlerParameter;
import dev.rrjava.processor.model.ParameterType.Container;
import dev.rrjava.processor.model.RouteMethod;
import dev.rrjava.processor.report.Code;
import dev.rrjava.processor.report.Report;
import dev.rrjava.processor.type.JavaTypes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.ElementKind;

/** Checks that the variables of a path and the parameters for them have the same names. */
final class PathVariableValidator implements Validator.OfRoutes {
  @Override
  public Report validate(HandlerClass handler, RouteMethod route) {
    List<Report> reports = new ArrayList<>();
    reports.add(checkUnused(handler, route));
    if (route.template().isWellFormed()) {
      for (HandlerParameter leaf : route.leaves()) {
        if (leaf.source().isPath()
            && !leaf.source().name().isEmpty()
            && (!leaf.needsName() || leaf.isNameKnown())) { // RR339 otherwise
          reports.add(checkParameter(route, leaf));
        }
      }
    }
    return Report.all(reports);
  }

  /** RR301. Where a parameter's name is misspelt, RR302 or RR303 says so. */
  private static Report checkUnused(HandlerClass handler, RouteMethod route) {
    List<String> variables = route.template().variables();
    Set<String> received = new HashSet<>();
    for (HandlerParameter leaf : route.leaves()) {
      if (leaf.source().isPath()) {
        received.add(leaf.source().name());
      }
    }
    if (!variables.containsAll(received)) {
      return Report.clean();
    }
    List<Report> reports = new ArrayList<>();
    for (String variable : new LinkedHashSet<>(variables)) {
      if (!received.contains(variable)) {
        reports.add(unused(handler, route, variable));
      }
    }
    return Report.all(reports);
  }

  private static Report unused(HandlerClass handler, RouteMethod route, String variable) {
    return Report.of(
        Code.UNUSED_VARIABLE,
        route.location(),
        "%s.%s has no parameter for the variable {%s}; add %s, or replace the variable with a literal",
        handler.name(),
        route.name(),
        variable,
        SourceVersion.isName(variable)
            ? "a parameter of that name"
            : "a parameter with @PathParam(\"" + variable + "\")");
  }

  private static Report checkParameter(RouteMethod route, HandlerParameter parameter) {
    if (route.template().variables().contains(parameter.source().name())) {
      return checkSingle(route, parameter);
    }
    return parameter.source().isExplicit()
        ? unknown(route, parameter)
        : withoutSource(route, parameter);
  }

  /** RR305. */
  private static Report checkSingle(RouteMethod route, HandlerParameter parameter) {
    return isOptionalOrRepeated(route, parameter)
        ? Report.of(
            Code.VARIABLE_NOT_SINGLE,
            parameter.location(),
            "the variable {%s} occurs exactly once in every path that matches, but \"%s\" is of type"
                + " %s; use a type without Optional or List (only a catch-all can be a List)",
            parameter.source().name(),
            parameter.name(),
            JavaTypes.nameOf(parameter.mirror()))
        : Report.clean();
  }

  /** Returns whether a parameter takes another number of values than a path has. */
  static boolean isOptionalOrRepeated(RouteMethod route, HandlerParameter parameter) {
    Container container = parameter.type().container();
    boolean takesSegments =
        route.template().isCatchAll(parameter.source().name())
            && container.isCollection()
            && container != Container.PRIMITIVE_ARRAY;
    return parameter.source().isPath()
        && container != Container.SINGLE
        && !takesSegments
        && !(container == Container.PRIMITIVE_ARRAY && route.element().isVarArgs());
  }

  /** RR303. */
  private static Report unknown(RouteMethod route, HandlerParameter parameter) {
    String name = parameter.source().name();
    return Report.of(
        Code.UNKNOWN_VARIABLE,
        parameter.location(),
        "%s has no variable {%s}; %s",
        route.template().text(),
        name,
        suggestion(name, route, "add it, or remove @PathParam"));
  }

  /** RR302. */
  private static Report withoutSource(RouteMethod route, HandlerParameter parameter) {
    String name = parameter.name();
    boolean isRecord =
        JavaTypes.element(parameter.mirror())
            .filter(type -> type.getKind() == ElementKind.RECORD)
            .isPresent();
    String annotations =
        isRecord
            ? "@Body or @BeanParam, or an annotation such as @QueryParam if it is converted from a string"
            : "an annotation such as @QueryParam, @HeaderParam or @Body";
    return Report.of(
        Code.PARAMETER_WITHOUT_SOURCE,
        parameter.location(),
        "the source of \"%s\" is missing: it has no annotation and is not a variable of %s; %s",
        name,
        route.template().text(),
        suggestion(name, route, "add " + annotations + ", or add {" + name + "} to the path"));
  }

  private static String suggestion(String name, RouteMethod route, String otherwise) {
    return Suggestion.closest(name, route.template().variables())
        .map(variable -> "did you mean {" + variable + "}?")
        .orElse(otherwise);
  }
}
