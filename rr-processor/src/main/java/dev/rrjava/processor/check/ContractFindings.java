package dev.rrjava.processor.check;

import dev.rrjava.processor.model.Application;
import dev.rrjava.processor.model.HandlerClass;
import dev.rrjava.processor.report.Code;
import dev.rrjava.processor.report.Diagnostic;
import dev.rrjava.processor.report.Report;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import org.jspecify.annotations.Nullable;

/**
 * What can't be said of a contract, an interface or abstract class whose routes are for classes of
 * other compilations. Those bring the prefix and its variables, type arguments, converters, and the
 * package of the adapter; the rules hold where they are compiled.
 */
final class ContractFindings {
  /** Findings that an implementation may refute. */
  private static final Set<Code> UNDECIDED =
      Set.of(
          Code.UNUSED_VARIABLE,
          Code.PARAMETER_WITHOUT_SOURCE,
          Code.UNKNOWN_VARIABLE,
          Code.UNSUPPORTED_PARAMETER,
          Code.UNSUPPORTED_ELEMENT,
          Code.INACCESSIBLE_TYPE,
          Code.INACCESSIBLE_RESULT,
          Code.UNCONSTRUCTIBLE_PARAMETER_OBJECT);

  /** Findings that it may refute where they are about a type parameter. */
  private static final Set<Code> UNDECIDED_OF_TYPE_PARAMETERS =
      Set.of(
          Code.UNSUPPORTED_BODY,
          Code.UNSUPPORTED_UPLOAD,
          Code.UNSUPPORTED_ATTRIBUTE,
          Code.UNSUPPORTED_MAP,
          Code.MALFORMED_DEFAULT,
          Code.MISPLACED_CONSTRAINT,
          Code.UNSUITABLE_CONSTRAINT,
          Code.UNSUPPORTED_RESULT,
          Code.UNSUITABLE_STATUS,
          Code.UNSUITABLE_MEDIA_TYPE);

  private ContractFindings() {}

  /** All findings but those that only an implementation can decide. */
  static Report decided(Application application, Report report) {
    Set<TypeElement> contracts =
        application.handlers().stream()
            .filter(HandlerClass::isContract)
            .map(HandlerClass::type)
            .collect(Collectors.toSet());
    return new Report(
        report.diagnostics().stream()
            .filter(
                finding -> !isIn(contracts, finding.location().element()) || !isUndecided(finding))
            .toList());
  }

  private static boolean isIn(Set<TypeElement> types, @Nullable Element element) {
    Element one = element;
    while (one != null && !(one instanceof TypeElement)) {
      one = one.getEnclosingElement();
    }
    return one instanceof TypeElement type && types.contains(type);
  }

  private static boolean isUndecided(Diagnostic finding) {
    Element element = finding.location().element();
    return UNDECIDED.contains(finding.code())
        || (UNDECIDED_OF_TYPE_PARAMETERS.contains(finding.code())
            && element != null
            && hasTypeParameter(
                element instanceof ExecutableElement method
                    ? method.getReturnType()
                    : element.asType()));
  }

  private static boolean hasTypeParameter(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return hasTypeParameter(array.getComponentType());
    }
    if (type instanceof WildcardType wildcard) {
      return Stream.of(wildcard)
          .map(WildcardType::getExtendsBound)
          .anyMatch(bound -> bound != null && hasTypeParameter(bound));
    }
    return type.getKind() == TypeKind.TYPEVAR
        || (type instanceof DeclaredType declared
            && declared.getTypeArguments().stream().anyMatch(ContractFindings::hasTypeParameter));
  }
}
