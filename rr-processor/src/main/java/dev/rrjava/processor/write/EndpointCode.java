package dev.rrjava.processor.write;

import com.palantir.javapoet.CodeBlock;
import dev.rrjava.processor.model.Endpoint;
import java.util.List;
import java.util.TreeSet;

/** Code for the end of a path: the switch over the methods of HTTP. */
final class EndpointCode {
  private final Adapters adapters;

  EndpointCode(Adapters adapters) {
    this.adapters = adapters;
  }

  /** Returns a response, or null after it has noted which methods there are. */
  CodeBlock methodSwitch(List<Endpoint> endpoints) {
    CodeBlock.Builder code =
        CodeBlock.builder().add("return switch ($L.method()) {\n", Argument.REQUEST).indent();
    TreeSet<String> allowed = new TreeSet<>();
    for (Endpoint endpoint : endpoints) {
      allowed.addAll(endpoint.httpMethods());
      code.add("case $L -> $L;\n", strings(endpoint.httpMethods()), call(endpoint));
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

  private CodeBlock call(Endpoint endpoint) {
    Adapter adapter = adapters.of(endpoint.handler());
    return CodeBlock.of(
        "$N.$N($L)",
        adapter.fieldName(),
        adapter.methodName(endpoint.route()),
        Argument.list(Argument.of(endpoint.route())));
  }

  private static CodeBlock strings(List<String> texts) {
    return CodeBlock.join(texts.stream().map(text -> CodeBlock.of("$S", text)).toList(), ", ");
  }
}
