package dev.rrjava.processor.check;

import dev.rrjava.processor.model.Application;
import dev.rrjava.processor.model.HandlerClass;
import dev.rrjava.processor.model.Location;
import dev.rrjava.processor.report.Code;
import dev.rrjava.processor.report.Report;
import dev.rrjava.processor.type.Superclasses;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.type.TypeMirror;

/** What calls a method throws exceptions, and errors; nothing else that can be thrown. */
final class ThrownByRule implements Rule {
  @Override
  public Report check(Application application) {
    return Report.all(application.handlers().stream().flatMap(ThrownByRule::check).toList());
  }

  private static Stream<Report> check(HandlerClass handler) {
    return Stream.concat(
        handler.routes().stream()
            .map(
                route ->
                    check(
                        Location.of(route.element()),
                        handler.name() + "." + route.name(),
                        route.thrownTypes())),
        handler.interceptors().stream()
            .map(
                around ->
                    check(
                        Location.of(around.element()),
                        AroundRule.name(around),
                        around.thrownTypes())));
  }

  private static Report check(Location location, String name, List<TypeMirror> thrown) {
    return thrown.stream()
        .filter(type -> !isCovered(type))
        .findFirst()
        .map(
            type ->
                Report.of(
                    Code.UNCOVERED_THROWABLE,
                    location,
                    "%s throws %s, but generated code throws exceptions; write \"throws Exception\"",
                    name,
                    type))
        .orElse(Report.clean());
  }

  /** Whether {@code throws Exception} covers it: what is no class is left to the compiler. */
  private static boolean isCovered(TypeMirror thrown) {
    return Superclasses.from(thrown).noneMatch(type -> Superclasses.is(type, Throwable.class))
        || Superclasses.from(thrown)
            .anyMatch(
                type ->
                    Superclasses.is(type, Exception.class) || Superclasses.is(type, Error.class));
  }
}
