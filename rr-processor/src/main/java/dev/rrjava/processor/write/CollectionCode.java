package dev.rrjava.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.rrjava.processor.model.ParameterType;
import dev.rrjava.runtime.routing.Parameter;

/** Code that makes a list into what a parameter wants. */
final class CollectionCode {
  private CollectionCode() {}

  /** {@code component} is the type of an array's elements, and not looked at otherwise. */
  static CodeBlock of(ParameterType.Container container, CodeBlock list, TypeName component) {
    return switch (container) {
      case SET -> CodeBlock.of("$T.set($L)", Parameter.class, list);
      case SORTED_SET -> CodeBlock.of("$T.sortedSet($L)", Parameter.class, list);
      case ARRAY -> CodeBlock.of("$L.toArray(new $T[0])", list, component);
      default -> list;
    };
  }
}
