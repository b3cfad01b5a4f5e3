package dev.rrjava.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.NameAllocator;
import dev.rrjava.generated.SegmentTemplate;
import dev.rrjava.processor.model.RouteTree;
import dev.rrjava.processor.model.Segment;
import dev.rrjava.processor.model.Template;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** The constants for segments with text beside variables; equal ones are one. */
final class SegmentTemplateConstants {
  private final NameAllocator fields;
  private final Map<Segment.Composite, String> names = new LinkedHashMap<>();

  private SegmentTemplateConstants(Stream<Segment> segments, NameAllocator fields) {
    this.fields = fields;
    segments.forEach(this::add);
  }

  /** Those that are asked for at the nodes of a tree. */
  static SegmentTemplateConstants of(RouteTree root, NameAllocator fields) {
    return new SegmentTemplateConstants(segments(root), fields);
  }

  /** Those of which the methods of an adapter take variables. */
  static SegmentTemplateConstants of(List<Template> templates, NameAllocator fields) {
    return new SegmentTemplateConstants(
        templates.stream().flatMap(template -> template.segments().stream()), fields);
  }

  private static Stream<Segment> segments(RouteTree node) {
    int depth = node.path().size();
    Stream<Segment> last = depth == 0 ? Stream.of() : Stream.of(node.path().get(depth - 1));
    return Stream.concat(last, node.children().flatMap(SegmentTemplateConstants::segments));
  }

  private void add(Segment segment) {
    if (segment instanceof Segment.Composite composite) {
      names.computeIfAbsent(
          Template.withoutNames(composite),
          form -> fields.newName(Names.constant(name(composite))));
    }
  }

  private static String name(Segment.Composite composite) {
    return composite.parts().stream()
        .map(part -> part.variable().orElse(part.text()))
        .collect(Collectors.joining("-"));
  }

  String nameOf(Segment.Composite composite) {
    return Objects.requireNonNull(names.get(Template.withoutNames(composite)));
  }

  List<FieldSpec> fields() {
    return names.entrySet().stream()
        .map(
            entry ->
                FieldSpec.builder(SegmentTemplate.class, entry.getValue())
                    .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                    .initializer(value(entry.getKey()))
                    .build())
        .toList();
  }

  private static CodeBlock value(Segment.Composite composite) {
    List<CodeBlock> texts =
        composite.texts().stream().map(text -> CodeBlock.of("$S", text)).toList();
    CodeBlock.Builder code =
        CodeBlock.builder().add("$T.of($L)", SegmentTemplate.class, CodeBlock.join(texts, ", "));
    List<Segment> variables = composite.variables();
    for (int i = 0; i < variables.size(); i++) {
      if (variables.get(i) instanceof Segment.Pattern pattern) {
        code.add(".where($L, $S)", i, pattern.regex());
      }
    }
    return code.build();
  }
}
