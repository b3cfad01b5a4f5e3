package dev.rrjava.processor.write;

import com.palantir.javapoet.CodeBlock;
import dev.rrjava.generated.HttpMethod;
import dev.rrjava.processor.model.Endpoint;
import dev.rrjava.processor.model.RouteMethod;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Code for the end of a path: the switch over the methods of HTTP. */
final class EndpointCode {
  private final Adapters adapters;
  private final VariantConstants variants;
  private final boolean isFiltered;

  EndpointCode(Adapters adapters, VariantConstants variants) {
    this.isFiltered = !adapters.around().isEmpty();
    this.adapters = adapters;
    this.variants = variants;
  }

  /** Returns a response, or null after it has noted which methods there are. */
  CodeBlock methodSwitch(List<Endpoint> endpoints) {
    List<Case> numbered = new ArrayList<>();
    List<Case> others = new ArrayList<>();
    List<Endpoint> any = endpoints.stream().filter(endpoint -> endpoint.route().isAny()).toList();
    Set<String> allowed = new TreeSet<>();
    answers(endpoints.stream().filter(endpoint -> !any.contains(endpoint)).toList())
        .forEach(
            (answering, httpMethods) -> {
              CodeBlock answer = answer(answering);
              allowed.addAll(httpMethods);
              split(httpMethods, true).ifPresent(label -> numbered.add(new Case(label, answer)));
              split(httpMethods, false).ifPresent(label -> others.add(new Case(label, answer)));
            });
    CodeBlock otherwise;
    if (any.isEmpty()) {
      otherwise = notAllowed(String.join(", ", allowed));
    } else {
      otherwise = answer(any);
      CodeBlock none = CodeBlock.of("$T.NONE", HttpMethod.class);
      numbered.add(new Case(none, notAllowed(RouteMethod.ANY)));
    }
    if (!others.isEmpty()) {
      otherwise = choice(CodeBlock.of("$L.method()", Argument.REQUEST), others, otherwise);
    }
    if (!numbered.isEmpty()) {
      otherwise = choice(CodeBlock.of("$L.method()", Argument.PATH), numbered, otherwise);
    }
    return CodeBlock.of("return $L;\n", otherwise);
  }

  private static CodeBlock notAllowed(String httpMethods) {
    return CodeBlock.of("$L.notAllowed($S)", Argument.PATH, httpMethods);
  }

  private record Case(CodeBlock label, CodeBlock answer) {}

  private static CodeBlock choice(CodeBlock subject, List<Case> cases, CodeBlock otherwise) {
    CodeBlock.Builder code = CodeBlock.builder().add("switch ($L) {\n", subject).indent();
    cases.forEach(one -> code.add("case $L -> $L;\n", one.label(), one.answer()));
    return code.add("default -> $L;\n", otherwise).unindent().add("}").build();
  }

  /** The methods that {@link HttpMethod} has numbers for, or those that it has none for. */
  private static Optional<CodeBlock> split(List<String> httpMethods, boolean isNumbered) {
    List<CodeBlock> labels =
        httpMethods.stream()
            .filter(httpMethod -> isNumbered == (HttpMethod.of(httpMethod) != HttpMethod.OTHER))
            .map(
                httpMethod ->
                    isNumbered
                        ? CodeBlock.of("$T.$L", HttpMethod.class, httpMethod)
                        : CodeBlock.of("$S", httpMethod))
            .toList();
    return labels.isEmpty() ? Optional.empty() : Optional.of(CodeBlock.join(labels, ", "));
  }

  /** The methods of HTTP by what answers them: several endpoints where media types decide. */
  private static Map<List<Endpoint>, List<String>> answers(List<Endpoint> endpoints) {
    Map<String, List<Endpoint>> byMethod = new LinkedHashMap<>();
    for (Endpoint endpoint : endpoints) {
      for (String httpMethod : endpoint.httpMethods()) {
        byMethod.computeIfAbsent(httpMethod, method -> new ArrayList<>()).add(endpoint);
      }
    }
    Map<List<Endpoint>, List<String>> answers = new LinkedHashMap<>();
    byMethod.forEach(
        (httpMethod, answering) ->
            answers.computeIfAbsent(answering, same -> new ArrayList<>()).add(httpMethod));
    return answers;
  }

  private CodeBlock answer(List<Endpoint> endpoints) {
    if (endpoints.size() == 1) {
      return call(endpoints.get(0));
    }
    String constant = variants.add(endpoints);
    boolean isChosenByResponse =
        endpoints.stream().map(VariantConstants::produces).distinct().count() > 1;
    CodeBlock.Builder code =
        CodeBlock.builder()
            .add(isChosenByResponse ? "(" : "")
            .add("switch ($N.choose($L)) {\n", constant, Argument.REQUEST)
            .indent();
    for (int i = 0; i < endpoints.size(); i++) {
      String label = i == endpoints.size() - 1 ? "default" : "case " + i;
      code.add("$L -> $L;\n", label, call(endpoints.get(i)));
    }
    code.unindent().add("}");
    return isChosenByResponse ? code.add(").withVary($S)", "Accept").build() : code.build();
  }

  private CodeBlock call(Endpoint endpoint) {
    Adapter adapter = adapters.of(endpoint.handler(), endpoint.route());
    List<Argument> arguments = adapter.arguments(endpoint.route());
    CodeBlock call =
        CodeBlock.of(
            "$N.$N($L)",
            adapter.fieldName(),
            adapter.methodName(endpoint.route()),
            isFiltered ? AroundCode.list(arguments) : Argument.list(arguments));
    return isFiltered ? AroundCode.wrap(RoutesWriter.AROUND, call) : call;
  }
}
