package dev.rrjava.processor.check;

import dev.rrjava.http.ResponseEntity;
import dev.rrjava.processor.model.HandlerClass;
import dev.rrjava.processor.model.HandlerParameter;
import dev.rrjava.processor.model.Interceptor;
import dev.rrjava.processor.model.Location;
import dev.rrjava.processor.model.Result;
import dev.rrjava.processor.model.RouteMethod;
import dev.rrjava.processor.model.ValueType;
import dev.rrjava.processor.report.Code;
import dev.rrjava.processor.report.Report;
import dev.rrjava.processor.type.JavaTypes;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** Checks that generated code can call a method, and convert its result to a response. */
final class MethodValidator implements Validator.OfHandlers {
  private static final String BODY =
      "expected a body as the type argument of ResponseEntity, not a Response or Problem, which has a"
          + " status of its own, nor an Optional or CompletionStage, which must enclose the"
          + " ResponseEntity";

  private static final String SUPPORTED =
      "expected void, String, byte[], a number, boolean, enum, date or other built-in type, Response,"
          + " Path, InputStream, BodyWriter, an object for a codec, a Stream, Iterator or"
          + " ResponseEntity of one, or an Optional or CompletionStage of any of these";

  @Override
  public Report validate(HandlerClass handler) {
    List<Report> reports = new ArrayList<>();
    for (RouteMethod route : handler.routes()) {
      String name = handler.name() + "." + route.name();
      reports.add(
          CalledMethodRules.checkCall(
              handler, route.element(), route.called(), name, "routed method"));
      reports.add(CalledMethodRules.checkThrown(route.element(), name, route.thrownTypes()));
      for (HandlerParameter parameter : route.allParameters()) {
        reports.add(checkParameterType(handler, parameter));
      }
      reports.add(checkResult(handler, route));
      reports.add(checkReturnType(handler, route));
    }
    for (Interceptor method : handler.interceptors()) {
      reports.add(
          CalledMethodRules.checkThrown(
              method.element(), InterceptorValidator.nameOf(method), method.thrownTypes()));
    }
    return Report.all(reports);
  }

  /** RR310. */
  private static Report checkParameterType(HandlerClass handler, HandlerParameter parameter) {
    List<TypeElement> types = JavaTypes.classesIn(parameter.mirror());
    if (parameter.type().value() instanceof ValueType.Factory factory) {
      types.add(factory.owner());
    }
    return CalledMethodRules.checkAccess(
        Code.INACCESSIBLE_TYPE, Location.of(parameter.element()), handler.packageName(), types);
  }

  /** RR402. */
  private static Report checkReturnType(HandlerClass handler, RouteMethod route) {
    return route.response().result() instanceof Result.Unsupported
        ? Report.clean()
        : CalledMethodRules.checkAccess(
            Code.INACCESSIBLE_RESULT,
            Location.of(route.element()),
            handler.packageName(),
            JavaTypes.classesIn(route.returnType()));
  }

  /** RR401. */
  private static Report checkResult(HandlerClass handler, RouteMethod route) {
    return route.response().result() instanceof Result.Unsupported
        ? Report.of(
            Code.UNSUPPORTED_RESULT,
            Location.of(route.element()),
            "%s.%s returns %s; %s",
            handler.name(),
            route.name(),
            JavaTypes.nameOf(route.returnType()),
            isEntity(route.returnType()) ? BODY : SUPPORTED)
        : Report.clean();
  }

  private static boolean isEntity(TypeMirror type) {
    return JavaTypes.classesIn(type).stream()
        .anyMatch(one -> JavaTypes.is(one, ResponseEntity.class));
  }
}
