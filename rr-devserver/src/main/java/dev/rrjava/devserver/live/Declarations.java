package dev.rrjava.devserver.live;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What other sources and annotation processors can see of a source: everything except the bodies of
 * methods, constructors and initializers. If only bodies change, no other class has to be compiled.
 *
 * @param text the source without bodies; comments between declarations are part of it, since they
 *     become descriptions in the OpenAPI document
 * @param types the paths of the class files of the source without their extension, such as {@code
 *     com/example/Main}; without nested classes
 * @param headers what decides, as it is written, which types are subtypes and which a lambda can
 *     implement, by the names of the types with those that enclose them
 */
record Declarations(String text, List<String> types, Map<String, String> headers) {

  /** Returns the simple names of all types, those of nested ones included. */
  Set<String> typeNames() {
    return headers.keySet().stream()
        .map(name -> name.substring(name.lastIndexOf('.') + 1))
        .collect(Collectors.toSet());
  }

  /** Returns whether a type that both declare has another header. */
  boolean hasOtherHeadersThan(Declarations other) {
    return headers.entrySet().stream()
        .anyMatch(
            type ->
                !type.getValue()
                    .equals(other.headers.getOrDefault(type.getKey(), type.getValue())));
  }

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
    return new Declarations(bodies.remainder(), List.copyOf(types), Map.copyOf(bodies.headers));
  }

  /** Copies a source, and leaves bodies out. */
  private static final class Bodies extends TreeScanner<@Nullable Void, @Nullable Void> {
    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final String source;
    private final StringBuilder remainder = new StringBuilder();
    private final Map<String, String> headers = new HashMap<>();
    private String enclosing = "";
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
      String outer = enclosing;
      enclosing += type.getSimpleName();
      headers.put(enclosing, header(type));
      enclosing += ".";
      for (Tree member : type.getMembers()) {
        if (member instanceof BlockTree initializer) {
          leaveOut(initializer);
        } else {
          scan(member, null);
        }
      }
      enclosing = outer;
      return null;
    }

    private static String header(ClassTree type) {
      return type.getModifiers().getFlags()
          + " "
          + type.getKind()
          + type.getTypeParameters()
          + " extends "
          + type.getExtendsClause()
          + " implements "
          + type.getImplementsClause()
          + " permits "
          + type.getPermitsClause()
          + (type.getKind() == Tree.Kind.INTERFACE ? onlyAbstractMethod(type) : "");
    }

    private static String onlyAbstractMethod(ClassTree type) {
      List<MethodTree> methods =
          type.getMembers().stream()
              .filter(MethodTree.class::isInstance)
              .map(MethodTree.class::cast)
              .filter(method -> method.getBody() == null)
              .toList();
      return methods.size() == 1 ? signature(methods.get(0)) : "";
    }

    private static String signature(MethodTree method) {
      return " "
          + method.getTypeParameters()
          + method.getReturnType()
          + " "
          + method.getName()
          + method.getParameters().stream().map(VariableTree::getType).toList()
          + method.getThrows();
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
