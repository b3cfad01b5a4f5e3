package dev.rrjava.processor.check;

import dev.rrjava.processor.model.HandlerClass;
import dev.rrjava.processor.model.HandlerParameter;
import dev.rrjava.processor.model.RouteMethod;
import dev.rrjava.processor.model.Source;
import dev.rrjava.processor.report.Code;
import dev.rrjava.processor.report.Report;
import java.util.regex.Pattern;

/** The name of a form field is one that the server makes of a request (relay protocol, 6.5). */
final class FieldNameRule implements ParameterRule {
  private static final Pattern NAME = Pattern.compile("[^\\[\\] ]+(\\[[^\\[\\] ]*])*");

  @Override
  public Report check(HandlerClass handler, RouteMethod route, HandlerParameter parameter) {
    Source source = parameter.source();
    if (!source.isFormField()
        || parameter.type().container().isMap()
        || source.name().isEmpty()
        || NAME.matcher(source.name()).matches()) {
      return Report.clean();
    }
    return Report.of(
        Code.MALFORMED_FIELD_NAME,
        parameter.location(),
        "no field is called \"%s\": expected a name without spaces, and behind it groups in brackets,"
            + " such as user[name] or tags[]",
        source.name());
  }
}
