package dev.rrjava.processor.check;

import dev.rrjava.processor.model.HandlerClass;
import dev.rrjava.processor.model.Location;
import dev.rrjava.processor.model.RouteMethod;
import dev.rrjava.processor.report.Code;
import dev.rrjava.processor.report.Report;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** The adapter, a class in the same package, can call the method on an object of the handler. */
final class CallableMethodRule implements RouteRule {
  @Override
  public Report check(HandlerClass handler, RouteMethod route) {
    ExecutableElement method = route.element();
    Set<Modifier> modifiers = method.getModifiers();
    Location location = Location.of(method);
    String name = handler.name() + "." + route.name();
    if (modifiers.contains(Modifier.PRIVATE)) {
      return Report.of(
          Code.UNCALLABLE_METHOD,
          location,
          "%s is private, but its adapter calls it from another class; remove \"private\"",
          name);
    }
    if (modifiers.contains(Modifier.STATIC)) {
      return Report.of(
          Code.UNCALLABLE_METHOD,
          location,
          "%s is static, but routes are methods of the object that Routes.of takes; remove"
              + " \"static\"",
          name);
    }
    if (!isVisible(handler, route.called())) {
      return Report.of(
          Code.UNCALLABLE_METHOD,
          location,
          "%s is inherited from another package, where its adapter can't call it; make it public",
          name);
    }
    return Report.all(List.of(generic(location, method, name), varargs(location, method, name)));
  }

  /** Whether it can be called on the handler in the package of the handler. */
  private static boolean isVisible(HandlerClass handler, ExecutableElement method) {
    return method.getModifiers().contains(Modifier.PUBLIC)
        || (method.getEnclosingElement() instanceof TypeElement declaring
            && AccessibleTypeRule.packageOf(declaring).equals(handler.packageName()));
  }

  private static Report generic(Location location, ExecutableElement method, String name) {
    return method.getTypeParameters().isEmpty()
        ? Report.clean()
        : Report.of(
            Code.GENERIC_METHOD,
            location,
            "%s has the type parameter %s, but a request names no types; remove it",
            name,
            method.getTypeParameters().get(0));
  }

  private static Report varargs(Location location, ExecutableElement method, String name) {
    return method.isVarArgs()
        ? Report.of(
            Code.VARARGS_METHOD,
            location,
            "%s has a variable number of arguments; take a List instead",
            name)
        : Report.clean();
  }
}
