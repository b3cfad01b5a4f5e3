package dev.rrjava.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.rrjava.generated.SegmentTemplate;
import dev.rrjava.processor.model.RouteTree;
import dev.rrjava.processor.model.Segment;
import dev.rrjava.processor.model.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The body of the method for one node. It is called if the segments above have matched. More
 * specific children are tried first, and the others if those have no route.
 */
final class NodeBody {
  /** At about 40 bytes each, a third of the size up to which HotSpot compiles methods. */
  private static final int MOST_PATTERNS = 64;

  /** At about 11 bytes each, a call with these is not much larger than one without. */
  private static final int MOST_STEPS = 3;

  private static final String ROUTE = "route";
  private static final CodeBlock NOT_FOUND = CodeBlock.of("$L < 0", ROUTE);

  private final RouteTree node;
  private final int depth;
  private final EndpointCode endpoints;
  private final GeneratedMembers members;
  private final Nodes nodes;

  /** Declares the methods that a body calls. */
  interface Nodes extends LiteralSwitch.Methods {
    /** Returns the call of a node's method. */
    CodeBlock call(RouteTree node);

    /** Counts the end of a template that is not in a method of its own. */
    void inlined();
  }

  /**
   * A call of a node below.
   *
   * @param condition the condition of the call; empty if there is none
   * @param call the call, which returns a route, or -1 if nothing matches
   */
  record Attempt(CodeBlock condition, CodeBlock call) {
    static final CodeBlock ALWAYS = CodeBlock.of("");

    /** Returns the same call with one more condition, which is checked first. */
    Attempt when(CodeBlock first) {
      return new Attempt(and(first, condition), call);
    }

    static CodeBlock and(CodeBlock first, CodeBlock second) {
      if (first.isEmpty() || second.isEmpty()) {
        return first.isEmpty() ? second : first;
      }
      return CodeBlock.of("$L$W&& $L", first, second);
    }

    /** Returns the expression for the route, or -1. */
    CodeBlock expression() {
      return condition.isEmpty() ? call : CodeBlock.of("$L$W? $L$W: -1", condition, call);
    }
  }

  NodeBody(RouteTree node, EndpointCode endpoints, GeneratedMembers members, Nodes nodes) {
    this.node = node;
    this.depth = node.path().size();
    this.endpoints = endpoints;
    this.members = members;
    this.nodes = nodes;
  }

  CodeBlock code() {
    if (isCatchAll(node)) {
      return endpoints.methodSwitch(node.endpoints());
    }
    if (node.isLeaf()) {
      return unless("!=", CodeBlock.of("return -1;\n"))
          .add(endpoints.methodSwitch(node.endpoints()))
          .build();
    }
    CodeBlock.Builder code = CodeBlock.builder();
    if (!node.endpoints().isEmpty()) {
      Optional<String> pairs = endpoints.pairs(node.endpoints());
      CodeBlock end =
          pairs.isPresent()
              ? CodeBlock.of("return $L.select($L);\n", Argument.PATH, pairs.get())
              : endpoints.methodSwitch(node.endpoints());
      code = unless("==", end);
    } else if (needsSegment()) {
      code = unless("==", CodeBlock.of("return -1;\n"));
    }
    return code.add(attempts()).build();
  }

  private CodeBlock.Builder unless(String operator, CodeBlock body) {
    return CodeBlock.builder()
        .beginControlFlow("if ($L.size() $L $L)", Argument.PATH, operator, depth)
        .add(body)
        .endControlFlow();
  }

  private static boolean isCatchAll(RouteTree node) {
    List<Segment> path = node.path();
    return !path.isEmpty() && path.get(path.size() - 1) instanceof Segment.CatchAll;
  }

  /** Returns whether the code that follows needs a next segment. */
  private boolean needsSegment() {
    return node.literals().size() > 1
        || !node.composites().isEmpty()
        || !node.patterns().isEmpty()
        || node.rest().isPresent();
  }

