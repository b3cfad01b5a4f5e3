package dev.rrjava.processor.check;

import dev.rrjava.processor.model.HandlerClass;
import dev.rrjava.processor.model.HandlerParameter;
import dev.rrjava.processor.model.Location;
import dev.rrjava.processor.model.ParameterType.Container;
import dev.rrjava.processor.model.RouteMethod;
import dev.rrjava.processor.model.ValueType;
import dev.rrjava.processor.report.Code;
import dev.rrjava.processor.report.Report;
import dev.rrjava.processor.type.JavaTypes;
import java.util.List;
import javax.lang.model.type.ArrayType;

/** Checks that a value can be converted to the type of its parameter. */
final class ParameterTypeValidator implements Validator.OfParameters {
  @Override
  public Report validate(HandlerClass handler, RouteMethod route, HandlerParameter parameter) {
    return Report.all(
        List.of(
            checkConversion(route, parameter), checkRequestPart(parameter), checkMap(parameter)));
  }

  private static Report checkConversion(RouteMethod route, HandlerParameter parameter) {
    boolean hasSource =
        !parameter.source().isPath()
            || route.template().variables().contains(parameter.source().name());
    if (!parameter.isConverted() || !hasSource || isReportedAsMap(parameter)) {
      return Report.clean();
    }
    if (!parameter.type().isUnsupported()) {
      return checkConstants(parameter);
    }
    boolean isVarargs = route.element().isVarArgs() && parameter.mirror() instanceof ArrayType;
    if (isVarargs) {
      return Report.clean(); // RR203
    }
    return switch (parameter.type().container()) {
      case SINGLE, NULLABLE -> unsupported(parameter);
      default ->
          PathVariableValidator.isOptionalOrRepeated(route, parameter)
              ? Report.clean()
              : unsupportedElement(parameter);
    };
  }

  private static boolean isReportedAsMap(HandlerParameter parameter) {
    return parameter.type().container().isMap()
        && (parameter.type().isUnsupported() || parameter.source().isPath());
  }

  /** RR306. */
  private static Report unsupported(HandlerParameter parameter) {
    return Report.of(
        Code.UNSUPPORTED_PARAMETER,
        Location.of(parameter.element()),
        "\"%s\" is of type %s, which strings can't be converted to; add a static method of(String) to"
            + " the type, write a method with @Converter, or use String%s",
        parameter.name(),
        JavaTypes.nameOf(parameter.mirror()),
        parameter.source().isPath() ? "" : " (to take an object from the body, use @Body)");
  }

  /** RR306. */
  private static Report checkConstants(HandlerParameter parameter) {
    return parameter.type().value() instanceof ValueType.Enumeration enumeration
            && enumeration.constants().isEmpty()
        ? Report.of(
            Code.UNSUPPORTED_PARAMETER,
            Location.of(parameter.element()),
            "the enum %s has no constants, so strings can't be converted to it; add one",
            enumeration.type().getQualifiedName())
        : Report.clean();
  }

  /** RR307. */
  private static Report unsupportedElement(HandlerParameter parameter) {
    return Report.of(
        Code.UNSUPPORTED_ELEMENT,
        Location.of(parameter.element()),
        "\"%s\" is of type %s; expected elements of a type that strings can be converted to, such as"
            + " String or Integer%s",
        parameter.name(),
        JavaTypes.nameOf(parameter.mirror()),
        parameter.type().container() == Container.SORTED_SET ? ", with a natural order" : "");
  }

  /** RR317, RR318, RR319 and RR335. */
  private static Report checkRequestPart(HandlerParameter parameter) {
    if (!parameter.type().isUnsupported()) {
      return Report.clean();
    }
    return switch (parameter.source().kind()) {
      case BODY ->
          unsupported(
              Code.UNSUPPORTED_BODY,
              parameter,
              "expected byte[], String, InputStream, FormFields, a number, enum, date or other built-in"
                  + " type, an object that a codec reads (with all type arguments), or an Optional of"
                  + " one of these");
      case UPLOAD ->
          unsupported(
              Code.UNSUPPORTED_UPLOAD,
              parameter,
              "expected UploadedFile or Path, an Optional, List, Set or array of one of these, or"
                  + " Uploads");
      case PART ->
          unsupported(
              Code.UNSUPPORTED_PART,
              parameter,
              "expected an object that a codec reads, or an Optional of one; for strings, numbers and"
                  + " other built-in types use @FormParam, for files @Upload");
      case ATTRIBUTE ->
          unsupported(
              Code.UNSUPPORTED_ATTRIBUTE,
              parameter,
              "expected a type without type arguments, which can't be checked at run time; write, for"
                  + " example, List<?>");
      default -> Report.clean();
    };
  }

  private static Report unsupported(Code code, HandlerParameter parameter, String expected) {
    return Report.of(
        code,
        Location.of(parameter.element()),
        "\"%s\" is of type %s; %s",
        parameter.name(),
        JavaTypes.nameOf(parameter.mirror()),
        expected);
  }

  private static Report checkMap(HandlerParameter parameter) {
    if (!parameter.type().container().isMap() || parameter.source().isPath()) {
      return Report.clean();
    }
    return parameter.isNamed() ? namedMap(parameter) : checkMapTypes(parameter);
  }

  /** RR322. */
  private static Report namedMap(HandlerParameter parameter) {
    return Report.of(
        Code.NAMED_MAP,
        parameter.location(),
        "a Map contains the values of all names, but \"%s\" has the name \"%s\"; remove the name",
        parameter.name(),
        parameter.source().name());
  }

  /** RR323. */
  private static Report checkMapTypes(HandlerParameter parameter) {
    return parameter.type().isUnsupported()
        ? Report.of(
            Code.UNSUPPORTED_MAP,
            Location.of(parameter.element()),
            "\"%s\" is of type %s; expected Map<String, String> for the first value of each name, or"
                + " Map<String, List<String>> for all, with values of any type that strings can be"
                + " converted to",
            parameter.name(),
            JavaTypes.nameOf(parameter.mirror()))
        : Report.clean();
  }
}
