package dev.rrjava.processor.check;

import dev.rrjava.processor.model.Application;
import dev.rrjava.processor.model.HandlerClass;
import dev.rrjava.processor.report.Code;
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
 * Contracts: interfaces and abstract classes whose routes are inherited by classes of other
 * compilations. Prefixes, type arguments, converters and packages are known only there, so the
 * rules about them are checked there.
 */
final class Contracts {
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

  /** Undecided where the type of the parameter or result has a type parameter. */
  private static final Set<Code> UNDECIDED_FOR_TYPE_PARAMETERS =
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

  private Contracts() {}

  /** Removes the diagnostics about contracts that an implementation may refute. */
  static Report withoutUndecided(Application application, Report report) {
    Set<TypeElement> contracts =
        application.handlers().stream()
            .filter(HandlerClass::isContract)
            .map(HandlerClass::type)
            .collect(Collectors.toSet());
    return new Report(
        report.diagnostics().stream()
            .filter(one -> !isIn(contracts, one.location().element()) || !isUndecided(one))
            .toList());
  }

  private static boolean isIn(Set<TypeElement> types, @Nullable Element element) {
    Element one = element;
    while (one != null && !(one instanceof TypeElement)) {
      one = one.getEnclosingElement();
    }
    return one instanceof TypeElement type && types.contains(type);
  }

  private static boolean isUndecided(Report.Diagnostic diagnostic) {
    Element element = diagnostic.location().element();
    return UNDECIDED.contains(diagnostic.code())
        || (UNDECIDED_FOR_TYPE_PARAMETERS.contains(diagnostic.code())
            && element != null
            && hasTypeParameter(
                element instanceof ExecutableElement method
                    ? method.getReturnType()
                    : element.asType()));
  }

  /** Returns whether a type is, or has in its type arguments, a type parameter. */
  static boolean hasTypeParameter(TypeMirror type) {
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
            && declared.getTypeArguments().stream().anyMatch(Contracts::hasTypeParameter));
  }
}
