package dev.rrjava.benchmarks;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The code of the handlers of an application that is generated for a benchmark. */
public enum HandlerCode {
  /** No code, to measure routing and binding. */
  NOTHING("void", "int") {
    @Override
    String body(int number, List<String> variables) {
      return "";
    }
  },

  /** Some lines, to measure how javac compiles them. */
  SOME_LINES("void", "int") {
    @Override
    String body(int number, List<String> variables) {
      return """
          java.util.Map<String, java.util.List<Integer>> found = new java.util.TreeMap<>();
          for (int i = 0; i < calls % 2; i++) {
            String key = "key " + i + " of " + calls;
            found.computeIfAbsent(key, k -> new java.util.ArrayList<>()).add(i * calls);
            if (found.size() > 10) {
              throw new IllegalStateException("too many: " + found.keySet());
            }
          }
          calls += found.values().stream().mapToInt(java.util.List::size).sum();
      """;
    }
  },

  /**
   * Code that records which handler was called, and with which variables, to measure finding only.
   */
  NOTED("dev.rrjava.http.Response", "String") {
    @Override
    String body(int number, List<String> variables) {
      return "    return dev.rrjava.benchmarks.Found.LAST.note("
          + Stream.concat(Stream.of(Integer.toString(number)), variables.stream())
              .collect(Collectors.joining(", "))
          + ");\n";
    }
  };

  private final String resultType;
  private final String variableType;

  HandlerCode(String resultType, String variableType) {
    this.resultType = resultType;
    this.variableType = variableType;
  }

  abstract String body(int number, List<String> variables);

  /** Returns the source of one handler method. */
  String method(int number, String route) {
    List<String> variables = RestRoutes.variables(route);
    String parameters =
        variables.stream().map(name -> variableType + " " + name).collect(Collectors.joining(", "));
    return """
          @dev.rrjava.annotation.Route("%s")
          public %s m%d(%s) {
        %s  }
        """
        .formatted(route, resultType, number, parameters, body(number, variables));
  }
}
