package dev.rrjava.processor.check;

import dev.rrjava.processor.model.HandlerClass;
import dev.rrjava.processor.report.Code;
import dev.rrjava.processor.report.Report;
import java.util.ArrayList;
import java.util.List;

/** Checks handler classes: their declarations, prefixes, and annotations that have no effect. */
final class HandlerClassValidator implements Validator.OfHandlers {
  @Override
  public Report validate(HandlerClass handler) {
    return Report.all(
        List.of(checkClass(handler), checkPrefix(handler), checkAnnotations(handler)));
  }

  private static Report checkClass(HandlerClass handler) {
    if (handler.routes().isEmpty() && handler.globalInterceptors().isEmpty()) {
      return Report.clean();
    }
    return HandlerClassRules.check(handler, "routes");
  }

  /** RR209 and RR502. */
  private static Report checkAnnotations(HandlerClass handler) {
    List<Report> reports = new ArrayList<>();
    for (HandlerClass.MisplacedAnnotation annotation : handler.misplaced()) {
      reports.add(misplaced(annotation));
    }
    return Report.all(reports);
  }

  private static Report misplaced(HandlerClass.MisplacedAnnotation annotation) {
    return switch (annotation.kind()) {
      case SOURCE_OF_METHOD ->
          misplaced(
              Code.MISPLACED_ANNOTATION,
              annotation,
              "on a method; move it to the parameter that it applies to");
      case SOURCE_OF_FIELD ->
          misplaced(
              Code.MISPLACED_ANNOTATION,
              annotation,
              "on a field of a handler, which all requests share; move it to a parameter of the"
                  + " method that uses the value");
      case SOURCE, RESPONSE ->
          misplaced(
              Code.MISPLACED_ANNOTATION,
              annotation,
              "without a route on the method; add one, or remove the annotation");
      case HINTS ->
          misplaced(
              Code.HINTS_WITHOUT_ROUTE,
              annotation,
              "without a route on the method; add one, or remove the annotation");
    };
  }

  private static Report misplaced(
      Code code, HandlerClass.MisplacedAnnotation annotation, String reason) {
    return Report.of(
        code, annotation.location(), "@%s has no effect %s", annotation.annotation(), reason);
  }

  private static Report checkPrefix(HandlerClass handler) {
    if (handler.prefixes().size() > 1) {
      return severalPrefixes(handler);
    }
    if (handler.prefix().isPresent() && handler.routes().isEmpty() && !handler.isInherited()) {
      return prefixWithoutRoutes(handler, handler.prefix().get());
    }
    return handler.prefix().isPresent() ? checkPrefixForm(handler.prefix().get()) : Report.clean();
  }

  /** Returns whether a prefix looks like the route of a method: {@code GET /tasks}. */
  static boolean hasHttpMethod(HandlerClass.Prefix prefix) {
    return prefix.template().text().matches("[^/]+\\s.*");
  }

  /** RR116. */
  private static Report severalPrefixes(HandlerClass handler) {
    return Report.of(
        Code.SEVERAL_PREFIXES,
        handler.prefixes().get(1).location(),
        "%s has several prefixes, but a class can have only one; remove the others",
        handler.name());
  }

  /** RR208. */
  private static Report prefixWithoutRoutes(HandlerClass handler, HandlerClass.Prefix prefix) {
    return Report.of(
        Code.PREFIX_WITHOUT_ROUTES,
        prefix.location(),
        "%s has a prefix, but no method with a route; add one, or remove the prefix",
        handler.name());
  }

  /** RR109. */
  private static Report checkPrefixForm(HandlerClass.Prefix prefix) {
    String text = prefix.template().text();
    if (text.isEmpty()) {
      return malformedPrefix(prefix, "was empty; remove the annotation");
    }
    if (hasHttpMethod(prefix)) {
      return malformedPrefix(
          prefix,
          "was \""
              + text
              + "\"; write \""
              + text.substring(text.indexOf(' ') + 1).strip()
              + "\" here, and the HTTP method on each method");
    }
    return text.endsWith("/") && text.length() > 1
        ? malformedPrefix(prefix, "\"" + text + "\" ends with a slash; remove it")
        : Report.clean();
  }

  private static Report malformedPrefix(HandlerClass.Prefix prefix, String problem) {
    return Report.of(
        Code.MALFORMED_PREFIX,
        prefix.location(),
        "expected a path such as \"/tasks\", with which all routes of the class start, but %s",
        problem);
  }
}
