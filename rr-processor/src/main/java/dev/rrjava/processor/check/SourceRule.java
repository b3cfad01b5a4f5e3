package dev.rrjava.processor.check;

import dev.rrjava.processor.model.HandlerClass;
import dev.rrjava.processor.model.HandlerParameter;
import dev.rrjava.processor.model.RouteMethod;
import dev.rrjava.processor.model.Source;
import dev.rrjava.processor.report.Code;
import dev.rrjava.processor.report.Report;

/** A parameter comes from one place, which has a name that a request can have. */
final class SourceRule implements ParameterRule {
  @Override
  public Report check(HandlerClass handler, RouteMethod route, HandlerParameter parameter) {
    if (parameter.sourceLocations().size() > 1) {
      return Report.of(
          Code.SEVERAL_SOURCES,
          parameter.sourceLocations().get(1),
          "a parameter comes from one location; keep one of the annotations of \"%s\"",
          parameter.name());
    }
    Source source = parameter.source();
    if (source.name().isEmpty() && parameter.isNamed()) {
      return Report.of(
          Code.EMPTY_NAME,
          parameter.location(),
          "the name is empty; leave it out to use the parameter's own, \"%s\"",
          parameter.name());
    }
    if (source.kind() == Source.Kind.HEADER
        && !Token.isToken(source.name())
        && !parameter.type().container().isMap()) {
      return Report.of(
          Code.MALFORMED_HEADER_NAME,
          parameter.location(),
          "\"%s\" is no header name: it has a character that is neither a letter of ASCII, nor a"
              + " digit, nor one of !#$%%&'*+-.^_`|~; write the name as it is in a request",
          source.name());
    }
    if (source.kind() == Source.Kind.COOKIE
        && !Token.isToken(source.name())
        && !parameter.type().container().isMap()) {
      return Report.of(
          Code.MALFORMED_COOKIE_NAME,
          parameter.location(),
          "\"%s\" is no cookie name: it has a character that is neither a letter of ASCII, nor a"
              + " digit, nor one of !#$%%&'*+-.^_`|~; write the name as it is in a request",
          source.name());
    }
    return Report.clean();
  }
}
