package dev.rrjava.processor.write;

import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.NameAllocator;
import dev.rrjava.processor.model.RouteTree;
import dev.rrjava.processor.model.Segment;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;

/** The constants of the class of routes that hold regular expressions; equal ones are one. */
final class RegexConstants {
  private final NameAllocator fields;
  private final Map<String, String> names = new LinkedHashMap<>();

  RegexConstants(RouteTree root, NameAllocator fields) {
    this.fields = fields;
    add(root);
  }

  private void add(RouteTree node) {
    if (!node.path().isEmpty()
        && node.path().get(node.path().size() - 1) instanceof Segment.Pattern pattern) {
      names.computeIfAbsent(
          pattern.regex(), regex -> fields.newName(Names.constant(pattern.name())));
    }
    node.children().forEach(this::add);
  }

  String nameOf(String regex) {
    return Objects.requireNonNull(names.get(regex));
  }

  List<FieldSpec> fields() {
    return names.entrySet().stream()
        .map(
            entry ->
                FieldSpec.builder(Pattern.class, entry.getValue())
                    .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                    .initializer(
                        "$T.compile($S, $T.DOTALL)", Pattern.class, entry.getKey(), Pattern.class)
                    .build())
        .toList();
  }
}
