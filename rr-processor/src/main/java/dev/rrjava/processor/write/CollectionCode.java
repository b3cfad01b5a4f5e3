package dev.rrjava.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import dev.rrjava.generated.Parameter;
import dev.rrjava.processor.model.HandlerParameter;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;

/** Code that makes a list into the collection that a parameter is. */
final class CollectionCode {
  private CollectionCode() {}

  static CodeBlock of(HandlerParameter parameter, CodeBlock list) {
    return switch (parameter.type().container()) {
      case SET -> CodeBlock.of("$T.set($L)", Parameter.class, list);
      case SORTED_SET -> CodeBlock.of("$T.sortedSet($L)", Parameter.class, list);
      case DEQUE -> CodeBlock.of("$T.deque($L)", Parameter.class, list);
      case ENUM_SET ->
          CodeBlock.of("$T.enumSet($T.class,$W$L)", Parameter.class, element(parameter), list);
      case COLLECTION ->
          CodeBlock.of(
              "$T.into(new $T(),$W$L)",
              Parameter.class,
              ParameterizedTypeName.get(raw(parameter), element(parameter)),
              list);
      case ARRAY ->
          CodeBlock.of(
              "$L.toArray(new $T[0])",
              list,
              TypeName.get(((ArrayType) parameter.mirror()).getComponentType()));
      default -> list;
    };
  }

  private static ClassName raw(HandlerParameter parameter) {
    return ClassName.get((TypeElement) ((DeclaredType) parameter.mirror()).asElement());
  }

  /** The type of an element; of a wildcard, its bound. */
  private static TypeName element(HandlerParameter parameter) {
    TypeName argument =
        TypeName.get(((DeclaredType) parameter.mirror()).getTypeArguments().get(0))
            .withoutAnnotations();
    if (!(argument instanceof WildcardTypeName wildcard)) {
      return argument;
    }
    List<TypeName> bounds =
        wildcard.lowerBounds().isEmpty() ? wildcard.upperBounds() : wildcard.lowerBounds();
    return Objects.requireNonNull(bounds.get(0)).withoutAnnotations();
  }
}
