package dev.rrjava.processor.check;

import dev.rrjava.processor.model.Application;
import dev.rrjava.processor.model.AroundMethod;
import dev.rrjava.processor.model.AroundMethod.Effect;
import dev.rrjava.processor.model.HandlerClass;
import dev.rrjava.processor.model.Place;
import dev.rrjava.processor.report.Code;
import dev.rrjava.processor.report.Report;
import java.util.Set;

/** What a filter or an exception handler returns has a meaning where it is called. */
final class AroundResultRule implements AroundRule {
  @Override
  public Report check(Application application, HandlerClass handler, AroundMethod around) {
    return switch (around.kind()) {
      case BEFORE ->
          check(
              around,
              Set.of(Effect.NOTHING, Effect.REQUEST, Effect.ANSWER),
              "a filter before a route returns nothing, the Request that goes on, or an"
                  + " Optional<Response> that ends it where there is one (one that comes after takes"
                  + " the Response as a parameter)");
      case AFTER ->
          check(
              around,
              Set.of(Effect.NOTHING, Effect.RESPONSE),
              "a filter after a route returns nothing, or the Response that goes on");
      case FAILURE ->
          check(
              around,
              Set.of(Effect.RESPONSE, Effect.PROBLEM),
              "an exception handler returns a Response or a Problem");
    };
  }

  private static Report check(AroundMethod around, Set<Effect> allowed, String rule) {
    return allowed.contains(around.effect())
        ? Report.clean()
        : Report.of(
            Code.UNSUITABLE_AROUND_RESULT,
            Place.of(around.element()),
            "%s; change the result of %s",
            rule,
            AroundRule.name(around));
  }
}
