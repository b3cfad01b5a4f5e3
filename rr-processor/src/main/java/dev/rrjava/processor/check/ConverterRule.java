package dev.rrjava.processor.check;

import dev.rrjava.processor.model.Application;
import dev.rrjava.processor.model.Converter;
import dev.rrjava.processor.report.Code;
import dev.rrjava.processor.report.Report;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeKind;

/** A converter is a static method from a String to a type, the only one for that type. */
final class ConverterRule implements Rule {
  @Override
  public Report check(Application application) {
    List<Report> reports = new ArrayList<>();
    Map<String, ExecutableElement> byType = new HashMap<>();
    for (Converter converter : application.converters()) {
      ExecutableElement method = converter.method();
      if (!isConverter(method)) {
        reports.add(
            Report.of(
                Code.MALFORMED_CONVERTER,
                converter.location(),
                "%s is no converter: write \"static T name(String text)\", not private, without type"
                    + " parameters, for a class or interface T",
                name(method)));
        continue;
      }
      ExecutableElement first = byType.putIfAbsent(method.getReturnType().toString(), method);
      if (first != null) {
        reports.add(
            Report.of(
                Code.SEVERAL_CONVERTERS,
                converter.location(),
                "%s converts to %s already; remove one of the converters",
                name(first),
                method.getReturnType()));
      }
    }
    return Report.all(reports);
  }

  private static String name(ExecutableElement method) {
    Element owner = Objects.requireNonNull(method.getEnclosingElement());
    return owner.getSimpleName() + "." + method.getSimpleName();
  }

  private static boolean isConverter(ExecutableElement method) {
    return method.getModifiers().contains(Modifier.STATIC)
        && !method.getModifiers().contains(Modifier.PRIVATE)
        && method.getTypeParameters().isEmpty()
        && method.getParameters().size() == 1
        && !method.isVarArgs()
        && method.getParameters().get(0).asType().toString().equals("java.lang.String")
        && method.getReturnType().getKind() == TypeKind.DECLARED;
  }
}
