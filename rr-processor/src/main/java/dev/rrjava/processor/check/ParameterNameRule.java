package dev.rrjava.processor.check;

import dev.rrjava.processor.model.HandlerClass;
import dev.rrjava.processor.model.HandlerParameter;
import dev.rrjava.processor.model.Location;
import dev.rrjava.processor.model.RouteMethod;
import dev.rrjava.processor.report.Code;
import dev.rrjava.processor.report.Report;
import java.util.Objects;
import javax.lang.model.element.Element;

/** A parameter that is found by its own name has one: class files may be without. */
final class ParameterNameRule implements ParameterRule {
  @Override
  public Report check(HandlerClass handler, RouteMethod route, HandlerParameter parameter) {
    if (!parameter.needsName() || parameter.isNameKnown()) {
      return Report.clean();
    }
    Element method = Objects.requireNonNull(parameter.element().getEnclosingElement());
    Element owner = Objects.requireNonNull(method.getEnclosingElement());
    return Report.of(
        Code.PARAMETER_NAME_MISSING,
        Location.of(handler.type()),
        "%s of %s is in a class file without the names of its parameters, so that nobody knows what"
            + " \"%s\" is called in requests; compile that class with -parameters, or write the name"
            + " in the annotation there%s",
        method.getSimpleName(),
        owner.getSimpleName(),
        parameter.name(),
        method.equals(route.element()) ? ", or override the method" : "");
  }
}
