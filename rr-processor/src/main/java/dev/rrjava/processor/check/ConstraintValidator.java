package dev.rrjava.processor.check;

import dev.rrjava.processor.model.HandlerClass;
import dev.rrjava.processor.model.HandlerParameter;
import dev.rrjava.processor.model.Location;
import dev.rrjava.processor.model.RouteMethod;
import dev.rrjava.processor.model.Source;
import dev.rrjava.processor.model.Validation;
import dev.rrjava.processor.model.Validation.DeclaredConstraint;
import dev.rrjava.processor.model.ValueType;
import dev.rrjava.processor.report.Code;
import dev.rrjava.processor.report.Report;
import dev.rrjava.processor.type.JavaTypes;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import org.jspecify.annotations.Nullable;

/** Checks the constraints of parameters. */
final class ConstraintValidator implements Validator.OfRoutes {
  private static final String GROUPS = "groups";

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
    if (parameter.source().kind() == Source.Kind.PARAMETER_OBJECT) {
      return misplaced(
          validation,
          parameter,
          "a parameter object is validated by the constraints of its members");
    }
    boolean isValidated =
        !(parameter.type().value() instanceof ValueType.RequestPart whole)
            || !NOT_VALIDATED.contains(whole.part());
    if (!isValidated) {
      return misplaced(validation, parameter, "it is not a value that a client sends");
    }
    return validation.isOfType()
        ? checkValid(parameter, validation)
        : Report.all(
            validation.constraints().stream()
                .map(constraint -> check(handler, parameter, validation, constraint))
                .toList());
  }

  /** RR329. */
  private static Report misplaced(
      Validation validation, HandlerParameter parameter, String reason) {
    return Report.of(
        Code.MISPLACED_CONSTRAINT,
        validation.location(),
        "\"%s\" is not validated, because %s; remove the annotation",
        parameter.name(),
        reason);
  }

  /** {@code @Valid} applies to what has members, which is what codecs read. */
  private static Report checkValid(HandlerParameter parameter, Validation validation) {
    boolean hasMembers =
        JavaTypes.element(validation.type())
            .filter(type -> !type.getQualifiedName().toString().startsWith("java."))
            .isPresent();
    boolean isRead =
        parameter.source().kind() == Source.Kind.BODY
            || parameter.source().kind() == Source.Kind.PART;
    return hasMembers && isRead
        ? Report.clean()
        : misplaced(
            validation, parameter, "@Valid applies only to bodies of types of the application");
  }

  private static Report check(
      HandlerClass handler,
      HandlerParameter parameter,
      Validation validation,
      DeclaredConstraint constraint) {
    return Report.all(
        List.of(
            checkType(parameter, validation, constraint),
            checkMembers(constraint),
            CalledMethodRules.checkAccess(
                Code.INACCESSIBLE_TYPE,
                Location.of(parameter.element()),
                handler.packageName(),
                referredTo(constraint).toList())));
  }

  /** RR330. */
  private static Report checkType(
      HandlerParameter parameter, Validation validation, DeclaredConstraint constraint) {
    Set<ConstrainedType> expected = ConstrainedType.of(constraint.type());
    boolean isSuitable =
        expected.isEmpty()
            || ConstrainedType.of(validation.type()).filter(expected::contains).isPresent();
    return isSuitable
        ? Report.clean()
        : Report.of(
            Code.UNSUITABLE_CONSTRAINT,
            constraint.location(),
            "@%s applies to %s, but %s\"%s\" is of type %s; use another constraint, or change the type",
            constraint.name(),
            ConstrainedType.titles(expected),
            validation.target() == Validation.Target.WHOLE ? "" : "the content of ",
            parameter.name(),
            JavaTypes.nameOf(validation.type()));
  }

  private static Report checkMembers(DeclaredConstraint constraint) {
    if (values(constraint.members().get(GROUPS)).findAny().isPresent()) {
      return hasGroups(constraint);
    }
    boolean isNested =
        constraint.members().values().stream()
            .flatMap(ConstraintValidator::values)
            .anyMatch(AnnotationMirror.class::isInstance);
    if (isNested) {
      return hasAnnotation(constraint);
    }
    if (ConstrainedType.of(constraint.type()).isEmpty()) {
      return Report.clean();
    }
    return switch (constraint.name()) {
      case "Pattern" -> checkRegex(constraint);
      case "DecimalMin", "DecimalMax" -> checkDecimal(constraint);
      case "Size" -> checkSize(constraint);
      default -> Report.clean();
    };
  }

  /** RR332. */
  private static Report hasGroups(DeclaredConstraint constraint) {
    return Report.of(
        Code.UNSUPPORTED_CONSTRAINT,
        at(constraint, GROUPS),
        "@%s belongs to a validation group, but parameters are validated without groups; remove"
            + " \"groups\"",
        constraint.name());
  }

  /** RR332. */
  private static Report hasAnnotation(DeclaredConstraint constraint) {
    return Report.of(
        Code.UNSUPPORTED_CONSTRAINT,
        constraint.location(),
        "@%s has a member that is an annotation, which is not supported; check the value in the"
            + " handler",
        constraint.name());
  }

  /** RR331. */
  private static Report checkRegex(DeclaredConstraint constraint) {
    String regex = string(constraint, "regexp");
    try {
      Pattern.compile(regex);
      return Report.clean();
    } catch (PatternSyntaxException e) {
      return malformed(
          constraint,
          "regexp",
          "expected a regular expression, but was \"%s\": %s",
          regex,
          e.getDescription());
    }
  }

  /** RR331. */
  private static Report checkDecimal(DeclaredConstraint constraint) {
    String value = string(constraint, "value");
    try {
      new BigDecimal(value);
      return Report.clean();
    } catch (NumberFormatException e) {
      return malformed(
          constraint, "value", "expected a number such as \"0.05\", but was \"%s\"", value);
    }
  }

  /** RR331. */
  private static Report checkSize(DeclaredConstraint constraint) {
    int min = number(constraint, "min");
    int max = number(constraint, "max");
    if (max < min) {
      return malformed(
          constraint,
          "max",
          "expected a maximum of at least the minimum, %d, but was %d",
          min,
          max);
    }
    return min < 0
        ? malformed(constraint, "min", "expected a minimum of at least 0, but was %d", min)
        : Report.clean();
  }

  private static Report malformed(
      DeclaredConstraint constraint, String member, String format, Object... arguments) {
    return Report.of(Code.MALFORMED_CONSTRAINT, at(constraint, member), format, arguments);
  }

  /** Returns the types that generated code refers to. */
  private static Stream<TypeElement> referredTo(DeclaredConstraint constraint) {
    Stream<TypeElement> ofConstants =
        constraint.constants().stream()
            .map(constant -> (TypeElement) ((DeclaredType) constant.asType()).asElement());
    return Stream.of(Stream.of(constraint.type()), constraint.classes().stream(), ofConstants)
        .flatMap(types -> types);
  }

  private static Location at(DeclaredConstraint constraint, String member) {
    Location location = constraint.location();
    return Optional.ofNullable(constraint.written().get(member))
        .map(value -> new Location(location.element(), location.annotation(), value))
        .orElse(location);
  }

  private static String string(DeclaredConstraint constraint, String member) {
    return values(constraint.members().get(member)).map(Object::toString).findFirst().orElse("");
  }

  private static int number(DeclaredConstraint constraint, String member) {
    return values(constraint.members().get(member))
        .filter(Integer.class::isInstance)
        .map(Integer.class::cast)
        .findFirst()
        .orElse(0);
  }

  private static Stream<Object> values(@Nullable AnnotationValue member) {
    return member == null ? Stream.empty() : DeclaredConstraint.values(member);
  }
}
