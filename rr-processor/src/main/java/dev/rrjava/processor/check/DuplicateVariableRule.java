package dev.rrjava.processor.check;

import dev.rrjava.processor.model.HandlerClass;
import dev.rrjava.processor.model.RouteMethod;
import dev.rrjava.processor.report.Code;
import dev.rrjava.processor.report.Report;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A variable stands once in a template, prefix and all: otherwise its name would mean two values.
 */
final class DuplicateVariableRule implements RouteRule {
  @Override
  public Report check(HandlerClass handler, RouteMethod route) {
    Set<String> seen = new HashSet<>();
    List<String> variables = route.template().variables();
    return Report.all(
        variables.stream()
            .filter(variable -> !seen.add(variable))
            .distinct()
            .map(
                variable ->
                    Report.of(
                        Code.DUPLICATE_VARIABLE,
                        route.location(),
                        "{%s} is there twice in %s; give each variable a name of its own",
                        variable,
                        route.template().text()))
            .toList());
  }
}
