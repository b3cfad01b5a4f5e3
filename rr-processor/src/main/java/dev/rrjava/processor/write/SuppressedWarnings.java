package dev.rrjava.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.TypeSpec;
import dev.rrjava.processor.model.HandlerClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * What javac would say of a generated class though its author can't help it: the handler, or what
 * it takes and gives, is deprecated, or the application's module exports the package and thereby
 * types of the runtime.
 */
final class SuppressedWarnings {
  private final Elements elements;

  SuppressedWarnings(Elements elements) {
    this.elements = elements;
  }

  List<AnnotationSpec> of(String packageName, TypeSpec type, List<HandlerClass> origins) {
    List<String> warnings = new ArrayList<>();
    if (origins.stream().anyMatch(HandlerClass::isDeprecated)) {
      warnings.addAll(List.of("deprecation", "removal"));
    }
    if (type.modifiers().contains(Modifier.PUBLIC) && isExported(packageName, origins.get(0))) {
      warnings.add("exports");
    }
    if (warnings.isEmpty()) {
      return List.of();
    }
    AnnotationSpec.Builder annotation = AnnotationSpec.builder(SuppressWarnings.class);
    warnings.forEach(warning -> annotation.addMember("value", "$S", warning));
    return List.of(annotation.build());
  }

  private boolean isExported(String packageName, HandlerClass origin) {
    return Optional.ofNullable(elements.getModuleOf(origin.type())).stream()
        .map(ModuleElement::getDirectives)
        .flatMap(directives -> ElementFilter.exportsIn(directives).stream())
        .anyMatch(export -> export.getPackage().getQualifiedName().contentEquals(packageName));
  }
}
