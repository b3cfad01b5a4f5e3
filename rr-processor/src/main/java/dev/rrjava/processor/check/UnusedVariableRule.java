package dev.rrjava.processor.check;

import dev.rrjava.processor.model.HandlerClass;
import dev.rrjava.processor.model.HandlerParameter;
import dev.rrjava.processor.model.RouteMethod;
import dev.rrjava.processor.model.Source;
import dev.rrjava.processor.report.Code;
import dev.rrjava.processor.report.Report;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/** Every variable of a template reaches a parameter; where it does not, a name is misspelt. */
final class UnusedVariableRule implements RouteRule {
  @Override
  public Report check(HandlerClass handler, RouteMethod route) {
    List<String> variables = route.template().variables();
    Set<String> received =
        route.leaves().stream()
            .map(HandlerParameter::source)
            .filter(Source::isPath)
            .map(Source::name)
            .collect(Collectors.toSet());
    boolean isMisspelt = !variables.containsAll(received);
    if (isMisspelt) {
      return Report.clean(); // said where the parameter is, with the variable that was meant
    }
    return Report.all(
        variables.stream()
            .distinct()
            .filter(variable -> !received.contains(variable))
            .map(variable -> unused(handler, route, variable))
            .toList());
  }

  private static Report unused(HandlerClass handler, RouteMethod route, String variable) {
    boolean canNameParameter = SourceVersion.isName(variable);
    return Report.of(
        Code.UNUSED_VARIABLE,
        route.location(),
        "{%s} reaches no parameter of %s.%s; add %s, or write a literal",
        variable,
        handler.name(),
        route.name(),
        canNameParameter
            ? "a parameter of that name"
            : "a parameter with @PathParam(\"" + variable + "\")");
  }
}
