package dev.rrjava.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.NameAllocator;
import dev.rrjava.processor.model.RouteTree;
import dev.rrjava.runtime.http.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The body of the method for one node. It runs when the segments above have matched, so that the
 * path has as many at least; a literal goes before a variable, which is tried when the literal has
 * no answer.
 */
final class NodeBody {
  private final RouteTree node;
  private final int depth;
  private final NameAllocator names;
  private final EndpointCode endpoints;
  private final LiteralSwitch.Parts parts;
  private final Map<String, RouteTree> children = new LinkedHashMap<>();

  NodeBody(RouteTree node, NameAllocator names, EndpointCode endpoints, LiteralSwitch.Parts parts) {
    this.node = node;
    this.depth = node.path().size();
    this.names = names;
    this.endpoints = endpoints;
    this.parts = parts;
  }

  /** The nodes that {@link #code} calls, by the names of their methods. */
  Map<String, RouteTree> children() {
    return children;
  }

  CodeBlock code() {
    boolean hasLiterals = !node.literals().isEmpty();
    if (!hasLiterals && node.variable().isEmpty()) {
      return CodeBlock.builder()
          .beginControlFlow("if ($L.size() != $L)", Argument.PATH, depth)
          .addStatement("return null")
          .endControlFlow()
          .add(endpoints.methodSwitch(node.endpoints()))
          .build();
    }
    CodeBlock.Builder code = CodeBlock.builder();
    if (!node.endpoints().isEmpty()) {
      code.beginControlFlow("if ($L.size() == $L)", Argument.PATH, depth)
          .add(endpoints.methodSwitch(node.endpoints()))
          .endControlFlow();
    } else if (hasLiterals) {
      code.beginControlFlow("if ($L.size() == $L)", Argument.PATH, depth)
          .addStatement("return null")
          .endControlFlow();
    }
    return code.add(hasLiterals ? literals() : variableAlone()).build();
  }

  private CodeBlock literals() {
    SortedMap<String, CodeBlock> cases = new TreeMap<>();
    node.literals().forEach((text, child) -> cases.put(text, call(child)));
    CodeBlock subject = CodeBlock.of("$L.segment($L)", Argument.PATH, depth);
    CodeBlock literals = new LiteralSwitch(subject, CodeBlock.of("null"), parts).expression(cases);
    return node.variable()
        .map(variable -> literalsThenVariable(literals, variable))
        .orElseGet(() -> CodeBlock.of("return $L;\n", literals));
  }

  private CodeBlock literalsThenVariable(CodeBlock literals, RouteTree variable) {
    return CodeBlock.builder()
        .add("$T response = $L;\n", Response.class, literals)
        .beginControlFlow("if (response == null && $L.hasVariable($L))", Argument.PATH, depth)
        .addStatement("response = $L", call(variable))
        .endControlFlow()
        .addStatement("return response")
        .build();
  }

  private CodeBlock variableAlone() {
    CodeBlock call = node.variable().map(this::call).orElseThrow();
    return CodeBlock.of("return $L.hasVariable($L) ? $L : null;\n", Argument.PATH, depth, call);
  }

  private CodeBlock call(RouteTree child) {
    String name = names.newName(NodeName.of(child.path()));
    children.put(name, child);
    return CodeBlock.of("$N($L)", name, Argument.list(List.of(Argument.values())));
  }
}