  /** Returns one call after the other, each if those before have found no route. */
  private CodeBlock attempts() {
    List<Attempt> attempts = new ArrayList<>();
    CodeBlock.Builder code = CodeBlock.builder();
    if (!node.literals().isEmpty()) {
      SortedMap<String, Attempt> children = new TreeMap<>();
      for (Map.Entry<String, RouteTree> literal : node.literals().entrySet()) {
        children.put(literal.getKey(), attempt(literal.getValue()));
      }
      attempts.add(new LiteralSwitch(depth, children, nodes).attempt(code));
    }
    if (!node.composites().isEmpty()) {
      attempts.addAll(
          formed(
              node.composites(),
              entry -> isComposite(depth, entry.getKey()),
              node::withComposites));
    }
    if (!node.patterns().isEmpty()) {
      attempts.addAll(
          formed(
              node.patterns(),
              entry -> isPattern(depth, pattern(entry.getValue())),
              node::withPatterns));
    }
    if (node.variable().isPresent()) {
      attempts.add(variable(node.variable().get()));
    }
    if (node.rest().isPresent()) {
      attempts.add(attempt(node.rest().get()));
    }
    if (attempts.size() == 1) {
      return code.add("return $L;\n", attempts.get(0).expression()).build();
    }
    code.addStatement("int $L =$W$L", ROUTE, attempts.get(0).expression());
    int last = attempts.size() - 1;
    for (Attempt attempt : attempts.subList(1, last)) {
      code.beginControlFlow("if ($L)", attempt.when(NOT_FOUND).condition())
          .addStatement("$L = $L", ROUTE, attempt.call())
          .endControlFlow();
    }
    Attempt attempt = attempts.get(last).when(NOT_FOUND);
    return code.addStatement("return $L$W? $L$W: $L", attempt.condition(), attempt.call(), ROUTE)
        .build();
  }

  /**
   * Returns the call of a node. A node with only one child has no method; its condition is a
   * condition of the call.
   */
  private Attempt attempt(RouteTree child) {
    CodeBlock condition = Attempt.ALWAYS;
    RouteTree next = child;
    for (int steps = 0; steps < MOST_STEPS; steps++) {
      Optional<Step> step = onlyStep(next);
      if (step.isEmpty()) {
        break;
      }
      Optional<CodeBlock> end = next.variable().flatMap(this::variableEnd);
      if (end.isPresent()) {
        return new Attempt(condition, end.get());
      }
      condition = Attempt.and(condition, step.get().condition());
      next = step.get().node();
    }
    return new Attempt(condition, call(next));
  }

  /** Returns the call of a node for a variable. */
  private Attempt variable(RouteTree child) {
    Optional<CodeBlock> end = variableEnd(child);
    return end.isPresent()
        ? new Attempt(Attempt.ALWAYS, end.get())
        : attempt(child).when(isVariable(depth));
  }

  /** Returns the call for a template that ends with a variable, which checks it and the methods. */
  private Optional<CodeBlock> variableEnd(RouteTree child) {
    Optional<String> pairs = child.isLeaf() ? endpoints.pairs(child.endpoints()) : Optional.empty();
    if (pairs.isEmpty()) {
      return Optional.empty();
    }
    nodes.inlined();
    return Optional.of(
        CodeBlock.of(Argument.PATH + ".variableEnd(" + child.path().size() + ", $L)", pairs.get()));
  }

  /** Returns the call for a node. The end of a template has a method only if it is a switch. */
  private CodeBlock call(RouteTree child) {
    Optional<String> pairs = child.isLeaf() ? endpoints.pairs(child.endpoints()) : Optional.empty();
    if (pairs.isEmpty()) {
      return nodes.call(child);
    }
    nodes.inlined();
    return isCatchAll(child)
        ? CodeBlock.of("$L.select($L)", Argument.PATH, pairs.get())
        : CodeBlock.of(Argument.PATH + ".end(" + child.path().size() + ", $L)", pairs.get());
  }

  private record Step(CodeBlock condition, RouteTree node) {}

