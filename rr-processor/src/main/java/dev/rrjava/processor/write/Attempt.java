package dev.rrjava.processor.write;

import com.palantir.javapoet.CodeBlock;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A way on from a node.
 *
 * @param condition for the way to be tried; an empty one is always met
 * @param call what gives the response, or null when there is none that way
 */
record Attempt(CodeBlock condition, CodeBlock call) {
  static final CodeBlock ALWAYS = CodeBlock.of("");

  /** The same, after one condition more. */
  Attempt when(CodeBlock first) {
    return new Attempt(and(first, condition), call);
  }

  static CodeBlock and(CodeBlock first, CodeBlock second) {
    if (first.isEmpty() || second.isEmpty()) {
      return first.isEmpty() ? second : first;
    }
    return CodeBlock.of("$L$W&& $L", first, second);
  }

  /** The response, or null. */
  CodeBlock expression() {
    return condition.isEmpty() ? call : CodeBlock.of("$L$W? $L$W: -1", condition, call);
  }

  static SortedMap<String, CodeBlock> expressions(SortedMap<String, Attempt> attempts) {
    SortedMap<String, CodeBlock> expressions = new TreeMap<>();
    attempts.forEach((text, attempt) -> expressions.put(text, attempt.expression()));
    return expressions;
  }
}
