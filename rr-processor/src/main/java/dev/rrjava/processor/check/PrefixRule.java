package dev.rrjava.processor.check;

import dev.rrjava.processor.model.HandlerClass;
import dev.rrjava.processor.model.Prefix;
import dev.rrjava.processor.report.Code;
import dev.rrjava.processor.report.Report;

/** The route of a class is a template alone, ends in no slash, and has routes to be put before. */
final class PrefixRule implements HandlerRule {
  @Override
  public Report check(HandlerClass handler) {
    return handler.prefix().map(prefix -> check(handler, prefix)).orElse(Report.clean());
  }

  /** Whether a prefix looks like the route of a method: {@code GET /tasks}. */
  static boolean hasMethod(Prefix prefix) {
    return prefix.template().text().matches("[^/]+\\s.*");
  }

  private static Report check(HandlerClass handler, Prefix prefix) {
    String text = prefix.template().text();
    if (handler.prefixes().size() > 1) {
      return Report.of(
          Code.SEVERAL_PREFIXES,
          handler.prefixes().get(1).location(),
          "%s has several prefixes, but a class has one; keep one of them",
          handler.name());
    }
    if (handler.routes().isEmpty() && !handler.isInherited()) {
      return Report.of(
          Code.PREFIX_WITHOUT_ROUTES,
          prefix.location(),
          "%s has a prefix but no method with @Route; add one, or remove the prefix",
          handler.name());
    }
    if (text.isEmpty()) {
      return malformed(prefix, "it is empty; remove the annotation");
    }
    if (hasMethod(prefix)) {
      String path = text.substring(text.indexOf(' ') + 1).strip();
      return malformed(
          prefix,
          "write \"" + path + "\" here, and the HTTP method on each of the class's methods");
    }
    if (text.endsWith("/") && text.length() > 1) {
      return malformed(prefix, "it ends in a slash, which the paths behind it bring; remove it");
    }
    return Report.clean();
  }

  private static Report malformed(Prefix prefix, String what) {
    return Report.of(
        Code.MALFORMED_PREFIX,
        prefix.location(),
        "on a class, a route is the path that all its routes start with, such as \"/tasks\": %s",
        what);
  }
}
