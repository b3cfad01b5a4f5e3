package dev.rrjava.processor.check;

import dev.rrjava.processor.model.HandlerClass;
import dev.rrjava.processor.model.HandlerParameter;
import dev.rrjava.processor.model.RouteMethod;
import dev.rrjava.processor.model.Source;
import dev.rrjava.processor.model.Validation;
import dev.rrjava.processor.model.ValueType;
import dev.rrjava.processor.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Checks the constraints of the parameters of routes. */
final class ConstraintValidator implements Validator.OfRoutes {
  private static final Set<ValueType.Part> NOT_VALIDATED =
      Set.of(
          ValueType.Part.REQUEST,
          ValueType.Part.HINT_SENDER,
          ValueType.Part.REMOTE_ADDRESS,
          ValueType.Part.ATTRIBUTE,
          ValueType.Part.BODY_STREAM,
          ValueType.Part.BODY_FORM,
          ValueType.Part.UPLOADS);

  @Override
  public Report validate(HandlerClass handler, RouteMethod route) {
    List<Report> reports = new ArrayList<>();
    for (HandlerParameter parameter : route.allParameters()) {
      for (Validation validation : parameter.validations()) {
        reports.add(check(handler, parameter, validation));
      }
    }
    return Report.all(reports);
  }

  private static Report check(
      HandlerClass handler, HandlerParameter parameter, Validation validation) {
    Source.Kind source = parameter.source().kind();
    ConstraintRules rules =
        new ConstraintRules(
            handler.packageName(),
            parameter.name(),
            parameter.element(),
            source == Source.Kind.BODY || source == Source.Kind.PART,
            "bodies");
    if (source == Source.Kind.PARAMETER_OBJECT) {
      return rules.misplaced(
          validation, "a parameter object is validated by the constraints of its members");
    }
    boolean isValidated =
        !(parameter.type().value() instanceof ValueType.RequestPart whole)
            || !NOT_VALIDATED.contains(whole.part());
    return isValidated
        ? rules.check(validation)
        : rules.misplaced(validation, "it is not a value that a client sends");
  }
}
