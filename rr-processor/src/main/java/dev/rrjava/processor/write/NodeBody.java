package dev.rrjava.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.rrjava.processor.model.RouteTree;
import dev.rrjava.processor.model.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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

  /** At about 11 bytes each, a call with these is not much larger than one without. */
  private static final int MOST_STEPS = 3;

  private static final String ROUTE = "route";
  private static final CodeBlock NOT_FOUND = CodeBlock.of("$L < 0", ROUTE);

  private final RouteTree node;
  private final int depth;
  private final EndpointCode endpoints;
  private final GeneratedMembers members;
  private final Nodes nodes;

  /** Where the methods that a body calls go. */
  interface Nodes extends LiteralTable.Pages {
    /** Gives the call of a node's method. */
    CodeBlock call(RouteTree node);

    /** Counts the end of a template that is not in a method of its own. */
    void inlined();
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
      code =
          unless(
              "==",
              pairs
                  .map(some -> CodeBlock.of("return $L.select($L);\n", Argument.PATH, some))
                  .orElseGet(() -> endpoints.methodSwitch(node.endpoints())));
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

  /** Whether what follows reads the next segment without asking whether there is one. */
  private boolean needsSegment() {
    return node.literals().size() > 1
        || !node.composites().isEmpty()
        || !node.patterns().isEmpty()
        || node.rest().isPresent();
  }

  /** One attempt after the other, each when those before have no answer. */
  private CodeBlock attempts() {
    List<Attempt> attempts = new ArrayList<>();
    CodeBlock.Builder code = CodeBlock.builder();
    if (!node.literals().isEmpty()) {
      attempts.add(literals(code));
    }
    attempts.addAll(
        formed(
            node.composites(), entry -> isComposite(depth, entry.getKey()), node::withComposites));
    attempts.addAll(
        formed(
            node.patterns(),
            entry -> isPattern(depth, pattern(entry.getValue())),
            node::withPatterns));
    node.variable().ifPresent(child -> attempts.add(attempt(child).when(isVariable(depth))));
    node.rest().ifPresent(child -> attempts.add(attempt(child)));
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
   * The call of a node. Nodes that only lead on to one other are no methods: what they would ask is
   * a condition of the call.
   */
  private Attempt attempt(RouteTree child) {
    CodeBlock condition = Attempt.ALWAYS;
    RouteTree next = child;
    for (int steps = 0; steps < MOST_STEPS; steps++) {
      Optional<Step> step = onlyStep(next);
      if (step.isEmpty()) {
        break;
      }
      condition = Attempt.and(condition, step.get().condition());
      next = step.get().node();
    }
    return new Attempt(condition, call(next));
  }

  /** The choice at the end of a template needs no method, unless it is a switch of its own. */
  private CodeBlock call(RouteTree child) {
    Optional<String> pairs = child.isLeaf() ? endpoints.pairs(child.endpoints()) : Optional.empty();
    if (pairs.isEmpty()) {
      return nodes.call(child);
    }
    nodes.inlined();
    return isCatchAll(child)
        ? CodeBlock.of("$L.select($L)", Argument.PATH, pairs.get())
        : CodeBlock.of("$L.end($L, $L)", Argument.PATH, child.path().size(), pairs.get());
  }

  private record Step(CodeBlock condition, RouteTree node) {}

  /** What is behind a node where nothing ends and nothing branches. */
  private Optional<Step> onlyStep(RouteTree node) {
    boolean isFork = node.children().limit(2).count() != 1;
    if (isFork || !node.endpoints().isEmpty() || node.rest().isPresent()) {
      return Optional.empty();
    }
    int index = node.path().size();
    Optional<Step> literal =
        node.literals().entrySet().stream()
            .map(only -> new Step(LiteralTable.is(index, only.getKey()), only.getValue()))
            .findFirst();
    Optional<Step> composite =
        node.composites().entrySet().stream()
            .map(only -> new Step(isComposite(index, only.getKey()), only.getValue()))
            .findFirst();
    Optional<Step> pattern =
        node.patterns().entrySet().stream()
            .map(only -> new Step(isPattern(index, pattern(only.getValue())), only.getValue()))
            .findFirst();
    Optional<Step> variable = node.variable().map(only -> new Step(isVariable(index), only));
    return Stream.of(literal, composite, pattern, variable).flatMap(Optional::stream).findFirst();
  }

  private static CodeBlock isVariable(int index) {
    return CodeBlock.of("$L.hasVariable($L)", Argument.PATH, index);
  }

  private CodeBlock isComposite(int index, Segment.Composite composite) {
    return CodeBlock.of(
        "$L.matches($L, $L)", Argument.PATH, index, SegmentTemplates.constant(members, composite));
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

  /** An attempt with the literals; what it needs is declared. */
  private Attempt literals(CodeBlock.Builder code) {
    SortedMap<String, Attempt> children = new TreeMap<>();
    node.literals().forEach((text, child) -> children.put(text, attempt(child)));
    if (children.size() == 1) {
      return children.values().iterator().next().when(LiteralTable.is(depth, children.firstKey()));
    }
    if (children.size() <= MOST_CASES) {
      CodeBlock segment = CodeBlock.of("$L.segment($L)", Argument.PATH, depth);
      LiteralSwitch texts = new LiteralSwitch(segment, CodeBlock.of("-1"), nodes);
      return new Attempt(Attempt.ALWAYS, texts.expression(Attempt.expressions(children)));
    }
    LiteralTable table = new LiteralTable(depth, children, nodes);
    if (table.hasPages()) {
      code.addStatement("int $L = $L", LiteralTable.HASH, table.hash());
    }
    return new Attempt(Attempt.ALWAYS, table.expression());
  }

  /** Nodes behind forms that are tried one after the other: many are in methods of their own. */
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
}
