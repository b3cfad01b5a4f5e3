package dev.rrjava.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.rrjava.codec.BodyType;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/** The types of objects in bodies, as generated code writes them. */
final class BodyTypes {
  private BodyTypes() {}

  /** The type without annotations, which say nothing to a codec. */
  static TypeName typeName(TypeMirror type) {
    return TypeName.get(type).withoutAnnotations();
  }

  static String simpleName(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return simpleName(array.getComponentType()) + "Array";
    }
    if (type instanceof WildcardType wildcard) {
      return simpleName(Objects.requireNonNull(wildcard.getExtendsBound()));
    }
    if (!(type instanceof DeclaredType declared)) {
      return Names.capitalized(type.getKind().name().toLowerCase(Locale.ROOT));
    }
    StringBuilder name = new StringBuilder();
    declared.getTypeArguments().forEach(argument -> name.append(simpleName(argument)));
    return name.append(declared.asElement().getSimpleName()).toString();
  }

  /** {@code BodyType.<List<Task>>of(List.class, BodyType.of(Task.class))}. */
  static CodeBlock bodyType(TypeMirror type) {
    if (type instanceof WildcardType wildcard) {
      return bodyType(Objects.requireNonNull(wildcard.getExtendsBound()));
    }
    if (!(type instanceof DeclaredType declared) || declared.getTypeArguments().isEmpty()) {
      return CodeBlock.of("$T.of($T.class)", BodyType.class, typeName(type));
    }
    List<CodeBlock> arguments =
        declared.getTypeArguments().stream().map(BodyTypes::bodyType).toList();
    return CodeBlock.of(
        "$T.<$T>of($T.class,$W$L)",
        BodyType.class,
        typeName(type),
        ClassName.get((TypeElement) declared.asElement()),
        CodeBlock.join(arguments, ",$W"));
  }
}
