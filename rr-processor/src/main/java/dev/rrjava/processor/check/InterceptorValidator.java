package dev.rrjava.processor.check;

import dev.rrjava.processor.model.Application;
import dev.rrjava.processor.model.HandlerClass;
import dev.rrjava.processor.model.Interceptor;
import dev.rrjava.processor.model.Interceptor.Effect;
import dev.rrjava.processor.model.Interceptor.Parameter;
import dev.rrjava.processor.model.Interceptor.Role;
import dev.rrjava.processor.model.Location;
import dev.rrjava.processor.report.Code;
import dev.rrjava.processor.report.Report;
import dev.rrjava.processor.type.JavaTypes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Checks filters, and what exception handlers have in common with them. */
final class InterceptorValidator implements Validator {
  private record Position(Interceptor.Kind kind, int order) {}

  @Override
  public Report validate(Application application) {
    List<Report> reports = new ArrayList<>();
    Map<Position, String> globalPositions = new HashMap<>();
    for (HandlerClass handler : application.handlers()) {
      for (Interceptor method : handler.interceptors()) {
        if (method.other().isPresent()) {
          reports.add(severalPurposes(method, method.other().get()));
        } else {
          reports.add(checkCall(application.callingPackage(handler, method), method));
          reports.add(checkParameters(method));
          reports.add(checkScope(application, handler, method));
        }
      }
      for (Interceptor filter : filters(handler.interceptors())) {
        reports.add(checkFilterResult(filter));
      }
      reports.add(checkOrder(filters(handler.ownInterceptors()), new HashMap<>()));
      reports.add(checkOrder(filters(handler.globalInterceptors()), globalPositions));
    }
    return Report.all(reports);
  }

  /**
   * Returns the name of a method, with the class that declares it: so the message is the same for
   * all classes that inherit it, and is reported once.
   */
  static String nameOf(Interceptor method) {
    Element declaring = Objects.requireNonNull(method.element().getEnclosingElement());
    return declaring.getSimpleName() + "." + method.name();
  }

  /** RR710. */
  private static Report severalPurposes(Interceptor method, String other) {
    return Report.of(
        Code.SEVERAL_PURPOSES,
        method.location(),
        "%s is also annotated with @%s, but a method is either a route, a filter or an exception"
            + " handler; remove one of the annotations",
        nameOf(method),
        other);
  }

  /** RR701: the caller is the adapter of the class, or {@code Routes}. */
  private static Report checkCall(String packageName, Interceptor interceptor) {
    ExecutableElement method = interceptor.element();
    Set<Modifier> modifiers = method.getModifiers();
    if (modifiers.contains(Modifier.PRIVATE)) {
      return uncallable(interceptor, "it is private; remove \"private\"");
    }
    if (modifiers.contains(Modifier.STATIC)) {
      return uncallable(interceptor, "it is static; remove \"static\"");
    }
    if (method.isVarArgs()) {
      return uncallable(interceptor, "it has a variable number of arguments; remove \"...\"");
    }
    if (!method.getTypeParameters().isEmpty()) {
      return uncallable(interceptor, "it has type parameters; remove them");
    }
    boolean isVisible =
        modifiers.contains(Modifier.PUBLIC)
            || (method.getEnclosingElement() instanceof TypeElement declaring
                && JavaTypes.packageOf(declaring).equals(packageName));
    return isVisible
        ? Report.clean()
        : uncallable(
            interceptor,
            "it is not accessible from package \"" + packageName + "\"; make it public");
  }

  private static Report uncallable(Interceptor method, String reason) {
    return Report.of(
        Code.UNCALLABLE_INTERCEPTOR,
        Location.of(method.element()),
        "generated code can't call %s on an object, because %s",
        nameOf(method),
        reason);
  }

