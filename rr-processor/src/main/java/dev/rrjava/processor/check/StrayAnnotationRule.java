package dev.rrjava.processor.check;

import dev.rrjava.processor.model.HandlerClass;
import dev.rrjava.processor.model.MisplacedAnnotation;
import dev.rrjava.processor.report.Code;
import dev.rrjava.processor.report.Report;

/** Annotations of routed methods are on routed methods: elsewhere nobody reads them. */
final class StrayAnnotationRule implements HandlerRule {
  @Override
  public Report check(HandlerClass handler) {
    return Report.all(handler.misplaced().stream().map(StrayAnnotationRule::report).toList());
  }

  private static Report report(MisplacedAnnotation stray) {
    if (stray.kind() == MisplacedAnnotation.Kind.SOURCE_OF_METHOD) {
      return Report.of(
          Code.MISPLACED_ANNOTATION,
          stray.location(),
          "@%s has no effect on a method with a route; write it before the parameter that it is for",
          stray.annotation());
    }
    if (stray.kind() == MisplacedAnnotation.Kind.SOURCE_OF_FIELD) {
      return Report.of(
          Code.MISPLACED_ANNOTATION,
          stray.location(),
          "@%s has no effect on a field of a handler, which all requests share; write it before a"
              + " parameter of the method that uses the value",
          stray.annotation());
    }
    return Report.of(
        stray.kind() == MisplacedAnnotation.Kind.HINTS
            ? Code.HINTS_WITHOUT_ROUTE
            : Code.MISPLACED_ANNOTATION,
        stray.location(),
        "@%s has no effect on a method without @Route; add a route, or remove it",
        stray.annotation());
  }
}
