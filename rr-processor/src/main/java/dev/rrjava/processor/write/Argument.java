package dev.rrjava.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterSpec;
import dev.rrjava.generated.RoutePath;
import dev.rrjava.http.Request;
import dev.rrjava.processor.model.RouteMethod;
import java.util.Arrays;
import java.util.List;

/** The parameters of the generated methods that call a handler. */
enum Argument {
  ADAPTER(int.class, "adapter"),
  ROUTE(int.class, "route"),
  REQUEST(Request.class, "request"),
  PATH(RoutePath.class, "path");

  /** The names of all. */
  static final List<String> NAMES =
      Arrays.stream(values()).map(argument -> argument.argumentName).toList();

  private final Class<?> type;
  private final String argumentName;

  Argument(Class<?> type, String argumentName) {
    this.type = type;
    this.argumentName = argumentName;
  }

  /** Returns the parameters of the adapter's method for a route. */
  static List<Argument> of(RouteMethod route) {
    boolean needsPath = route.leaves().stream().anyMatch(leaf -> leaf.source().isPath());
    return needsPath ? List.of(REQUEST, PATH) : List.of(REQUEST);
  }

  /** Returns the names, to be passed on. */
  static CodeBlock list(List<Argument> arguments) {
    return CodeBlock.of(
        "$L", String.join(", ", arguments.stream().map(Argument::toString).toList()));
  }

  ParameterSpec parameter() {
    return ParameterSpec.builder(type, argumentName).build();
  }

  @Override
  public String toString() {
    return argumentName;
  }
}
