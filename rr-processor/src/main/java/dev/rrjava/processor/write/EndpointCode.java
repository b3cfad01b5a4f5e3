package dev.rrjava.processor.write;

import com.palantir.javapoet.CodeBlock;
import dev.rrjava.processor.model.Endpoint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    CodeBlock.Builder code =
        CodeBlock.builder().add("return switch ($L.method()) {\n", Argument.REQUEST).indent();
    TreeSet<String> allowed = new TreeSet<>();
    for (Map.Entry<List<Endpoint>, List<String>> answer : answers(endpoints).entrySet()) {
      allowed.addAll(answer.getValue());
      code.add("case $L -> $L;\n", strings(answer.getValue()), answer(answer.getKey()));
    }
    return code.add("default -> {\n")
        .indent()
        .addStatement("$L.allow($L)", Argument.PATH, strings(List.copyOf(allowed)))
        .addStatement("yield null")
        .unindent()
        .add("}\n")
        .unindent()
        .add("};\n")
        .build();
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
    Adapter adapter = adapters.of(endpoint.handler());
    List<Argument> arguments = adapter.arguments(endpoint.route());
    CodeBlock call =
        CodeBlock.of(
            "$N.$N($L)",
            adapter.fieldName(),
            adapter.methodName(endpoint.route()),
            isFiltered ? AroundCode.list(arguments) : Argument.list(arguments));
    return isFiltered ? AroundCode.wrap(RoutesWriter.AROUND, call) : call;
  }

  private static CodeBlock strings(List<String> texts) {
    return CodeBlock.join(texts.stream().map(text -> CodeBlock.of("$S", text)).toList(), ", ");
  }
}
