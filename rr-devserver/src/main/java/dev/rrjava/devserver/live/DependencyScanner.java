package dev.rrjava.devserver.live;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.UnionType;
import javax.lang.model.type.WildcardType;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a class depends on, in its analyzed syntax tree. Class files would not do: constants
 * are copied into them, and the type of an expression is often not mentioned.
 */
final class DependencyScanner extends TreePathScanner<@Nullable Void, @Nullable Void> {
  private final Trees trees;
  private final Dependencies found;
  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  DependencyScanner(Trees trees, Dependencies found) {
    this.trees = trees;
    this.found = found;
  }

  @Override
  public @Nullable Void scan(TreePath path, @Nullable Void unused) {
    note(path);
    return super.scan(path, null);
  }

  @Override
  public @Nullable Void scan(@Nullable Tree tree, @Nullable Void unused) {
    if (tree != null) {
      note(new TreePath(getCurrentPath(), tree));
    }
    return super.scan(tree, null);
  }

  private void note(TreePath path) {
    Element element = trees.getElement(path);
    if (element != null) {
      use(element);
    }
    use(trees.getTypeMirror(path));
  }

  private void use(Element element) {
    if (seen.add(element)) {
      TypeElement type = outermost(element);
      if (type != null) {
        found.use(type.getQualifiedName().toString());
      }
    }
  }

  private static @Nullable TypeElement outermost(Element element) {
    Element outermost = null;
    for (Element current = element; current != null; current = current.getEnclosingElement()) {
      if (current instanceof TypeElement) {
        outermost = current;
      }
    }
    return (TypeElement) outermost;
  }

  /** Notes the classes in a type. Those of the bounds of a variable belong to its declaration. */
  private void use(@Nullable TypeMirror type) {
    if (type == null || !seen.add(type)) {
      return;
    }
    if (type instanceof DeclaredType declared) {
      use(declared.asElement());
      declared.getTypeArguments().forEach(this::use);
      use(declared.getEnclosingType());
    } else if (type instanceof ArrayType array) {
      use(array.getComponentType());
    } else if (type instanceof TypeVariable variable) {
      use(variable.getUpperBound());
      use(variable.getLowerBound());
    } else if (type instanceof WildcardType wildcard) {
      use(wildcard.getExtendsBound());
      use(wildcard.getSuperBound());
    } else if (type instanceof IntersectionType intersection) {
      intersection.getBounds().forEach(this::use);
    } else if (type instanceof UnionType union) {
      union.getAlternatives().forEach(this::use);
    } else if (type instanceof ExecutableType executable) {
      use(executable.getReturnType());
      executable.getParameterTypes().forEach(this::use);
      executable.getThrownTypes().forEach(this::use);
    }
  }

  @Override
  public @Nullable Void visitClass(ClassTree type, @Nullable Void unused) {
    if (trees.getElement(getCurrentPath()) instanceof TypeElement element) {
      inherit(List.of(element.getSuperclass()));
      inherit(element.getInterfaces());
    }
    return super.visitClass(type, null);
  }

  private void inherit(List<? extends TypeMirror> supertypes) {
    for (TypeMirror supertype : supertypes) {
      use(supertype);
      if (supertype instanceof DeclaredType declared) {
        TypeElement type = outermost(declared.asElement());
        if (type != null) {
          found.inherit(type.getQualifiedName().toString());
        }
      }
    }
  }

  @Override
  public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
    found.name(tree.getName());
    return super.visitIdentifier(tree, null);
  }

  @Override
  public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void unused) {
    found.name(tree.getIdentifier());
    return super.visitMemberSelect(tree, null);
  }

  @Override
  public @Nullable Void visitMemberReference(MemberReferenceTree tree, @Nullable Void unused) {
    found.name(tree.getName());
    return super.visitMemberReference(tree, null);
  }
}
