package dev.rrjava.processor.check;

import dev.rrjava.processor.model.DeclaredConstraint;
import dev.rrjava.processor.model.HandlerClass;
import dev.rrjava.processor.model.HandlerParameter;
import dev.rrjava.processor.model.RouteMethod;
import dev.rrjava.processor.model.Source;
import dev.rrjava.processor.model.Validation;
import dev.rrjava.processor.model.ValueType;
import dev.rrjava.processor.report.Code;
import dev.rrjava.processor.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Constraints are on what a client sends, and are for values of its type. */
final class ConstraintRule implements RouteRule {
  private static final Set<ValueType.Part> UNCHECKED =
      Set.of(
          ValueType.Part.REQUEST,
          ValueType.Part.HINT_SENDER,
          ValueType.Part.REMOTE_ADDRESS,
          ValueType.Part.ATTRIBUTE,
          ValueType.Part.BODY_STREAM,
          ValueType.Part.BODY_FORM,
          ValueType.Part.UPLOADS);

  @Override
  public Report check(HandlerClass handler, RouteMethod route) {
    return Report.all(
        route.parameters().stream()
            .flatMap(HandlerParameter::all)
            .flatMap(parameter -> check(handler, parameter))
            .toList());
  }

  private static Stream<Report> check(HandlerClass handler, HandlerParameter parameter) {
    if (parameter.source().kind() == Source.Kind.PARAMETER_OBJECT) {
      return parameter.validations().stream()
          .map(
              check ->
                  misplaced(
                      check,
                      parameter,
                      "a group is checked by the constraints of its members, without this"));
    }
    boolean isUnchecked =
        parameter.type().value() instanceof ValueType.RequestPart whole
            && UNCHECKED.contains(whole.part());
    return parameter.validations().stream()
        .map(
            check ->
                isUnchecked
                    ? misplaced(check, parameter, "nothing in it is a value that a client sends")
                    : check.isOfType()
                        ? checkValid(parameter, check)
                        : checkEach(handler, parameter, check));
  }

  private static Report misplaced(Validation check, HandlerParameter parameter, String reason) {
    return Report.of(
        Code.MISPLACED_CONSTRAINT,
        check.location(),
        "\"%s\" is not checked: %s; remove the annotation",
        parameter.name(),
        reason);
  }

  /** {@code @Valid} is for what has parts, which is what codecs read. */
  private static Report checkValid(HandlerParameter parameter, Validation check) {
    TypeMirror type = check.type();
    boolean isObject =
        type instanceof DeclaredType declared
            && !((TypeElement) declared.asElement())
                .getQualifiedName()
                .toString()
                .startsWith("java.");
    boolean isRead =
        parameter.source().kind() == Source.Kind.BODY
            || parameter.source().kind() == Source.Kind.PART;
    return isObject && isRead
        ? Report.clean()
        : misplaced(check, parameter, "@Valid is for bodies of types of the application");
  }

  private static Report checkEach(
      HandlerClass handler, HandlerParameter parameter, Validation check) {
    List<Report> reports = new ArrayList<>();
    for (DeclaredConstraint constraint : check.constraints()) {
      reports.add(checkKind(parameter, check, constraint));
      reports.add(ConstraintMembers.check(constraint));
      reports.add(
          AccessibleTypeRule.check(
              handler,
              Code.INACCESSIBLE_TYPE,
              parameter.element(),
              ConstraintMembers.mentioned(constraint)));
    }
    return Report.all(reports);
  }

  private static Report checkKind(
      HandlerParameter parameter, Validation check, DeclaredConstraint constraint) {
    Set<ConstrainedKind> wanted = ConstrainedKind.of(constraint.type());
    boolean isSuitable =
        wanted.isEmpty() || ConstrainedKind.of(check.type()).filter(wanted::contains).isPresent();
    return isSuitable
        ? Report.clean()
        : Report.of(
            Code.UNSUITABLE_CONSTRAINT,
            constraint.location(),
            "@%s is for %s, and %s\"%s\" is of type %s; write a constraint for that, or change the"
                + " type",
            constraint.name(),
            ConstrainedKind.titles(wanted),
            check.target() == Validation.Target.WHOLE ? "" : "what is in ",
            parameter.name(),
            PlainType.of(check.type()));
  }
}