  /** RR702. An exception handler with several exceptions is reported by RR705. */
  private static Report checkParameters(Interceptor method) {
    boolean isExceptionHandler = method.isExceptionHandler();
    Set<Role> left = EnumSet.of(Role.REQUEST, isExceptionHandler ? Role.THROWN : Role.RESPONSE);
    List<Report> reports = new ArrayList<>();
    for (Parameter parameter : method.parameters()) {
      boolean isThrown = isExceptionHandler && parameter.role() == Role.THROWN;
      if (!left.remove(parameter.role()) && !isThrown) {
        reports.add(
            Report.of(
                Code.UNSUITABLE_INTERCEPTOR_PARAMETER,
                Location.of(parameter.element()),
                isExceptionHandler
                    ? "expected an exception and the Request as parameters of an exception handler, each"
                        + " once; remove \"%s\" (use attributes of the request to pass values on)"
                    : "a filter has the Request as its parameter and, if it is called after the route, the"
                        + " Response; remove \"%s\" (the request has all other values)",
                parameter.element().getSimpleName()));
      }
    }
    return Report.all(reports);
  }

  /** RR708 and RR709. */
  private static Report checkScope(
      Application application, HandlerClass handler, Interceptor method) {
    if (!method.scope().isAll()) {
      return handler.isAbstract() || !handler.routes().isEmpty()
          ? Report.clean()
          : Report.of(
              Code.INTERCEPTOR_WITHOUT_ROUTES,
              method.location(),
              "%s applies to the routes of its class, which has none; write forAll = true, or move it"
                  + " to a class with routes",
              nameOf(method));
    }
    if (handler.isAbstract() || !handler.routes().isEmpty()) {
      return Report.of(
          Code.MISPLACED_FOR_ALL,
          method.scope().location(),
          "%s applies to all routes, so it must be in a concrete class without routes; move it to a"
              + " class of its own",
          nameOf(method));
    }
    return application.routed().isEmpty()
        ? Report.of(
            Code.INTERCEPTOR_WITHOUT_ROUTES,
            method.scope().location(),
            "%s applies to all routes of the compilation, which has none; compile it together with the"
                + " routes",
            nameOf(method))
        : Report.clean();
  }

  private static List<Interceptor> filters(List<Interceptor> methods) {
    List<Interceptor> filters = new ArrayList<>();
    for (Interceptor method : methods) {
      if (!method.isExceptionHandler() && method.other().isEmpty()) {
        filters.add(method);
      }
    }
    return filters;
  }

  /** RR703. */
  private static Report checkFilterResult(Interceptor filter) {
    boolean isBefore = filter.kind() == Interceptor.Kind.BEFORE;
    Set<Effect> supported =
        isBefore
            ? Set.of(Effect.NOTHING, Effect.REQUEST, Effect.OPTIONAL_RESPONSE)
            : Set.of(Effect.NOTHING, Effect.RESPONSE);
    return supported.contains(filter.effect())
        ? Report.clean()
        : Report.of(
            Code.UNSUITABLE_INTERCEPTOR_RESULT,
            Location.of(filter.element()),
            isBefore
                ? "expected a filter before the route to return void, Request or Optional<Response>, but"
                    + " %s returns %s (a filter after the route takes the Response as a parameter)"
                : "expected a filter after the route to return void or Response, but %s returns %s",
            nameOf(filter),
            JavaTypes.nameOf(filter.returnType()));
  }

  /** RR704. */
  private static Report checkOrder(List<Interceptor> filters, Map<Position, String> positions) {
    List<Report> reports = new ArrayList<>();
    for (Interceptor filter : filters) {
      String name = nameOf(filter);
      int order = filter.order().number();
      String other = positions.putIfAbsent(new Position(filter.kind(), order), name);
      if (other != null) {
        reports.add(
            Report.of(
                Code.SAME_ORDER,
                filter.order().location(),
                "%s and %s both have the order %d, so it is undefined which is called first; change"
                    + " one of them",
                other,
                name,
                order));
      }
    }
    return Report.all(reports);
  }
}
