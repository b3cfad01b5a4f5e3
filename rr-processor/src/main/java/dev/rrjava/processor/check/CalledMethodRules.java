package dev.rrjava.processor.check;

import dev.rrjava.processor.model.DeclaredClass;
import dev.rrjava.processor.model.Location;
import dev.rrjava.processor.report.Code;
import dev.rrjava.processor.report.Report;
import dev.rrjava.processor.type.JavaTypes;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** Rules about methods that an adapter calls. */
final class CalledMethodRules {
  private CalledMethodRules() {}

  /**
   * RR201, RR202 and RR203.
   *
   * @param method the method with the annotation
   * @param called the method of the handler, which may override it
   * @param name its name in messages
   * @param kind what it is called in messages, for example {@code routed method}
   */
  static Report checkCall(
      DeclaredClass handler,
      ExecutableElement method,
      ExecutableElement called,
      String name,
      String kind) {
    Set<Modifier> modifiers = method.getModifiers();
    if (modifiers.contains(Modifier.PRIVATE)) {
      return uncallable(
          method, name + " is private, so the adapter can't call it; remove \"private\"");
    }
    if (modifiers.contains(Modifier.STATIC)) {
      return uncallable(
          method,
          name + " is static, but " + kind + "s are called on an object; remove \"static\"");
    }
    if (!isVisible(handler, called)) {
      return uncallable(
          method,
          name
              + " is inherited from another package, so the adapter can't call it; make it public");
    }
    return Report.all(List.of(checkTypeParameters(method, name, kind), checkVarargs(method, name)));
  }

  private static Report uncallable(ExecutableElement method, String message) {
    return Report.of(Code.UNCALLABLE_METHOD, Location.of(method), "%s", message);
  }

  private static boolean isVisible(DeclaredClass handler, ExecutableElement method) {
    return method.getModifiers().contains(Modifier.PUBLIC)
        || (method.getEnclosingElement() instanceof TypeElement declaring
            && JavaTypes.packageOf(declaring).equals(handler.packageName()));
  }

  /** RR202. */
  private static Report checkTypeParameters(ExecutableElement method, String name, String kind) {
    return method.getTypeParameters().isEmpty()
        ? Report.clean()
        : Report.of(
            Code.GENERIC_METHOD,
            Location.of(method),
            "%s has the type parameter %s, but a %s can't be generic; remove it",
            name,
            method.getTypeParameters().get(0),
            kind);
  }

  /** RR203. */
  private static Report checkVarargs(ExecutableElement method, String name) {
    return method.isVarArgs()
        ? Report.of(
            Code.VARARGS_METHOD,
            Location.of(method),
            "%s has a variable number of arguments; use a List instead",
            name)
        : Report.clean();
  }

  /** RR210. */
  static Report checkThrown(ExecutableElement method, String name, List<TypeMirror> thrownTypes) {
    for (TypeMirror type : thrownTypes) {
      if (!isCoveredByException(type)) {
        return Report.of(
            Code.UNCOVERED_THROWABLE,
            Location.of(method),
            "%s throws %s, but generated code declares \"throws Exception\"; declare the same",
            name,
            type);
      }
    }
    return Report.clean();
  }

  /** Returns whether {@code throws Exception} covers a type; others than classes are javac's. */
  private static boolean isCoveredByException(TypeMirror thrown) {
    return JavaTypes.superclasses(thrown).stream()
            .noneMatch(type -> JavaTypes.is(type, Throwable.class))
        || JavaTypes.superclasses(thrown).stream()
            .anyMatch(
                type -> JavaTypes.is(type, Exception.class) || JavaTypes.is(type, Error.class));
  }

  /** Reports the first type that generated code in a package can't refer to. */
  static Report checkAccess(
      Code code, Location location, String packageName, List<TypeElement> types) {
    for (TypeElement type : types) {
      if (!JavaTypes.isAccessible(type, packageName)) {
        return Report.of(
            code,
            location,
            "%s is private or not accessible from package \"%s\", where generated code refers to it;"
                + " make it accessible there",
            type.getQualifiedName(),
            packageName);
      }
    }
    return Report.clean();
  }
}
