package dev.rrjava.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterSpec;
import dev.rrjava.generated.RoutePath;
import dev.rrjava.http.EarlyHintsSender;
import dev.rrjava.http.Request;
import dev.rrjava.processor.model.HandlerParameter;
import dev.rrjava.processor.model.RouteMethod;
import dev.rrjava.processor.model.ValueType;
import java.util.Arrays;
import java.util.List;

/**
 * What {@code Routes} hands down to its nodes, and to an adapter's method as far as it is needed.
 */
enum Argument {
  REQUEST(Request.class, "request"),
  PATH(RoutePath.class, "path"),
  EARLY_HINTS(EarlyHintsSender.class, "earlyHints");

  private final Class<?> type;
  private final String argumentName;

  Argument(Class<?> type, String argumentName) {
    this.type = type;
    this.argumentName = argumentName;
  }

  /** What the adapter's method for a route takes. */
  static List<Argument> of(RouteMethod route) {
    return Arrays.stream(values()).filter(argument -> argument.isNeededBy(route)).toList();
  }

  /** The names, to be passed on. */
  static CodeBlock list(List<Argument> arguments) {
    return CodeBlock.join(
        arguments.stream().map(argument -> CodeBlock.of("$L", argument)).toList(), ", ");
  }

  ParameterSpec parameter() {
    return ParameterSpec.builder(type, argumentName).build();
  }

  private boolean isNeededBy(RouteMethod route) {
    return switch (this) {
      case REQUEST ->
          route.response().needsRequest()
              || RuleFields.isNeededBy(route)
              || route.effectiveBodyLimit().isPresent()
              || route.leaves().stream()
                  .anyMatch(leaf -> !leaf.source().isPath() && !isHintSender(leaf));
      case PATH -> route.leaves().stream().anyMatch(leaf -> leaf.source().isPath());
      case EARLY_HINTS ->
          route.hints().isPresent() || route.leaves().stream().anyMatch(Argument::isHintSender);
    };
  }

  private static boolean isHintSender(HandlerParameter parameter) {
    return parameter.type().value() instanceof ValueType.RequestPart whole
        && whole.part() == ValueType.Part.HINT_SENDER;
  }

  @Override
  public String toString() {
    return argumentName;
  }
}
