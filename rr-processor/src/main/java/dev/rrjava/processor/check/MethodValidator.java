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
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
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
      reports.add(checkCall(handler, route, name));
      reports.add(checkThrown(route.element(), name, route.thrownTypes()));
      for (HandlerParameter parameter : route.allParameters()) {
        reports.add(checkParameterType(handler, parameter));
      }
      reports.add(checkResult(handler, route));
      reports.add(checkReturnType(handler, route));
    }
    for (Interceptor method : handler.interceptors()) {
      reports.add(
          checkThrown(method.element(), InterceptorValidator.nameOf(method), method.thrownTypes()));
    }
    return Report.all(reports);
  }

  /** RR201. */
  private static Report checkCall(HandlerClass handler, RouteMethod route, String name) {
    ExecutableElement method = route.element();
    Set<Modifier> modifiers = method.getModifiers();
    if (modifiers.contains(Modifier.PRIVATE)) {
      return uncallable(
          method, name + " is private, so the adapter can't call it; remove \"private\"");
    }
    if (modifiers.contains(Modifier.STATIC)) {
      return uncallable(
          method,
          name + " is static, but routed methods are called on an object; remove \"static\"");
    }
    if (!isVisible(handler, route.called())) {
      return uncallable(
          method,
          name
              + " is inherited from another package, so the adapter can't call it; make it public");
    }
    return Report.all(List.of(checkTypeParameters(method, name), checkVarargs(method, name)));
  }

  private static Report uncallable(ExecutableElement method, String message) {
    return Report.of(Code.UNCALLABLE_METHOD, Location.of(method), "%s", message);
  }

  private static boolean isVisible(HandlerClass handler, ExecutableElement method) {
    return method.getModifiers().contains(Modifier.PUBLIC)
        || (method.getEnclosingElement() instanceof TypeElement declaring
            && JavaTypes.packageOf(declaring).equals(handler.packageName()));
  }

  /** RR202. */
  private static Report checkTypeParameters(ExecutableElement method, String name) {
    return method.getTypeParameters().isEmpty()
        ? Report.clean()
        : Report.of(
            Code.GENERIC_METHOD,
            Location.of(method),
            "%s has the type parameter %s, but a routed method can't be generic; remove it",
            name,
            method.getTypeParameters().get(0));
  }

  /** RR203. */
  private static Report checkVarargs(ExecutableElement method, String name) {
    return method.isVarArgs()
        ? Report.of(
            Code.VARARGS_METHOD,
            Location.of(method),
            "%s has a variable number of arguments; use a List instead",
            name)
        : Report.clean();
  }

  /** RR210. */
  private static Report checkThrown(
      ExecutableElement method, String name, List<TypeMirror> thrownTypes) {
    for (TypeMirror type : thrownTypes) {
      if (!isCoveredByException(type)) {
        return Report.of(
            Code.UNCOVERED_THROWABLE,
            Location.of(method),
            "%s throws %s, but generated code declares \"throws Exception\"; declare the same",
            name,
            type);
      }
    }
    return Report.clean();
  }

  /** Returns whether {@code throws Exception} covers a type; others than classes are javac's. */
  private static boolean isCoveredByException(TypeMirror thrown) {
    return JavaTypes.superclasses(thrown).stream()
            .noneMatch(type -> JavaTypes.is(type, Throwable.class))
        || JavaTypes.superclasses(thrown).stream()
            .anyMatch(
                type -> JavaTypes.is(type, Exception.class) || JavaTypes.is(type, Error.class));
  }

  /** RR310. */
  private static Report checkParameterType(HandlerClass handler, HandlerParameter parameter) {
    List<TypeElement> types = JavaTypes.classesIn(parameter.mirror());
    if (parameter.type().value() instanceof ValueType.Factory factory) {
      types.add(factory.owner());
    }
    return checkAccess(
        Code.INACCESSIBLE_TYPE, Location.of(parameter.element()), handler.packageName(), types);
  }

  /** RR402. */
  private static Report checkReturnType(HandlerClass handler, RouteMethod route) {
    return route.response().result() instanceof Result.Unsupported
        ? Report.clean()
        : checkAccess(
            Code.INACCESSIBLE_RESULT,
            Location.of(route.element()),
            handler.packageName(),
            JavaTypes.classesIn(route.returnType()));
  }

  /** Reports the first type that generated code in a package can't refer to. */
  static Report checkAccess(
      Code code, Location location, String packageName, List<TypeElement> types) {
    for (TypeElement type : types) {
      if (!JavaTypes.isAccessible(type, packageName)) {
        return Report.of(
            code,
            location,
            "%s is private or not accessible from package \"%s\", where generated code refers to it;"
                + " make it accessible there",
            type.getQualifiedName(),
            packageName);
      }
    }
    return Report.clean();
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
