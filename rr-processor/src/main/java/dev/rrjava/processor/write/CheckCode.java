package dev.rrjava.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.NameAllocator;
import dev.rrjava.generated.Violations;
import dev.rrjava.processor.model.HandlerParameter;
import dev.rrjava.processor.model.Validation;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.lang.model.type.TypeKind;

/** Code that checks what was taken from a request, all of it before anything is said. */
final class CheckCode {
  private final RuleFields rules;

  /** A value in a local variable that is to be checked. */
  record Taken(HandlerParameter parameter, Validation check, String local) {}

  CheckCode(RuleFields rules) {
    this.rules = rules;
  }

  CodeBlock code(NameAllocator locals, List<Taken> checks) {
    if (checks.isEmpty()) {
      return CodeBlock.of("");
    }
    String violations = locals.newName("violations");
    CodeBlock.Builder code =
        CodeBlock.builder()
            .addStatement(
                "$T $N = new $T($L)",
                Violations.class,
                violations,
                Violations.class,
                Argument.REQUEST);
    checks.forEach(taken -> code.add(code(taken, violations)));
    return code.addStatement("$N.rejectIfAny()", violations).build();
  }

  private CodeBlock code(Taken taken, String violations) {
    String field = rules.nameOf(taken.parameter(), taken.check());
    CodeBlock local = CodeBlock.of("$N", taken.local());
    return switch (taken.check().target()) {
      case WHOLE -> call(field, "check", local, violations);
      case ELEMENTS, MAP_VALUES -> call(field, "checkEach", local, violations);
      case ARRAY_ELEMENTS ->
          call(field, "checkEach", CodeBlock.of("$T.asList($L)", Arrays.class, local), violations);
      case PRESENT ->
          CodeBlock.builder()
              .beginControlFlow("if ($L.isPresent())", local)
              .add(
                  call(
                      field,
                      "check",
                      CodeBlock.of("$L.$L()", local, getter(taken.check())),
                      violations))
              .endControlFlow()
              .build();
    };
  }

  private static CodeBlock call(String field, String method, CodeBlock value, String violations) {
    return CodeBlock.builder()
        .addStatement("$N.$L($L, $N)", field, method, value, violations)
        .build();
  }

  /** {@code get}, or {@code getAsInt} and its like. */
  private static String getter(Validation check) {
    TypeKind kind = check.type().getKind();
    return kind.isPrimitive()
        ? "getAs" + Names.capitalized(kind.name().toLowerCase(Locale.ROOT))
        : "get";
  }
}
