package dev.rrjava.processor.write;

import com.palantir.javapoet.CodeBlock;
import java.util.Iterator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A switch over strings. Where it has many, it is cut in halves, each in a method of its own, until
 * each is far below the size beyond which HotSpot does not compile a method.
 */
final class LiteralSwitch {
  /** At about 40 bytes a case, a third of those 8,000 bytes. */
  private static final int MOST_CASES = 64;

  private final CodeBlock subject;
  private final CodeBlock otherwise;
  private final Parts parts;

  /** Where the halves of a switch go. */
  interface Parts {
    /** Declares a method that returns the value of an expression, and gives the call of it. */
    CodeBlock declare(CodeBlock expression, String firstCase, String lastCase);
  }

  /**
   * A switch to be written.
   *
   * @param subject an expression without effects, which may be evaluated several times
   * @param otherwise the value, or what is thrown, when no case matches
   * @param parts where the halves go
   */
  LiteralSwitch(CodeBlock subject, CodeBlock otherwise, Parts parts) {
    this.subject = subject;
    this.otherwise = otherwise;
    this.parts = parts;
  }

  /** The switch as an expression: cases in the given order, or sorted where there are many. */
  CodeBlock expression(Map<String, CodeBlock> cases) {
    return cases.size() <= MOST_CASES ? whole(cases) : halves(new TreeMap<>(cases));
  }

  private CodeBlock halves(SortedMap<String, CodeBlock> cases) {
    String middle = middle(cases);
    return CodeBlock.builder()
        .add("$L.compareTo($S) < 0\n", subject, middle)
        .indent()
        .indent()
        .add("? $L\n", half(cases.headMap(middle)))
        .add(": $L", half(cases.tailMap(middle)))
        .unindent()
        .unindent()
        .build();
  }

  private CodeBlock half(SortedMap<String, CodeBlock> cases) {
    return parts.declare(expression(cases), cases.firstKey(), cases.lastKey());
  }

  private CodeBlock whole(Map<String, CodeBlock> cases) {
    CodeBlock.Builder code = CodeBlock.builder().add("switch ($L) {\n", subject).indent();
    cases.forEach((text, value) -> code.add("case $S -> $L;\n", text, value));
    return code.add("default -> $L;\n", otherwise).unindent().add("}").build();
  }

  private static String middle(SortedMap<String, CodeBlock> cases) {
    Iterator<String> texts = cases.keySet().iterator();
    for (int i = 0; i < cases.size() / 2; i++) {
      texts.next();
    }
    return texts.next();
  }
}
