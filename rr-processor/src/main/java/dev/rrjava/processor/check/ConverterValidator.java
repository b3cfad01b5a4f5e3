package dev.rrjava.processor.check;

import dev.rrjava.processor.model.Application;
import dev.rrjava.processor.report.Code;
import dev.rrjava.processor.report.Report;
import dev.rrjava.processor.type.JavaTypes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeKind;

/** Checks the methods with {@code @Converter}, and the classes that are named for them. */
final class ConverterValidator implements Validator {
  @Override
  public Report validate(Application application) {
    List<Report> reports = new ArrayList<>();
    Map<String, ExecutableElement> byType = new HashMap<>();
    for (Application.Converter converter : application.converters()) {
      ExecutableElement method = converter.method();
      if (isWellFormed(method)) {
        ExecutableElement first = byType.putIfAbsent(method.getReturnType().toString(), method);
        if (first != null) {
          reports.add(several(converter, first));
        }
      } else {
        reports.add(malformed(converter));
      }
    }
    for (Application.ConverterClass named : application.namedConverters()) {
      if (named.methods().isEmpty()) {
        reports.add(withoutConverters(named));
      }
    }
    return Report.all(reports);
  }

  private static boolean isWellFormed(ExecutableElement method) {
    return method.getModifiers().contains(Modifier.STATIC)
        && !method.getModifiers().contains(Modifier.PRIVATE)
        && method.getTypeParameters().isEmpty()
        && method.getParameters().size() == 1
        && !method.isVarArgs()
        && JavaTypes.is(method.getParameters().get(0).asType(), String.class)
        && method.getReturnType().getKind() == TypeKind.DECLARED;
  }

  /** RR324. */
  private static Report malformed(Application.Converter converter) {
    return Report.of(
        Code.MALFORMED_CONVERTER,
        converter.location(),
        "%s can't be a converter: expected a static method \"T name(String value)\" for a class or"
            + " interface T, neither private nor generic",
        name(converter.method()));
  }

  /** RR325. */
  private static Report several(Application.Converter converter, ExecutableElement first) {
    return Report.of(
        Code.SEVERAL_CONVERTERS,
        converter.location(),
        "%s already converts strings to %s; remove one of the converters",
        name(first),
        first.getReturnType());
  }

  /** RR328. */
  private static Report withoutConverters(Application.ConverterClass named) {
    return Report.of(
        Code.NO_CONVERTERS,
        named.location(),
        "%s has no method with @Converter; remove it, or name a class that has one",
        named.type());
  }

  private static String name(ExecutableElement method) {
    Element owner = Objects.requireNonNull(method.getEnclosingElement());
    return owner.getSimpleName() + "." + method.getSimpleName();
  }
}
