package dev.rrjava.processor.check;

import dev.rrjava.generated.Parameter;
import dev.rrjava.http.HttpException;
import dev.rrjava.processor.model.HandlerClass;
import dev.rrjava.processor.model.HandlerParameter;
import dev.rrjava.processor.model.ParameterType;
import dev.rrjava.processor.model.RouteMethod;
import dev.rrjava.processor.model.ValueType;
import dev.rrjava.processor.report.Code;
import dev.rrjava.processor.report.Report;
import java.util.List;

/** A default converts as a text of a request would, and stands for a value that can be missing. */
final class DefaultRule implements ParameterRule {
  @Override
  public Report check(HandlerClass handler, RouteMethod route, HandlerParameter parameter) {
    List<HandlerParameter.DefaultValue> fallbacks = parameter.defaultValues();
    boolean isTooMany =
        fallbacks.size() > 1 && parameter.type().container() == ParameterType.Container.SINGLE;
    return isTooMany
        ? Report.of(
            Code.USELESS_DEFAULT,
            fallbacks.get(1).location(),
            "\"%s\" takes one value; remove the others, or take a List",
            parameter.name())
        : Report.all(fallbacks.stream().map(fallback -> check(parameter, fallback)).toList());
  }

  private static Report check(HandlerParameter parameter, HandlerParameter.DefaultValue fallback) {
    String text = fallback.text();
    if (text == null) {
      return EmptyList.at(fallback.location());
    }
    boolean canBeMissing =
        parameter.isConverted()
            && !parameter.source().isPath()
            && (parameter.type().container() == ParameterType.Container.SINGLE
                || parameter.type().container().isCollection());
    if (!canBeMissing) {
      return Report.of(
          Code.USELESS_DEFAULT,
          fallback.location(),
          "\"%s\" never takes the default: %s; remove @Default",
          parameter.name(),
          parameter.source().isPath()
              ? "a variable is in every path that matches"
              : parameter.isConverted()
                  ? "its type says what it is when nothing is sent"
                  : "only values that are converted from text have one");
    }
    ValueType type = parameter.type().value();
    if (type instanceof ValueType.Enumeration enumeration
        && !enumeration.constants().contains(text)) {
      return malformed(
          parameter,
          fallback,
          text,
          Suggestion.closest(text, enumeration.constants())
              .map(meant -> "did you mean " + meant + "?")
              .orElse("write one of " + String.join(", ", enumeration.constants())));
    }
    if (type instanceof ValueType.BuiltIn known) {
      try {
        KnownConversion.of(known.type())
            .convert(text, Parameter.query("", known.type().expected()));
      } catch (HttpException e) {
        return malformed(parameter, fallback, text, "write " + known.type().expected());
      }
    }
    return Report.clean();
  }

  private static Report malformed(
      HandlerParameter parameter,
      HandlerParameter.DefaultValue fallback,
      String text,
      String remedy) {
    return Report.of(
        Code.MALFORMED_DEFAULT,
        fallback.location(),
        "the default \"%s\" of \"%s\" does not convert to %s: %s",
        text,
        parameter.name(),
        PlainType.of(parameter.mirror()),
        remedy);
  }
}
