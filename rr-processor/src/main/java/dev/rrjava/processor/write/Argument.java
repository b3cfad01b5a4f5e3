package dev.rrjava.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterSpec;
import dev.rrjava.generated.RoutePath;
import dev.rrjava.http.Request;
import dev.rrjava.processor.model.HandlerParameter;
import dev.rrjava.processor.model.RouteMethod;
import java.util.ArrayList;
import java.util.List;

/** The parameters of the generated methods that call a handler. */
enum Argument {
  ADAPTER(int.class, "adapter"),
  ROUTE(int.class, "route"),
  REQUEST(Request.class, "request"),
  PATH(RoutePath.class, "path");

  /** The names of all. */
  static final List<String> NAMES = names(values());

  private final Class<?> type;
  private final String argumentName;

  Argument(Class<?> type, String argumentName) {
    this.type = type;
    this.argumentName = argumentName;
  }

  /** Returns the parameters of the adapter's method for a route. */
  static List<Argument> of(RouteMethod route) {
    for (HandlerParameter leaf : route.leaves()) {
      if (leaf.source().isPath()) {
        return List.of(REQUEST, PATH);
      }
    }
    return List.of(REQUEST);
  }

  /** Returns the names, to be passed on. */
  static CodeBlock list(List<Argument> arguments) {
    return CodeBlock.of("$L", String.join(", ", names(arguments.toArray(Argument[]::new))));
  }

  private static List<String> names(Argument... arguments) {
    List<String> names = new ArrayList<>();
    for (Argument argument : arguments) {
      names.add(argument.argumentName);
    }
    return List.copyOf(names);
  }

  ParameterSpec parameter() {
    return ParameterSpec.builder(type, argumentName).build();
  }

  @Override
  public String toString() {
    return argumentName;
  }
}
