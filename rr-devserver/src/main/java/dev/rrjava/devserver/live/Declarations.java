package dev.rrjava.devserver.live;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What other sources and annotation processors can see of a source: everything except the bodies of
 * methods, constructors and initializers. If only bodies change, no other class has to be compiled.
 *
 * @param text the source without bodies; comments between declarations are part of it, since they
 *     become descriptions in the OpenAPI document
 * @param types the paths of the class files of the source without their extension, such as {@code
 *     com/example/Main}; without nested classes
 * @param typeNames the simple names of all types, those of nested ones included
 */
record Declarations(String text, List<String> types, Set<String> typeNames) {

  /**
   * Returns whether a class file is of this source.
   *
   * @param classFile the path of the file, relative to the folder of classes
   */
  boolean hasClass(Path classFile) {
    String path = classFile.toString().replace(File.separatorChar, '/');
    return types.stream()
        .anyMatch(type -> path.equals(type + ".class") || path.startsWith(type + "$"));
  }

  /**
   * Reads a source.
   *
   * @param unit the parsed source
   * @param positions the positions of its trees
   */
  static Declarations of(CompilationUnitTree unit, SourcePositions positions) throws IOException {
    String source = unit.getSourceFile().getCharContent(true).toString();
    Bodies bodies = new Bodies(unit, positions, source);
    bodies.scan(unit, null);
    String packageName =
        unit.getPackageName() == null
            ? ""
            : unit.getPackageName().toString().replace('.', '/') + "/";
    List<String> types = new ArrayList<>();
    for (Tree type : unit.getTypeDecls()) {
      if (type instanceof ClassTree named) {
        types.add(packageName + named.getSimpleName());
      }
    }
    return new Declarations(bodies.remainder(), List.copyOf(types), Set.copyOf(bodies.typeNames));
  }

  /** Copies a source, and leaves bodies out. */
  private static final class Bodies extends TreeScanner<@Nullable Void, @Nullable Void> {
    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final String source;
    private final StringBuilder remainder = new StringBuilder();
    private final Set<String> typeNames = new HashSet<>();
    private int copied;

    Bodies(CompilationUnitTree unit, SourcePositions positions, String source) {
      this.unit = unit;
      this.positions = positions;
      this.source = source;
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, @Nullable Void unused) {
      if (method.getBody() != null) {
        leaveOut(method.getBody());
      }
      return null;
    }

    @Override
    public @Nullable Void visitClass(ClassTree type, @Nullable Void unused) {
      typeNames.add(type.getSimpleName().toString());
      for (Tree member : type.getMembers()) {
        if (member instanceof BlockTree initializer) {
          leaveOut(initializer);
        } else {
          scan(member, null);
        }
      }
      return null;
    }

    private void leaveOut(Tree body) {
      int start = (int) positions.getStartPosition(unit, body);
      int end = (int) positions.getEndPosition(unit, body);
      if (start >= copied && end > start) {
        remainder.append(source, copied, start).append("{}");
        copied = end;
      }
    }

    String remainder() {
      return remainder.append(source, copied, source.length()).toString();
    }
  }
}
