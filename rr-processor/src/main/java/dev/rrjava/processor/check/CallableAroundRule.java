package dev.rrjava.processor.check;

import dev.rrjava.processor.model.Application;
import dev.rrjava.processor.model.HandlerClass;
import dev.rrjava.processor.model.Interceptor;
import dev.rrjava.processor.model.Location;
import dev.rrjava.processor.report.Code;
import dev.rrjava.processor.report.Report;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/**
 * A filter or an exception handler can be called where it is needed: in the adapter of its class,
 * or, where it is for all routes, in the class of routes.
 */
final class CallableAroundRule implements AroundRule {
  @Override
  public Report check(Application application, HandlerClass handler, Interceptor around) {
    String packageName = application.callingPackage(handler, around);
    ExecutableElement method = around.element();
    Set<Modifier> modifiers = method.getModifiers();
    String name = AroundRule.name(around);
    if (modifiers.contains(Modifier.PRIVATE)) {
      return report(around, name + " is private; remove \"private\"");
    }
    if (modifiers.contains(Modifier.STATIC)) {
      return report(around, name + " is static; remove \"static\"");
    }
    if (method.isVarArgs()) {
      return report(around, name + " has a variable number of arguments; remove the \"...\"");
    }
    if (!method.getTypeParameters().isEmpty()) {
      return report(around, name + " has type parameters; remove them");
    }
    boolean isVisible =
        modifiers.contains(Modifier.PUBLIC)
            || (method.getEnclosingElement() instanceof TypeElement declaring
                && AccessibleTypeRule.packageOf(declaring).equals(packageName));
    return isVisible
        ? Report.clean()
        : report(
            around,
            name + " is not visible in the package \"" + packageName + "\"; make it public");
  }

  private static Report report(Interceptor around, String what) {
    return Report.of(
        Code.UNCALLABLE_INTERCEPTOR,
        Location.of(around.element()),
        "generated code calls this method on an object of its class, from another one, but %s",
        what);
  }
}
