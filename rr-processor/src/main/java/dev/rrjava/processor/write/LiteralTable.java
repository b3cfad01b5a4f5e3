package dev.rrjava.processor.write;

import com.palantir.javapoet.CodeBlock;
import dev.rrjava.http.PathSegments;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Many literals in one place, by bits of their hash codes: numbers without gaps, for which a switch
 * is one jump, and nearly as many of them as there are literals. A switch over the texts themselves
 * would look for the hash code from the middle, with half of its branches foretold wrongly. What
 * does not fit into one method is in pages, each a method of its own.
 */
final class LiteralTable {
  /** A variable with the hash code, which pages are called with. */
  static final String HASH = "hash";

  /** With {@link #MOST_COMPARED} at about 26 bytes each, less than 8,000 bytes in one method. */
  private static final int BITS_OF_PAGE = 6;

  /** Literals that are compared one after the other, for they have these bits in common. */
  private static final int MOST_COMPARED = 4;

  private final int depth;
  private final SortedMap<String, Attempt> children;
  private final Pages pages;
  private final int bits;

  /** Where the pages of a table go, and those literals that too many have the hash code of. */
  interface Pages extends LiteralSwitch.Parts {
    /** Declares a method that returns the value of an expression, and gives the call of it. */
    CodeBlock page(CodeBlock expression, Bits bits, int value);
  }

  /**
   * Some bits of a hash code.
   *
   * @param shift how many lower ones there are
   * @param count how many they are
   */
  record Bits(int shift, int count) {
    int of(String text) {
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
   * A table to be written.
   *
   * @param depth the index of the segment
   * @param children by their literals
   * @param pages where pages go
   */
  LiteralTable(int depth, SortedMap<String, Attempt> children, Pages pages) {
    this.depth = depth;
    this.children = children;
    this.pages = pages;
    this.bits = Integer.SIZE - Integer.numberOfLeadingZeros(children.size() - 1);
  }

  /** Whether the expression needs the variable {@link #HASH}. */
  boolean hasPages() {
    return bits > BITS_OF_PAGE;
  }

  /** The hash code of the segment. */
  CodeBlock hash() {
    return CodeBlock.of("$L.hash($L)", Argument.PATH, depth);
  }

  /** The table, -1 where no literal equals the segment. */
  CodeBlock expression() {
    return table(children, hasPages() ? CodeBlock.of("$L", HASH) : hash(), 0);
  }

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
                        " $L", pages.page(table(slot, hash, shift + own.count()), own, value))));
    return code.add("default -> -1;\n").unindent().add("}").build();
  }

  /** Last pages are as large as they may be, so that there are few. */
  private int bitsFrom(int shift) {
    int remaining = bits - shift;
    int uneven = remaining % BITS_OF_PAGE;
    return uneven == 0 ? BITS_OF_PAGE : uneven;
  }

  /** What follows an arrow: in its line, or one line for each literal. */
  private CodeBlock slot(SortedMap<String, Attempt> slot) {
    if (slot.size() > MOST_COMPARED) {
      CodeBlock segment = CodeBlock.of("$L.segment($L)", Argument.PATH, depth);
      CodeBlock all =
          new LiteralSwitch(segment, CodeBlock.of("-1"), pages)
              .expression(Attempt.expressions(slot));
      return CodeBlock.of(" $L", pages.declare(all, slot.firstKey(), slot.lastKey()));
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

  /** Whether the segment at an index equals a literal. */
  static CodeBlock is(int depth, String literal) {
    return CodeBlock.of("$L.is($L, $S)", Argument.PATH, depth, literal);
  }
}
