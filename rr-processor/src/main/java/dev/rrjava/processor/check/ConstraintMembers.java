package dev.rrjava.processor.check;

import dev.rrjava.processor.model.DeclaredConstraint;
import dev.rrjava.processor.model.Location;
import dev.rrjava.processor.report.Code;
import dev.rrjava.processor.report.Report;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import org.jspecify.annotations.Nullable;

/** The members of a constraint can be met by a value, and written down in generated code. */
final class ConstraintMembers {
  private static final String GROUPS = "groups";

  private ConstraintMembers() {}

  static Report check(DeclaredConstraint constraint) {
    if (values(constraint.members().get(GROUPS)).findAny().isPresent()) {
      return Report.of(
          Code.UNSUPPORTED_CONSTRAINT,
          at(constraint, GROUPS),
          "@%s belongs to a group, and handlers are checked by what belongs to none; remove"
              + " \"groups\"",
          constraint.name());
    }
    boolean isNested =
        constraint.members().values().stream()
            .flatMap(ConstraintMembers::values)
            .anyMatch(AnnotationMirror.class::isInstance);
    if (isNested) {
      return Report.of(
          Code.UNSUPPORTED_CONSTRAINT,
          constraint.location(),
          "@%s has a member that is an annotation, which can't be handed on; check it in the"
              + " handler",
          constraint.name());
    }
    return ConstrainedKind.of(constraint.type()).isEmpty()
        ? Report.clean()
        : checkStandard(constraint);
  }

  private static Report checkStandard(DeclaredConstraint constraint) {
    return switch (constraint.name()) {
      case "Pattern" -> checkRegex(constraint);
      case "DecimalMin", "DecimalMax" -> checkDecimal(constraint);
      case "Size" -> checkSize(constraint);
      default -> Report.clean();
    };
  }

  private static Report checkRegex(DeclaredConstraint constraint) {
    String regex = text(constraint, "regexp");
    try {
      Pattern.compile(regex);
      return Report.clean();
    } catch (PatternSyntaxException e) {
      return malformed(
          constraint,
          "regexp",
          "the regular expression \"%s\" does not parse: %s",
          regex,
          e.getDescription());
    }
  }

  private static Report checkDecimal(DeclaredConstraint constraint) {
    String text = text(constraint, "value");
    try {
      new BigDecimal(text);
      return Report.clean();
    } catch (NumberFormatException e) {
      return malformed(constraint, "value", "\"%s\" is no number; write such as \"0.05\"", text);
    }
  }

  private static Report checkSize(DeclaredConstraint constraint) {
    int min = number(constraint, "min");
    int max = number(constraint, "max");
    return min < 0 || max < min
        ? malformed(
            constraint,
            max < min ? "max" : "min",
            "no size is between %s and %s; write what is to be met",
            min,
            max)
        : Report.clean();
  }

  private static Report malformed(
      DeclaredConstraint constraint, String member, String format, Object... arguments) {
    return Report.of(Code.MALFORMED_CONSTRAINT, at(constraint, member), format, arguments);
  }

  /** The types that generated code has to name. */
  static Stream<TypeElement> mentioned(DeclaredConstraint constraint) {
    Stream<TypeElement> ofConstants =
        constraint.constants().stream()
            .map(constant -> (TypeElement) ((DeclaredType) constant.asType()).asElement());
    return Stream.of(Stream.of(constraint.type()), constraint.classes().stream(), ofConstants)
        .flatMap(types -> types);
  }

  private static Location at(DeclaredConstraint constraint, String member) {
    return Optional.ofNullable(constraint.written().get(member))
        .map(
            value ->
                new Location(
                    constraint.location().element(), constraint.location().annotation(), value))
        .orElseGet(constraint::location);
  }

  private static String text(DeclaredConstraint constraint, String member) {
    return values(constraint.members().get(member)).map(Object::toString).findFirst().orElse("");
  }

  private static int number(DeclaredConstraint constraint, String member) {
    return values(constraint.members().get(member))
        .filter(Integer.class::isInstance)
        .map(Integer.class::cast)
        .findFirst()
        .orElse(0);
  }

  /** A value, or the elements of an array; none where there is no such member. */
  private static Stream<Object> values(@Nullable AnnotationValue member) {
    return member == null ? Stream.empty() : DeclaredConstraint.values(member);
  }
}
