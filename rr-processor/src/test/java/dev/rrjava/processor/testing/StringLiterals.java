package dev.rrjava.processor.testing;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/** Finds the string literals of sources. */
public final class StringLiterals {
  /** The place of an expression that is not a literal. */
  private static final String EXPRESSION = "…";

  private StringLiterals() {}

  /**
   * A string literal; concatenated ones are one.
   *
   * @param file the name of the source
   * @param line where it starts
   * @param text the value, with an ellipsis for other expressions in a concatenation
   */
  public record Literal(String file, long line, String text) {}

  public static List<Literal> in(Iterable<? extends JavaFileObject> sources) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    JavacTask task =
        (JavacTask) compiler.getTask(null, null, null, List.of("-proc:none"), null, sources);
    SourcePositions positions = Trees.instance(task).getSourcePositions();
    List<Literal> literals = new ArrayList<>();
    try {
      for (CompilationUnitTree unit : task.parse()) {
        new Scanner(unit, positions, literals).scan(unit, null);
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return literals;
  }

  private static final class Scanner extends TreeScanner<Void, Void> {
    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final List<Literal> literals;

    Scanner(CompilationUnitTree unit, SourcePositions positions, List<Literal> literals) {
      this.unit = unit;
      this.positions = positions;
      this.literals = literals;
    }

    @Override
    public Void visitLiteral(LiteralTree tree, Void nothing) {
      if (tree.getValue() instanceof String text) {
        add(tree, text);
      }
      return null;
    }

    @Override
    public Void visitBinary(BinaryTree tree, Void nothing) {
      String text = text(tree);
      if (text.replace(EXPRESSION, "").isEmpty()) {
        return super.visitBinary(tree, null);
      }
      add(tree, text);
      return null;
    }

    private void add(Tree tree, String text) {
      long position = positions.getStartPosition(unit, tree);
      literals.add(
          new Literal(
              unit.getSourceFile().getName(), unit.getLineMap().getLineNumber(position), text));
    }

    /**
     * Returns the value of a concatenation; literals in other expressions are added by themselves.
     */
    private String text(Tree tree) {
      if (tree instanceof LiteralTree literal && literal.getValue() instanceof String text) {
        return text;
      }
      if (tree instanceof ParenthesizedTree parentheses
          && parentheses.getExpression() instanceof BinaryTree inner) {
        return text(inner);
      }
      if (tree.getKind() == Tree.Kind.PLUS) {
        BinaryTree sum = (BinaryTree) tree;
        return text(sum.getLeftOperand()) + text(sum.getRightOperand());
      }
      if (!(tree instanceof BinaryTree)) {
        scan(tree, null);
      }
      return EXPRESSION;
    }
  }
}
