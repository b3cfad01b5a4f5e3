package dev.rrjava.processor.check;

import dev.rrjava.internal.header.Token;
import dev.rrjava.processor.model.HandlerClass;
import dev.rrjava.processor.model.HandlerParameter;
import dev.rrjava.processor.model.HandlerParameter.DefaultValue;
import dev.rrjava.processor.model.Location;
import dev.rrjava.processor.model.ParameterType.Container;
import dev.rrjava.processor.model.RouteMethod;
import dev.rrjava.processor.model.Source;
import dev.rrjava.processor.model.ValueType;
import dev.rrjava.processor.report.Code;
import dev.rrjava.processor.report.Report;
import dev.rrjava.processor.type.JavaTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Element;

/** Checks the sources and defaults of parameters. */
final class ParameterValidator implements Validator.OfParameters {
  private static final String TOKEN =
      "expected a %s name of ASCII letters, digits and !#$%%&'*+-.^_`|~, but was \"%s\"; write the"
          + " name in the annotation as it is in a request";

  @Override
  public Report validate(HandlerClass handler, RouteMethod route, HandlerParameter parameter) {
    return Report.all(
        List.of(
            checkNameKnown(handler, route, parameter),
            checkSource(parameter),
            checkNullable(parameter),
            checkDefaults(parameter)));
  }

  /** RR339: class files may not contain the names of parameters. */
  private static Report checkNameKnown(
      HandlerClass handler, RouteMethod route, HandlerParameter parameter) {
    if (!parameter.needsName() || parameter.isNameKnown()) {
      return Report.clean();
    }
    Element method = Objects.requireNonNull(parameter.element().getEnclosingElement());
    Element owner = Objects.requireNonNull(method.getEnclosingElement());
    return Report.of(
        Code.PARAMETER_NAME_MISSING,
        Location.of(handler.type()),
        "the name of the parameter \"%s\" of %s.%s is missing in the class file; compile that class"
            + " with -parameters, or write the name in the annotation%s",
        parameter.name(),
        owner.getSimpleName(),
        method.getSimpleName(),
        method.equals(route.element()) ? ", or override the method" : "");
  }

  private static Report checkSource(HandlerParameter parameter) {
    if (parameter.sourceLocations().size() > 1) {
      return severalSources(parameter);
    }
    Source source = parameter.source();
    if (source.name().isEmpty() && parameter.isNamed()) {
      return emptyName(parameter);
    }
    boolean isToken = Token.is(source.name()) || parameter.type().container().isMap();
    return switch (source.kind()) {
      case HEADER ->
          isToken ? Report.clean() : notToken(Code.MALFORMED_HEADER_NAME, parameter, "header");
      case COOKIE ->
          isToken ? Report.clean() : notToken(Code.MALFORMED_COOKIE_NAME, parameter, "cookie");
      default -> Report.clean();
    };
  }

  /** RR304. */
  private static Report severalSources(HandlerParameter parameter) {
    return Report.of(
        Code.SEVERAL_SOURCES,
        parameter.sourceLocations().get(1),
        "\"%s\" has several sources, but a parameter can have only one; keep one of the annotations",
        parameter.name());
  }

  /** RR309. */
  private static Report emptyName(HandlerParameter parameter) {
    return Report.of(
        Code.EMPTY_NAME,
        parameter.location(),
        "the name is empty; omit it to use the name of the parameter, \"%s\"",
        parameter.name());
  }

  /** RR308 and RR316. */
  private static Report notToken(Code code, HandlerParameter parameter, String source) {
    return Report.of(code, parameter.location(), TOKEN, source, parameter.source().name());
  }

  /** RR315. */
  private static Report checkNullable(HandlerParameter parameter) {
    return parameter.isNullable() && parameter.mirror().getKind().isPrimitive()
        ? Report.of(
            Code.NULLABLE_PRIMITIVE,
            Location.of(parameter.element()),
            "\"%s\" is of the primitive type %s, which can't be null; use its wrapper, or an Optional",
            parameter.name(),
            JavaTypes.nameOf(parameter.mirror()))
        : Report.clean();
  }

  private static Report checkDefaults(HandlerParameter parameter) {
    List<DefaultValue> defaults = parameter.defaultValues();
    boolean isTooMany = defaults.size() > 1 && parameter.type().container() == Container.SINGLE;
    if (isTooMany) {
      return uselessDefault(
          parameter, defaults.get(1), "it has one value; keep one default, or use a List");
    }
    List<Report> reports = new ArrayList<>();
    for (DefaultValue value : defaults) {
      reports.add(checkDefault(parameter, value));
    }
    return Report.all(reports);
  }

  private static Report checkDefault(HandlerParameter parameter, DefaultValue value) {
    String text = value.text();
    if (text == null) {
      return ResponseValidator.emptyList(value.location());
    }
    boolean canBeMissing =
        parameter.isConverted()
            && !parameter.source().isPath()
            && (parameter.type().container() == Container.SINGLE
                || parameter.type().container().isCollection());
    return canBeMissing
        ? checkConversion(parameter, value, text)
        : uselessDefault(parameter, value, reason(parameter) + "; remove @Default");
  }

  private static String reason(HandlerParameter parameter) {
    if (parameter.source().isPath()) {
      return "a path variable is never missing";
    }
    return parameter.isConverted()
        ? "its type represents a missing value"
        : "only values that are converted from strings can have defaults";
  }

  /** RR314. */
  private static Report uselessDefault(
      HandlerParameter parameter, DefaultValue value, String reason) {
    return Report.of(
        Code.USELESS_DEFAULT,
        value.location(),
        "the default of \"%s\" is never used, because %s",
        parameter.name(),
        reason);
  }

  /** RR313. */
  private static Report checkConversion(
      HandlerParameter parameter, DefaultValue value, String text) {
    ValueType type = parameter.type().value();
    if (type instanceof ValueType.Enumeration enumeration
        && !enumeration.constants().contains(text)) {
      return Suggestion.closest(text, enumeration.constants())
          .map(
              constant ->
                  malformedDefault(
                      parameter,
                      value,
                      "a constant of " + enumeration.type().getSimpleName(),
                      text,
                      "; did you mean " + constant + "?"))
          .orElseGet(
              () ->
                  malformedDefault(
                      parameter,
                      value,
                      "one of " + String.join(", ", enumeration.constants()),
                      text,
                      ""));
    }
    return type instanceof ValueType.BuiltIn builtIn && !builtIn.type().canConvert(text)
        ? malformedDefault(parameter, value, builtIn.type().expected(), text, "")
        : Report.clean();
  }

  private static Report malformedDefault(
      HandlerParameter parameter,
      DefaultValue value,
      String expected,
      String actual,
      String suggestion) {
    return Report.of(
        Code.MALFORMED_DEFAULT,
        value.location(),
        "default of \"%s\": expected %s but was \"%s\"%s",
        parameter.name(),
        expected,
        actual,
        suggestion);
  }
}
