package dev.rrjava.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.rrjava.generated.SegmentTemplate;
import dev.rrjava.processor.model.Segment;
import dev.rrjava.processor.model.Template;
import java.util.List;
import java.util.stream.Collectors;

/** The constants for segments that combine text and variables. */
final class SegmentTemplates {
  private SegmentTemplates() {}

  /** Returns the constant for a segment; the names of its variables don't matter. */
  static String constant(GeneratedMembers members, Segment.Composite composite) {
    return members.constant(
        List.of(SegmentTemplate.class, Template.withoutNames(composite)),
        composite.parts().stream()
            .map(part -> part.variable().orElse(part.text()))
            .collect(Collectors.joining("-")),
        ClassName.get(SegmentTemplate.class),
        () -> value(composite));
  }

  private static CodeBlock value(Segment.Composite composite) {
    List<CodeBlock> texts =
        composite.texts().stream().map(text -> CodeBlock.of("$S", text)).toList();
    CodeBlock.Builder code =
        CodeBlock.builder().add("$T.of($L)", SegmentTemplate.class, CodeBlock.join(texts, ",$W"));
    List<Segment> variables = composite.variables();
    for (int i = 0; i < variables.size(); i++) {
      if (variables.get(i) instanceof Segment.Pattern pattern) {
        code.add("$Z.where($L, $S)", i, pattern.regex());
      }
    }
    return code.build();
  }
}
