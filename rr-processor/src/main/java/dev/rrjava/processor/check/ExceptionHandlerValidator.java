package dev.rrjava.processor.check;

import dev.rrjava.processor.model.Application;
import dev.rrjava.processor.model.DeclaredResponse;
import dev.rrjava.processor.model.HandlerClass;
import dev.rrjava.processor.model.Interceptor;
import dev.rrjava.processor.model.Interceptor.Effect;
import dev.rrjava.processor.model.Interceptor.Parameter;
import dev.rrjava.processor.model.Interceptor.Role;
import dev.rrjava.processor.model.Location;
import dev.rrjava.processor.model.Result;
import dev.rrjava.processor.report.Code;
import dev.rrjava.processor.report.Report;
import dev.rrjava.processor.type.JavaTypes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks exception handlers: their exceptions, and their results. */
final class ExceptionHandlerValidator implements Validator {
  @Override
  public Report validate(Application application) {
    List<Report> reports = new ArrayList<>();
    Map<String, String> globalTypes = new HashMap<>();
    for (HandlerClass handler : application.handlers()) {
      for (Interceptor method : exceptionHandlers(handler.interceptors())) {
        String packageName = application.callingPackage(handler, method);
        reports.add(checkException(packageName, method));
        reports.add(checkResult(method));
        reports.add(checkResponse(packageName, method));
      }
      reports.add(checkSeveral(exceptionHandlers(handler.ownInterceptors()), new HashMap<>()));
      reports.add(checkSeveral(exceptionHandlers(handler.globalInterceptors()), globalTypes));
    }
    return Report.all(reports);
  }

  private static List<Interceptor> exceptionHandlers(List<Interceptor> methods) {
    List<Interceptor> handlers = new ArrayList<>();
    for (Interceptor method : methods) {
      if (method.isExceptionHandler() && method.other().isEmpty()) {
        handlers.add(method);
      }
    }
    return handlers;
  }

  /** RR705. */
  private static Report checkException(String packageName, Interceptor method) {
    List<Parameter> thrown =
        method.parameters().stream().filter(one -> one.role() == Role.THROWN).toList();
    if (thrown.size() == 1) {
      return checkType(packageName, thrown.get(0));
    }
    return Report.of(
        Code.THROWN_TYPE_MISSING,
        thrown.isEmpty() ? method.location() : Location.of(thrown.get(1).element()),
        "expected one parameter for the exception that the method handles, but %s has %s",
        InterceptorValidator.nameOf(method),
        thrown.isEmpty() ? "none" : "several");
  }

  /** RR706: an Error may leave the virtual machine in an unsafe state, and ends the worker. */
  private static Report checkType(String packageName, Parameter thrown) {
    boolean isException =
        JavaTypes.superclasses(thrown.type()).stream()
            .anyMatch(one -> JavaTypes.is(one, Exception.class));
    return isException
        ? CalledMethodRules.checkAccess(
            Code.UNSUITABLE_THROWN_TYPE,
            Location.of(thrown.element()),
            packageName,
            JavaTypes.classesIn(thrown.type()))
        : Report.of(
            Code.UNSUITABLE_THROWN_TYPE,
            Location.of(thrown.element()),
            "expected Exception or a subclass, but was %s; an Error can't be handled, because it may"
                + " leave the virtual machine in an unsafe state",
            thrown.type());
  }

  /** RR703. */
  private static Report checkResult(Interceptor method) {
    return Set.of(Effect.RESPONSE, Effect.PROBLEM, Effect.RESULT).contains(method.effect())
        ? checkStatusDeclared(method)
        : Report.of(
            Code.UNSUITABLE_INTERCEPTOR_RESULT,
            Location.of(method.element()),
            "expected an exception handler to return a Response, a Problem, or a type that a route can"
                + " return, but %s returns %s",
            InterceptorValidator.nameOf(method),
            JavaTypes.nameOf(method.returnType()));
  }

  /** RR703. */
  private static Report checkStatusDeclared(Interceptor method) {
    DeclaredResponse response = method.response();
    boolean isMissing =
        method.effect() == Effect.RESULT
            && !(response.result().unwrapped() instanceof Result.Entity)
            && response.statuses().isEmpty()
            && response.emptyLists().isEmpty();
    return isMissing
        ? Report.of(
            Code.UNSUITABLE_INTERCEPTOR_RESULT,
            Location.of(method.element()),
            "the status of the response of %s is missing; add @Status, or return a ResponseEntity, a"
                + " Problem or a Response",
            InterceptorValidator.nameOf(method))
        : Report.clean();
  }

  private static Report checkResponse(String packageName, Interceptor method) {
    return Report.all(
        List.of(
            ResponseValidator.checkStatuses(method.response()),
            ResponseValidator.checkLists(method.response()),
            CalledMethodRules.checkAccess(
                Code.INACCESSIBLE_RESULT,
                Location.of(method.element()),
                packageName,
                JavaTypes.classesIn(method.returnType()))));
  }

  /** RR707. */
  private static Report checkSeveral(List<Interceptor> methods, Map<String, String> nameByType) {
    List<Report> reports = new ArrayList<>();
    for (Interceptor method : methods) {
      method
          .thrown()
          .ifPresent(
              thrown -> {
                String type = thrown.type().toString();
                String name = InterceptorValidator.nameOf(method);
                String other = nameByType.putIfAbsent(type, name);
                if (other != null) {
                  reports.add(several(thrown, other, name));
                }
              });
    }
    return Report.all(reports);
  }

  private static Report several(Parameter thrown, String first, String second) {
    return Report.of(
        Code.SEVERAL_EXCEPTION_HANDLERS,
        Location.of(thrown.element()),
        "%s and %s both handle %s; remove one of them",
        first,
        second,
        thrown.type());
  }
}
