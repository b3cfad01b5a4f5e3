package dev.rrjava.processor.check;

import dev.rrjava.processor.model.DeclaredClass;
import dev.rrjava.processor.model.Location;
import dev.rrjava.processor.report.Code;
import dev.rrjava.processor.report.Report;
import dev.rrjava.processor.type.JavaTypes;
import java.util.List;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Rules about the declarations of classes whose methods generated code calls. */
final class HandlerClassRules {
  private HandlerClassRules() {}

  /** Checks a class; {@code contents} is what it has to be called for: {@code routes} or so. */
  static Report check(DeclaredClass handler, String contents) {
    TypeElement type = handler.type();
    if (handler.isAbstract()) {
      return checkAbstract(handler, contents);
    }
    for (TypeElement outer : JavaTypes.enclosing(type)) {
      if (outer.getModifiers().contains(Modifier.PRIVATE)) {
        return Report.of(
            Code.PRIVATE_CLASS,
            Location.of(type),
            "%s or an enclosing class is private, so generated code can't refer to it; make it at"
                + " least package-private",
            handler.name());
      }
    }
    for (TypeElement outer : JavaTypes.enclosing(type)) {
      if (JavaTypes.isInner(outer)) {
        return Report.of(
            Code.INNER_CLASS,
            Location.of(type),
            "%s is an inner class, but a handler can't depend on an enclosing object; make it"
                + " static",
            handler.name());
      }
    }
    return checkTypeParameters(handler);
  }

  /** RR204. Classes of other compilations can inherit from public types. */
  private static Report checkAbstract(DeclaredClass handler, String contents) {
    boolean isClass = handler.type().getKind().isClass();
    return handler.isPublic()
        ? Report.clean()
        : Report.of(
            Code.NOT_A_CONCRETE_CLASS,
            Location.of(handler.type()),
            isClass
                ? "%s is abstract, and no class in this compilation extends it; add one, or move the"
                    + " %s to a concrete class"
                : "%s is an interface, and no class in this compilation implements it; add one, or"
                    + " move the %s to a concrete class",
            handler.name(),
            contents);
  }

  /** RR207. */
  private static Report checkTypeParameters(DeclaredClass handler) {
    List<?> parameters = handler.type().getTypeParameters();
    return parameters.isEmpty()
        ? Report.clean()
        : Report.of(
            Code.GENERIC_CLASS,
            Location.of(handler.type()),
            "%s has the type parameter %s, but a handler class can't be generic; remove it",
            handler.name(),
            parameters.get(0));
  }
}
