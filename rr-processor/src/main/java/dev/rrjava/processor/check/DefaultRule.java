package dev.rrjava.processor.check;

import dev.rrjava.processor.model.HandlerClass;
import dev.rrjava.processor.model.HandlerParameter;
import dev.rrjava.processor.model.ParameterType;
import dev.rrjava.processor.model.RouteMethod;
import dev.rrjava.processor.model.ValueType;
import dev.rrjava.processor.report.Code;
import dev.rrjava.processor.report.Report;
import dev.rrjava.runtime.http.HttpException;
import dev.rrjava.runtime.routing.Parameter;

/** A default converts as a text of a request would, and stands for a value that can be missing. */
final class DefaultRule implements ParameterRule {
  @Override
  public Report check(HandlerClass handler, RouteMethod route, HandlerParameter parameter) {
    return parameter.fallback().map(fallback -> check(parameter, fallback)).orElse(Report.clean());
  }

  private static Report check(HandlerParameter parameter, HandlerParameter.Fallback fallback) {
    boolean canBeMissing =
        parameter.isConverted()
            && !parameter.source().isPath()
            && parameter.type().container() == ParameterType.Container.SINGLE;
    if (!canBeMissing) {
      return Report.of(
          Code.USELESS_DEFAULT,
          fallback.place(),
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
        && !enumeration.constants().contains(fallback.text())) {
      return malformed(
          parameter,
          fallback,
          Suggestion.closest(fallback.text(), enumeration.constants())
              .map(meant -> "did you mean " + meant + "?")
              .orElse("write one of " + String.join(", ", enumeration.constants())));
    }
    if (type instanceof ValueType.Known known) {
      try {
        KnownConversion.of(known.type())
            .convert(fallback.text(), Parameter.query("", known.type().wanted()));
      } catch (HttpException e) {
        return malformed(parameter, fallback, "write " + known.type().wanted());
      }
    }
    return Report.clean();
  }

  private static Report malformed(
      HandlerParameter parameter, HandlerParameter.Fallback fallback, String remedy) {
    return Report.of(
        Code.MALFORMED_DEFAULT,
        fallback.place(),
        "the default \"%s\" of \"%s\" does not convert to %s: %s",
        fallback.text(),
        parameter.name(),
        PlainType.of(parameter.mirror()),
        remedy);
  }
}
