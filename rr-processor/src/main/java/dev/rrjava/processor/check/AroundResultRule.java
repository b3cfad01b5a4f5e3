package dev.rrjava.processor.check;

import dev.rrjava.processor.model.Application;
import dev.rrjava.processor.model.DeclaredResponse;
import dev.rrjava.processor.model.HandlerClass;
import dev.rrjava.processor.model.Interceptor;
import dev.rrjava.processor.model.Interceptor.Effect;
import dev.rrjava.processor.model.Location;
import dev.rrjava.processor.model.Result;
import dev.rrjava.processor.report.Code;
import dev.rrjava.processor.report.Report;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.TypeElement;

/** What a filter or an exception handler returns has a meaning where it is called. */
final class AroundResultRule implements AroundRule {
  @Override
  public Report check(Application application, HandlerClass handler, Interceptor around) {
    return switch (around.kind()) {
      case BEFORE ->
          check(
              around,
              Set.of(Effect.NOTHING, Effect.REQUEST, Effect.OPTIONAL_RESPONSE),
              "a filter before a route returns nothing, the Request that goes on, or an"
                  + " Optional<Response> that ends it where there is one (one that comes after takes"
                  + " the Response as a parameter)");
      case AFTER ->
          check(
              around,
              Set.of(Effect.NOTHING, Effect.RESPONSE),
              "a filter after a route returns nothing, or the Response that goes on");
      case EXCEPTION ->
          Report.all(
              List.of(
                  check(
                      around,
                      Set.of(Effect.RESPONSE, Effect.PROBLEM, Effect.RESULT),
                      "an exception handler returns a Response, a Problem, or what a route can"
                          + " return"),
                  checkFailure(application, handler, around)));
    };
  }

  /** The status of a failure is not 200 by itself: the method says which it is. */
  private static Report checkFailure(
      Application application, HandlerClass handler, Interceptor around) {
    DeclaredResponse response = around.response();
    boolean isSilent =
        around.effect() == Effect.RESULT
            && !(response.result().unwrapped() instanceof Result.Entity)
            && response.statuses().isEmpty()
            && response.emptyLists().isEmpty();
    if (isSilent) {
      return Report.of(
          Code.UNSUITABLE_INTERCEPTOR_RESULT,
          Location.of(around.element()),
          "%s does not say which status its response has; add @Status, or return a ResponseEntity, a"
              + " Problem or a Response",
          AroundRule.name(around));
    }
    String packageName = application.callingPackage(handler, around);
    return Report.all(
        List.of(
            StatusRule.check(response),
            EmptyList.check(response),
            AccessibleTypeRule.declared(around.returnType())
                .filter(type -> !AccessibleTypeRule.isAccessible(type, packageName))
                .findFirst()
                .map(type -> inaccessible(around, type, packageName))
                .orElse(Report.clean())));
  }

  private static Report inaccessible(Interceptor around, TypeElement type, String packageName) {
    return Report.of(
        Code.INACCESSIBLE_RESULT,
        Location.of(around.element()),
        "generated code can't name %s, which is private or not visible in the package \"%s\"; make it"
            + " visible there",
        type.getQualifiedName(),
        packageName);
  }

  private static Report check(Interceptor around, Set<Effect> allowed, String rule) {
    return allowed.contains(around.effect())
        ? Report.clean()
        : Report.of(
            Code.UNSUITABLE_INTERCEPTOR_RESULT,
            Location.of(around.element()),
            "%s; change the result of %s",
            rule,
            AroundRule.name(around));
  }
}
