package dev.rrjava.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.Generated;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Annotations for checkers, containers and readers of generated code. A module that does not read
 * theirs goes without: {@code javax.annotation.processing} is in {@code java.compiler}, which few
 * require.
 */
final class VisibleAnnotations {
  private static final ClassName NULLABLE = ClassName.get("org.jspecify.annotations", "Nullable");

  /** The annotation of JSR 330, by its name of today and its former one. */
  private static final List<ClassName> INJECT =
      List.of(ClassName.get("jakarta.inject", "Inject"), ClassName.get("javax.inject", "Inject"));

  private final String processor;
  private final Elements elements;
  private final @Nullable ModuleElement module;
  private final Map<String, Boolean> visible = new HashMap<>();

  /**
   * Creates an instance for the code of a processor; {@code module} is null before modules were in
   * the language.
   */
  VisibleAnnotations(String processor, Elements elements, @Nullable ModuleElement module) {
    this.processor = processor;
    this.elements = elements;
    this.module = module;
  }

  /** Says that code is generated. */
  List<AnnotationSpec> generated() {
    return isVisible(ClassName.get(Generated.class))
        ? List.of(
            AnnotationSpec.builder(Generated.class).addMember("value", "$S", processor).build())
        : List.of();
  }

  /** Says that null is among the values of a type. */
  TypeName nullable(TypeName type) {
    return isVisible(NULLABLE) ? type.annotated(AnnotationSpec.builder(NULLABLE).build()) : type;
  }

  /** Says that a container may call a constructor; empty where there are no containers. */
  Optional<ClassName> inject() {
    for (ClassName annotation : INJECT) {
      if (isVisible(annotation)) {
        return Optional.of(annotation);
      }
    }
    return Optional.empty();
  }

  private boolean isVisible(ClassName annotation) {
    return isVisible(annotation.canonicalName());
  }

  /**
   * Returns whether generated code can refer to a class. The compiler is asked once for each name,
   * and only about the module of the generated code: it would search all modules for a class that
   * does not exist.
   */
  boolean isVisible(String qualifiedName) {
    Boolean known = visible.get(qualifiedName);
    if (known != null) {
      return known;
    }
    boolean exists = exists(qualifiedName);
    visible.put(qualifiedName, exists);
    return exists;
  }

  private boolean exists(String qualifiedName) {
    return module == null
        ? elements.getTypeElement(qualifiedName) != null
        : elements.getTypeElement(module, qualifiedName) != null;
  }
}
