package dev.rrjava.processor.write;

import com.palantir.javapoet.CodeBlock;
import dev.rrjava.processor.model.RouteTree;
import dev.rrjava.runtime.http.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The body of the method for one node. It runs when the segments above have matched, so that the
 * path has as many at least; the more specific goes first, and what is less so is tried when that
 * has no answer.
 */
final class NodeBody {
  /** At about 40 bytes each, a third of the size beyond which HotSpot does not compile. */
  private static final int MOST_PATTERNS = 64;

  /** Beyond, a switch over texts takes longer than a table. */
  private static final int MOST_CASES = 32;

  private final RouteTree node;
  private final int depth;
  private final EndpointCode endpoints;
  private final RegexConstants regexes;
  private final Nodes nodes;

  /** Where the methods that a body calls go. */
  interface Nodes extends LiteralTable.Pages {
    /** Gives the call of a node's method. */
    CodeBlock call(RouteTree node);
  }

  NodeBody(RouteTree node, EndpointCode endpoints, RegexConstants regexes, Nodes nodes) {
    this.node = node;
    this.depth = node.path().size();
    this.endpoints = endpoints;
    this.regexes = regexes;
    this.nodes = nodes;
  }

  CodeBlock code(boolean isRest) {
    if (isRest) {
      return endpoints.methodSwitch(node.endpoints());
    }
    if (node.isLeaf()) {
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
    } else if (needsSegment()) {
      code.beginControlFlow("if ($L.size() == $L)", Argument.PATH, depth)
          .addStatement("return null")
          .endControlFlow();
    }
    return code.add(attempts()).build();
  }

  /** Whether what follows reads the next segment without asking whether there is one. */
  private boolean needsSegment() {
    return node.literals().size() > 1 || !node.patterns().isEmpty() || node.rest().isPresent();
  }

  /** One attempt after the other, each when those before have no answer. */
  private CodeBlock attempts() {
    List<Attempt> attempts = new ArrayList<>();
    CodeBlock.Builder code = CodeBlock.builder();
    if (!node.literals().isEmpty()) {
      attempts.add(literals(code));
    }
    attempts.addAll(patterns());
    node.variable()
        .ifPresent(
            variable ->
                attempts.add(
                    new Attempt(
                        CodeBlock.of("$L.hasVariable($L)", Argument.PATH, depth),
                        nodes.call(variable))));
    node.rest().ifPresent(rest -> attempts.add(new Attempt(CodeBlock.of(""), nodes.call(rest))));
    if (attempts.size() == 1) {
      return code.add("return $L;\n", attempts.get(0).expression()).build();
    }
    code.add("$T response = $L;\n", Response.class, attempts.get(0).expression());
    for (Attempt attempt : attempts.subList(1, attempts.size())) {
      CodeBlock condition =
          attempt.condition().isEmpty()
              ? CodeBlock.of("response == null")
              : CodeBlock.of("response == null && $L", attempt.condition());
      code.beginControlFlow("if ($L)", condition)
          .addStatement("response = $L", attempt.call())
          .endControlFlow();
    }
    return code.addStatement("return response").build();
  }

  /** A call, and the condition for it; an empty one is always met. */
  private record Attempt(CodeBlock condition, CodeBlock call) {
    CodeBlock expression() {
      return condition.isEmpty() ? call : CodeBlock.of("$L ? $L : null", condition, call);
    }
  }

  /** An attempt with the literals; what it needs is declared. */
  private Attempt literals(CodeBlock.Builder code) {
    SortedMap<String, CodeBlock> calls = new TreeMap<>();
    node.literals().forEach((text, child) -> calls.put(text, nodes.call(child)));
    if (calls.size() == 1) {
      Map.Entry<String, CodeBlock> only = calls.entrySet().iterator().next();
      return new Attempt(LiteralTable.is(depth, only.getKey()), only.getValue());
    }
    if (calls.size() <= MOST_CASES) {
      CodeBlock segment = CodeBlock.of("$L.segment($L)", Argument.PATH, depth);
      LiteralSwitch texts = new LiteralSwitch(segment, CodeBlock.of("null"), nodes);
      return new Attempt(CodeBlock.of(""), texts.expression(calls));
    }
    LiteralTable table = new LiteralTable(depth, calls, nodes);
    if (table.hasPages()) {
      code.addStatement("int $L = $L", LiteralTable.HASH, table.hash());
    }
    return new Attempt(CodeBlock.of(""), table.expression());
  }

  private List<Attempt> patterns() {
    List<Map.Entry<String, RouteTree>> all = List.copyOf(node.patterns().entrySet());
    if (all.size() <= MOST_PATTERNS) {
      return all.stream()
          .map(
              entry ->
                  new Attempt(
                      CodeBlock.of(
                          "$L.matches($L, $N)",
                          Argument.PATH,
                          depth,
                          regexes.nameOf(entry.getKey())),
                      nodes.call(entry.getValue())))
          .toList();
    }
    List<Attempt> groups = new ArrayList<>();
    for (int from = 0; from < all.size(); from += MOST_PATTERNS) {
      SortedMap<String, RouteTree> group = new TreeMap<>(node.patterns().comparator());
      all.subList(from, Math.min(from + MOST_PATTERNS, all.size()))
          .forEach(entry -> group.put(entry.getKey(), entry.getValue()));
      groups.add(new Attempt(CodeBlock.of(""), nodes.call(node.withPatterns(group))));
    }
    return groups;
  }
}
