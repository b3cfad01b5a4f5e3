package dev.rrjava.processor.write;

import com.palantir.javapoet.CodeBlock;
import dev.rrjava.http.PathSegments;
import dev.rrjava.processor.write.NodeBody.Attempt;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Code that selects the node below for a segment of the path, from the literals in this place.
 *
 * <ul>
 *   <li>One literal is compared with the bytes of the path.
 *   <li>Up to {@value #MAX_CASES} are a {@code switch} over strings.
 *   <li>More are a table: a {@code switch} over as many bits of the hash code as give about one
 *       literal for each value, and then a comparison. These numbers have no gaps, so the JVM uses
 *       one jump. For a {@code switch} over strings, it would search for the hash code from the
 *       middle, and half of the branches would be mispredicted.
 * </ul>
 *
 * <p>HotSpot does not compile methods of more than 8,000 bytes. A large table is therefore divided
 * into pages, each in a method of its own. Literals with the same bits of the hash code are
 * compared one after the other; if they are many, they are a {@code switch} over strings, which is
 * divided into halves if it is too large.
 */
final class LiteralSwitch {
  /** The variable with the hash code, which is an argument of the methods of pages. */
  static final String HASH = "hash";

  /** With more literals, a table is faster. */
  private static final int MAX_CASES = 32;

  /** At about 40 bytes each, a third of 8,000 bytes. */
  private static final int MAX_CASES_OF_HALF = 64;

  /** With {@link #MAX_COMPARED} at about 26 bytes each, less than 8,000 bytes. */
  private static final int BITS_OF_PAGE = 6;

  /** Literals with the same bits of the hash code that are compared one after the other. */
  private static final int MAX_COMPARED = 4;

  private static final CodeBlock NOT_FOUND = CodeBlock.of("-1");

  private final int depth;
  private final SortedMap<String, Attempt> children;
  private final Methods methods;
  private final int bits;

  /** Declares methods for the parts of a large switch. */
  interface Methods {
    /** Declares a method that returns the value of an expression, and returns the call of it. */
    CodeBlock half(CodeBlock expression, String firstCase, String lastCase);

    /** Declares a method with the parameter {@link #HASH}, and returns the call of it. */
    CodeBlock page(CodeBlock expression, Bits bits, int value);
  }

  /**
   * Some bits of a hash code.
   *
   * @param shift the number of lower bits
   * @param count the number of bits
   */
  record Bits(int shift, int count) {
    private int of(String text) {
      return (PathSegments.hash(text) >>> shift) & ((1 << count) - 1);
    }

    CodeBlock of(CodeBlock hash) {
      String mask = "0x" + Integer.toHexString((1 << count) - 1);
      return shift == 0
          ? CodeBlock.of("$L & $L", hash, mask)
          : CodeBlock.of("$L >>> $L & $L", hash, shift, mask);
    }
  }

  /**
   * Creates a switch.
   *
   * @param depth the index of the segment
   * @param children the calls by literals
   * @param methods declares further methods
   */
  LiteralSwitch(int depth, SortedMap<String, Attempt> children, Methods methods) {
    this.depth = depth;
    this.children = children;
    this.methods = methods;
    this.bits = Integer.SIZE - Integer.numberOfLeadingZeros(children.size() - 1);
  }

  /** Returns the condition that a segment exists and equals a literal. */
  static CodeBlock is(int depth, String literal) {
    return CodeBlock.of(Argument.PATH + ".is(" + depth + ", $S)", literal);
  }

  /** Returns the call for the segment, and declares the variable that it needs. */
  Attempt attempt(CodeBlock.Builder code) {
    if (children.size() == 1) {
      return children.values().iterator().next().when(is(depth, children.firstKey()));
    }
    if (children.size() <= MAX_CASES) {
      return new Attempt(Attempt.ALWAYS, strings(children));
    }
    CodeBlock hash = CodeBlock.of("$L.hash($L)", Argument.PATH, depth);
    if (bits > BITS_OF_PAGE) {
      code.addStatement("int $L = $L", HASH, hash);
      hash = CodeBlock.of("$L", HASH);
    }
    return new Attempt(Attempt.ALWAYS, table(children, hash, 0));
  }

  /** Returns a table for some literals, which have the same lower bits. */
  private CodeBlock table(SortedMap<String, Attempt> some, CodeBlock hash, int shift) {
    Bits own = new Bits(shift, bitsFrom(shift));
    boolean isLast = shift + own.count() == bits;
    SortedMap<Integer, SortedMap<String, Attempt>> slots = new TreeMap<>();
    some.forEach(
        (text, child) ->
            slots.computeIfAbsent(own.of(text), value -> new TreeMap<>()).put(text, child));
    CodeBlock.Builder code = CodeBlock.builder().add("switch ($L) {\n", own.of(hash)).indent();
    slots.forEach(
        (value, slot) ->
            code.add(
                "case $L ->$L;\n",
                value,
                isLast
                    ? slot(slot)
                    : CodeBlock.of(
                        " $L", methods.page(table(slot, hash, shift + own.count()), own, value))));
    return code.add("default -> -1;\n").unindent().add("}").build();
  }

  /** Returns the number of bits; last pages are as large as possible, so that there are few. */
  private int bitsFrom(int shift) {
    int uneven = (bits - shift) % BITS_OF_PAGE;
    return uneven == 0 ? BITS_OF_PAGE : uneven;
  }

  /** Returns what follows an arrow: in its line, or one line for each literal. */
  private CodeBlock slot(SortedMap<String, Attempt> slot) {
    if (slot.size() > MAX_COMPARED) {
      return CodeBlock.of(" $L", methods.half(strings(slot), slot.firstKey(), slot.lastKey()));
    }
    List<CodeBlock> compared = new ArrayList<>();
    for (Map.Entry<String, Attempt> entry : slot.entrySet()) {
      Attempt attempt = entry.getValue().when(is(depth, entry.getKey()));
      compared.add(CodeBlock.of("$L ? $L", attempt.condition(), attempt.call()));
    }
    return compared.size() == 1
        ? CodeBlock.of(" $L : -1", compared.get(0))
        : CodeBlock.of("$>$>\n$L\n: -1$<$<", CodeBlock.join(compared, "\n: "));
  }

  /** Returns a switch over strings, or a choice between two halves. */
  private CodeBlock strings(SortedMap<String, Attempt> cases) {
    CodeBlock segment = CodeBlock.of("$L.segment($L)", Argument.PATH, depth);
    if (cases.size() <= MAX_CASES_OF_HALF) {
      CodeBlock.Builder code = CodeBlock.builder().add("switch ($L) {\n", segment).indent();
      cases.forEach((text, child) -> code.add("case $S -> $L;\n", text, child.expression()));
      return code.add("default -> $L;\n", NOT_FOUND).unindent().add("}").build();
    }
    String middle = middle(cases);
    return CodeBlock.builder()
        .add("$L.compareTo($S) < 0\n", segment, middle)
        .indent()
        .indent()
        .add("? $L\n", half(cases.headMap(middle)))
        .add(": $L", half(cases.tailMap(middle)))
        .unindent()
        .unindent()
        .build();
  }

  private CodeBlock half(SortedMap<String, Attempt> cases) {
    return methods.half(strings(cases), cases.firstKey(), cases.lastKey());
  }

  private static String middle(SortedMap<String, Attempt> cases) {
    Iterator<String> texts = cases.keySet().iterator();
    for (int i = 0; i < cases.size() / 2; i++) {
      texts.next();
    }
    return texts.next();
  }
}
