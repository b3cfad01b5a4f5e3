package dev.rrjava.processor.check;

import dev.rrjava.processor.model.HandlerClass;
import dev.rrjava.processor.model.Location;
import dev.rrjava.processor.report.Code;
import dev.rrjava.processor.report.Report;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;

/** A handler, or what goes around all, is an object of a class that generated code can name. */
final class HandlerClassRule implements HandlerRule {
  @Override
  public Report check(HandlerClass handler) {
    if (handler.routes().isEmpty() && handler.globalInterceptors().isEmpty()) {
      return Report.clean();
    }
    TypeElement type = handler.type();
    Location location = Location.of(type);
    String name = handler.name();
    if (handler.isAbstract()) {
      return handler.isPublic()
          ? Report.clean() // classes of other compilations may take its routes over
          : Report.of(
              Code.NOT_A_CONCRETE_CLASS,
              location,
              "%s is %s, and no class takes its routes over; write one, or move them to the class"
                  + " whose objects answer them",
              name,
              type.getKind().isClass() ? "abstract" : "an interface");
    }
    if (enclosing(type).anyMatch(outer -> outer.getModifiers().contains(Modifier.PRIVATE))) {
      return Report.of(
          Code.PRIVATE_CLASS,
          location,
          "%s is private, or in a private class, but generated code has to name it; make it at"
              + " least package-private",
          name);
    }
    if (enclosing(type).anyMatch(HandlerClassRule::isInner)) {
      return Report.of(
          Code.INNER_CLASS,
          location,
          "%s is an inner class, which lives only in an object of another; make it static",
          name);
    }
    if (!type.getTypeParameters().isEmpty()) {
      return Report.of(
          Code.GENERIC_CLASS,
          location,
          "%s has the type parameter %s, but Routes.of takes one object of one type; remove it",
          name,
          type.getTypeParameters().get(0));
    }
    return Report.clean();
  }

  private static boolean isInner(TypeElement type) {
    return type.getNestingKind() == NestingKind.MEMBER
        && !type.getModifiers().contains(Modifier.STATIC);
  }

  /** The class, and those that it lies in. */
  static Stream<TypeElement> enclosing(TypeElement type) {
    return Stream.<Element>iterate(
            type, TypeElement.class::isInstance, Element::getEnclosingElement)
        .map(TypeElement.class::cast);
  }
}
