package dev.rrjava.processor.check;

import dev.rrjava.processor.model.Location;
import dev.rrjava.processor.model.Validation;
import dev.rrjava.processor.model.Validation.DeclaredConstraint;
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
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import org.jspecify.annotations.Nullable;

/**
 * Rules about the constraints of a parameter, of a route or of a job.
 *
 * @param packageName the package of the generated code that refers to them
 * @param name the name of the parameter
 * @param element its declaration
 * @param isDecoded whether it may be an object that a codec reads
 * @param decoded what codecs read, in words
 */
record ConstraintRules(
    String packageName, String name, VariableElement element, boolean isDecoded, String decoded) {
  private static final String GROUPS = "groups";

  /** RR329. */
  Report misplaced(Validation validation, String reason) {
    return Report.of(
        Code.MISPLACED_CONSTRAINT,
        validation.location(),
        "\"%s\" is not validated, because %s; remove the annotation",
        name,
        reason);
  }

  Report check(Validation validation) {
    if (validation.isOfType()) {
      return checkValid(validation);
    }
    List<Report> reports = new ArrayList<>();
    for (DeclaredConstraint constraint : validation.constraints()) {
      reports.add(checkType(validation, constraint));
      reports.add(checkMembers(constraint));
      reports.add(
          CalledMethodRules.checkAccess(
              Code.INACCESSIBLE_TYPE,
              Location.of(element),
              packageName,
              referredTo(constraint).toList()));
    }
    return Report.all(reports);
  }

  /** {@code @Valid} applies to what has members, which is what codecs read. */
  private Report checkValid(Validation validation) {
    boolean hasMembers =
        JavaTypes.element(validation.type())
            .filter(type -> !type.getQualifiedName().toString().startsWith("java."))
            .isPresent();
    return hasMembers && isDecoded
        ? Report.clean()
        : misplaced(
            validation, "@Valid applies only to " + decoded + " of types of the application");
  }

  /** RR330. */
  private Report checkType(Validation validation, DeclaredConstraint constraint) {
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
            name,
            JavaTypes.nameOf(validation.type()));
  }

  private static Report checkMembers(DeclaredConstraint constraint) {
    if (values(constraint.members().get(GROUPS)).findAny().isPresent()) {
      return hasGroups(constraint);
    }
    boolean isNested =
        constraint.members().values().stream()
            .flatMap(ConstraintRules::values)
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