  /** Returns the child of a node at which no template ends and no path branches. */
  private Optional<Step> onlyStep(RouteTree node) {
    boolean isFork = node.children().size() != 1;
    if (isFork || !node.endpoints().isEmpty() || node.rest().isPresent()) {
      return Optional.empty();
    }
    int index = node.path().size();
    RouteTree child = node.children().get(0);
    CodeBlock condition;
    if (!node.literals().isEmpty()) {
      condition = LiteralSwitch.is(index, node.literals().firstKey());
    } else if (!node.composites().isEmpty()) {
      condition = isComposite(index, node.composites().firstKey());
    } else if (!node.patterns().isEmpty()) {
      condition = isPattern(index, pattern(child));
    } else {
      condition = isVariable(index);
    }
    return Optional.of(new Step(condition, child));
  }

  private static CodeBlock isVariable(int index) {
    return CodeBlock.of("$L.hasVariable($L)", Argument.PATH, index);
  }

  private CodeBlock isComposite(int index, Segment.Composite composite) {
    return CodeBlock.of(
        "$L.matches($L, $L)", Argument.PATH, index, segmentTemplate(members, composite));
  }

  private CodeBlock isPattern(int index, Segment.Pattern pattern) {
    String constant =
        members.constant(
            List.of(Pattern.class, pattern.regex()),
            pattern.name(),
            ClassName.get(Pattern.class),
            () ->
                CodeBlock.of(
                    "$T.compile($S,$W$T.DOTALL)", Pattern.class, pattern.regex(), Pattern.class));
    return CodeBlock.of("$L.matches($L, $L)", Argument.PATH, index, constant);
  }

  private static Segment.Pattern pattern(RouteTree child) {
    return (Segment.Pattern) child.path().get(child.path().size() - 1);
  }

  /** Returns calls of nodes that are tried one after the other; many are divided into methods. */
  private <K> List<Attempt> formed(
      SortedMap<K, RouteTree> forms,
      Function<Map.Entry<K, RouteTree>, CodeBlock> condition,
      Function<SortedMap<K, RouteTree>, RouteTree> nodeOf) {
    List<Map.Entry<K, RouteTree>> all = List.copyOf(forms.entrySet());
    if (all.size() <= MOST_PATTERNS) {
      return all.stream()
          .map(entry -> attempt(entry.getValue()).when(condition.apply(entry)))
          .toList();
    }
    List<Attempt> groups = new ArrayList<>();
    for (int from = 0; from < all.size(); from += MOST_PATTERNS) {
      SortedMap<K, RouteTree> group = new TreeMap<>(forms.comparator());
      all.subList(from, Math.min(from + MOST_PATTERNS, all.size()))
          .forEach(entry -> group.put(entry.getKey(), entry.getValue()));
      groups.add(new Attempt(Attempt.ALWAYS, nodes.call(nodeOf.apply(group))));
    }
    return groups;
  }

  /** Returns the constant for a segment; the names of its variables don't matter. */
  static String segmentTemplate(GeneratedMembers members, Segment.Composite composite) {
    return members.constant(
        List.of(SegmentTemplate.class, Template.withoutNames(composite)),
        name(composite),
        ClassName.get(SegmentTemplate.class),
        () -> segmentTemplate(composite));
  }

  private static String name(Segment.Composite composite) {
    String parts =
        composite.parts().stream()
            .map(part -> part.variable().orElse(part.text()))
            .collect(Collectors.joining("-"));
    return parts.chars().anyMatch(Character::isLetter) ? parts : "segment";
  }

  private static CodeBlock segmentTemplate(Segment.Composite composite) {
    List<CodeBlock> texts = new ArrayList<>();
    for (String text : composite.texts()) {
      texts.add(CodeBlock.of("$S", text));
    }
    CodeBlock.Builder code =
        CodeBlock.builder().add("$T.of($L)", SegmentTemplate.class, CodeBlock.join(texts, ",$W"));
    List<Segment> variables = composite.variables();
    for (int i = 0; i < variables.size(); i++) {
      if (variables.get(i) instanceof Segment.Pattern pattern) {
        code.add("$Z.where($L, $S)", i, pattern.regex());
      }
    }
    return code.build();
  }
}
