package dev.rrjava.processor.openapi;

import javax.lang.model.element.Element;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import org.jspecify.annotations.Nullable;

/**
 * The generic types that a type is a part of. A class may have a member of itself with larger type
 * arguments ({@code class G<T> { G<List<T>> next; }}), and so have no end.
 */
final class Ancestry {
  static final Ancestry NONE = new Ancestry(null, null, 0);

  /** How often a class may be a part of itself, each time with larger arguments. */
  private static final int MOST_STEPS = 2;

  private final @Nullable Ancestry outer;
  private final @Nullable Element type;
  private final int size;

  private Ancestry(@Nullable Ancestry outer, @Nullable Element type, int size) {
    this.outer = outer;
    this.type = type;
    this.size = size;
  }

  /** The ancestry of the parts of a type. */
  Ancestry with(DeclaredType type) {
    return type.getTypeArguments().isEmpty()
        ? this
        : new Ancestry(this, type.asElement(), size(type));
  }

  /** Whether a type is one of those that grow from step to step. */
  boolean isGrowing(DeclaredType type) {
    int own = size(type);
    int steps = 0;
    for (Ancestry one = this; one != null; one = one.outer) {
      if (type.asElement().equals(one.type) && one.size < own) {
        steps++;
      }
    }
    return steps > MOST_STEPS;
  }

  /** The number of names in a type. */
  private static int size(TypeMirror type) {
    if (type instanceof DeclaredType declared) {
      return 1 + declared.getTypeArguments().stream().mapToInt(Ancestry::size).sum();
    }
    if (type instanceof ArrayType array) {
      return 1 + size(array.getComponentType());
    }
    return type instanceof WildcardType wildcard && wildcard.getExtendsBound() != null
        ? size(wildcard.getExtendsBound())
        : 1;
  }
}
