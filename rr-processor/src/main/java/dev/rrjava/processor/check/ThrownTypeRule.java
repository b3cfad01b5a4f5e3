package dev.rrjava.processor.check;

import dev.rrjava.processor.model.Application;
import dev.rrjava.processor.model.HandlerClass;
import dev.rrjava.processor.model.Interceptor;
import dev.rrjava.processor.model.Interceptor.Parameter;
import dev.rrjava.processor.model.Interceptor.Role;
import dev.rrjava.processor.model.Location;
import dev.rrjava.processor.report.Code;
import dev.rrjava.processor.report.Report;
import dev.rrjava.processor.type.Superclasses;
import java.util.List;
import javax.lang.model.type.TypeMirror;

/**
 * An exception handler is for one type of exceptions. Errors are not among them: they end the
 * worker where the virtual machine is not safe any more.
 */
final class ThrownTypeRule implements AroundRule {
  @Override
  public Report check(Application application, HandlerClass handler, Interceptor around) {
    if (!around.isExceptionHandler()) {
      return Report.clean();
    }
    List<Parameter> thrown =
        around.parameters().stream().filter(one -> one.role() == Role.THROWN).toList();
    if (thrown.size() != 1) {
      return Report.of(
          Code.THROWN_TYPE_MISSING,
          thrown.isEmpty() ? around.location() : Location.of(thrown.get(1).element()),
          "an exception handler has one parameter that takes the exception, which says what it is"
              + " for; %s has %s",
          AroundRule.name(around),
          thrown.isEmpty() ? "none" : "several");
    }
    return check(application.callingPackage(handler, around), thrown.get(0));
  }

  private static Report check(String packageName, Parameter thrown) {
    if (!isException(thrown.type())) {
      return Report.of(
          Code.UNSUITABLE_THROWN_TYPE,
          Location.of(thrown.element()),
          "an exception handler is for Exception or a class below it, not for %s: what an Error"
              + " leaves behind is not to be answered for; take Exception",
          thrown.type());
    }
    return AccessibleTypeRule.declared(thrown.type())
        .filter(type -> !AccessibleTypeRule.isAccessible(type, packageName))
        .findFirst()
        .map(
            type ->
                Report.of(
                    Code.UNSUITABLE_THROWN_TYPE,
                    Location.of(thrown.element()),
                    "generated code can't name %s, which is private or not visible in the package"
                        + " \"%s\"; make it visible there",
                    type.getQualifiedName(),
                    packageName))
        .orElse(Report.clean());
  }

  private static boolean isException(TypeMirror type) {
    return Superclasses.from(type).anyMatch(one -> Superclasses.is(one, Exception.class));
  }
}
