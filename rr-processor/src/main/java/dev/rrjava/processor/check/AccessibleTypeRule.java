package dev.rrjava.processor.check;

import dev.rrjava.processor.model.ClassId;
import dev.rrjava.processor.model.HandlerClass;
import dev.rrjava.processor.model.HandlerParameter;
import dev.rrjava.processor.model.Place;
import dev.rrjava.processor.model.RouteMethod;
import dev.rrjava.processor.model.ValueType;
import dev.rrjava.processor.report.Code;
import dev.rrjava.processor.report.Report;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/**
 * The adapter, a class in the same package as the handler, can name the enums that it converts to.
 */
final class AccessibleTypeRule implements ParameterRule {
  @Override
  public Report check(HandlerClass handler, RouteMethod route, HandlerParameter parameter) {
    return parameter
        .type()
        .conversion()
        .filter(ValueType.Enumeration.class::isInstance)
        .map(value -> ((ValueType.Enumeration) value).type())
        .filter(type -> !isAccessible(type, handler.packageName()))
        .map(
            type ->
                Report.of(
                    Code.INACCESSIBLE_TYPE,
                    Place.of(parameter.element()),
                    "the adapter of %s can't name %s, which is private or not visible in the package"
                        + " \"%s\"; make it visible there",
                    handler.name(),
                    type.getQualifiedName(),
                    handler.packageName()))
        .orElse(Report.clean());
  }

  private static boolean isAccessible(TypeElement type, String packageName) {
    boolean isSamePackage = packageOf(type).equals(packageName);
    return HandlerClassRule.enclosing(type)
        .map(Element::getModifiers)
        .allMatch(
            modifiers ->
                modifiers.contains(Modifier.PUBLIC)
                    || (isSamePackage && !modifiers.contains(Modifier.PRIVATE)));
  }

  private static String packageOf(TypeElement type) {
    TypeElement topLevel =
        HandlerClassRule.enclosing(type).reduce((inner, outer) -> outer).orElse(type);
    return ClassId.parse(topLevel.getQualifiedName().toString()).packageName();
  }
}
