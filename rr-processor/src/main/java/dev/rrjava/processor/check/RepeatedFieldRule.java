package dev.rrjava.processor.check;

import dev.rrjava.processor.model.HandlerClass;
import dev.rrjava.processor.model.HandlerParameter;
import dev.rrjava.processor.model.RouteMethod;
import dev.rrjava.processor.model.Source;
import dev.rrjava.processor.report.Code;
import dev.rrjava.processor.report.Report;
import java.util.Arrays;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * Of several fields of one name, or files, the server keeps one, unless the name ends in brackets
 * (relay protocol, 6.5 and 7.2). A warning: the server may be told to leave forms to the worker.
 */
final class RepeatedFieldRule implements ParameterRule {
  private static final String LIST = "[]";

  @Override
  public Report check(HandlerClass handler, RouteMethod route, HandlerParameter parameter) {
    Source source = parameter.source();
    if (!source.isFormField()
        || !parameter.type().container().isCollection()
        || source.name().endsWith(LIST)
        || isSuppressed(parameter.element())) {
      return Report.clean();
    }
    return Report.of(
        Code.REPEATED_FIELD,
        parameter.location(),
        "RoadRunner keeps one value only of a field that is sent several times; call it \"%s[]\" here"
            + " and in HTML, or set http.raw_body and add @SuppressWarnings(\"%s\")",
        source.name(),
        Code.REPEATED_FIELD.id());
  }

  /** Whether the declaration, or one around it, asks not to be warned. */
  private static boolean isSuppressed(Element declaration) {
    for (@Nullable Element element = declaration;
        element != null;
        element = element.getEnclosingElement()) {
      SuppressWarnings suppressed = element.getAnnotation(SuppressWarnings.class);
      if (suppressed != null
          && Arrays.asList(suppressed.value()).contains(Code.REPEATED_FIELD.id())) {
        return true;
      }
    }
    return false;
  }
}
