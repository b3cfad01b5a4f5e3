package dev.rrjava.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.rrjava.generated.ParameterRules;
import dev.rrjava.generated.Violations;
import dev.rrjava.processor.model.HandlerParameter;
import dev.rrjava.processor.model.JobParameter;
import dev.rrjava.processor.model.RouteMethod;
import dev.rrjava.processor.model.Validation;
import dev.rrjava.processor.model.Validation.DeclaredConstraint;
import dev.rrjava.validation.Constraint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.SimpleAnnotationValueVisitor14;

/**
 * Code that validates the parameters of a method. All are checked before a request is rejected.
 * Parameters with equal names and rules share a field, which the constructor assigns.
 */
final class ValidationCode {
  /** The limit of {@link Map#of()}. */
  private static final int MAX_PAIRS = 10;

  private final GeneratedMembers members;

  /**
   * A parameter in a local variable that is to be validated.
   *
   * @param name its name
   * @param sentName its name in the request or job; empty for the whole content
   * @param isInContent whether it is in the content
   * @param validation the validation
   * @param local the local variable
   */
  record Validated(
      String name, String sentName, boolean isInContent, Validation validation, String local) {
    static Validated of(HandlerParameter parameter, Validation validation, String local) {
      return new Validated(
          parameter.name(),
          parameter.type().container().isMap() ? "" : parameter.source().name(),
          parameter.source().kind().isInBody(),
          validation,
          local);
    }

    static Validated of(JobParameter parameter, Validation validation, String local) {
      return new Validated(
          parameter.name(),
          parameter.header(),
          parameter.source() == JobParameter.Source.PAYLOAD,
          validation,
          local);
    }
  }

  ValidationCode(GeneratedMembers members) {
    this.members = members;
  }

  /** Returns whether a method of a handler has parameters to be validated. */
  static boolean isNeededBy(RouteMethod route) {
    for (HandlerParameter parameter : route.leaves()) {
      if (!parameter.validations().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** Returns the statements for a request. */
  CodeBlock ofRequest(Names locals, List<Validated> parameters) {
    return code(locals, parameters, ClassName.get(Violations.class), Argument.REQUEST.toString());
  }

  /** Returns the statements for a job. */
  CodeBlock ofJob(Names locals, List<Validated> parameters) {
    return code(locals, parameters, JobTypes.JOB_VIOLATIONS, JobAdapterWriter.RECEIVED);
  }

  private CodeBlock code(Names locals, List<Validated> parameters, ClassName type, String checked) {
    if (parameters.isEmpty()) {
      return CodeBlock.of("");
    }
    String violations = locals.newName("violations");
    CodeBlock.Builder code =
        CodeBlock.builder().addStatement("$T $L = new $T($L)", type, violations, type, checked);
    parameters.forEach(parameter -> add(code, parameter, violations));
    return code.addStatement("$L.rejectIfAny()", violations).build();
  }

  private void add(CodeBlock.Builder code, Validated validated, String violations) {
    String rules = rules(validated);
    String local = validated.local();
    switch (validated.validation().target()) {
      case WHOLE -> code.addStatement("$L.check($L, $L)", rules, local, violations);
      case ELEMENTS, MAP_VALUES ->
          code.addStatement("$L.checkEach($L, $L)", rules, local, violations);
      case ARRAY_ELEMENTS ->
          code.addStatement(
              "$L.checkEach($T.asList($L), $L)", rules, Arrays.class, local, violations);
      case PRESENT ->
          code.beginControlFlow("if ($L.isPresent())", local)
              .addStatement(
                  "$L.check($L.$L(), $L)", rules, local, getter(validated.validation()), violations)
              .endControlFlow();
    }
  }

  /** {@code get}, or {@code getAsInt} and its like. */
  private static String getter(Validation validation) {
    TypeKind kind = validation.type().getKind();
    return kind.isPrimitive()
        ? "getAs" + Names.capitalized(kind.name().toLowerCase(Locale.ROOT))
        : "get";
  }

  /** Returns the field with the rules for a parameter. */
  private String rules(Validated parameter) {
    CodeBlock value =
        CodeBlock.of(
            "$T.$L($S,$W$L.$L)",
            ParameterRules.class,
            parameter.isInContent() ? "ofContent" : "of",
            parameter.sentName(),
            AdapterWriter.VALIDATION,
            rules(parameter.validation()));
    return members.field(
        List.of(ParameterRules.class, GeneratedMembers.text(value)),
        name(parameter),
        ClassName.get(ParameterRules.class),
        () -> value);
  }

  /** {@code limitRules}; {@code tagsEachRules} for what is in a container. */
  private static String name(Validated parameter) {
    Validation.Target target = parameter.validation().target();
    boolean isEach = target != Validation.Target.WHOLE && target != Validation.Target.PRESENT;
    return parameter.name() + (isEach ? "EachRules" : "Rules");
  }

  private static CodeBlock rules(Validation validation) {
    TypeName type = raw(TypeName.get(validation.type()).withoutAnnotations());
    return validation.isOfType()
        ? CodeBlock.of("declaredBy($T.class)", type)
        : CodeBlock.of(
            "constrained($T.class,$W$T.of($L))",
            type,
            List.class,
            CodeBlock.join(
                validation.constraints().stream().map(ValidationCode::constraint).toList(), ",$W"));
  }

  private static TypeName raw(TypeName type) {
    return type instanceof ParameterizedTypeName generic ? generic.rawType() : type;
  }

  private static CodeBlock constraint(DeclaredConstraint constraint) {
    List<CodeBlock> pairs = new ArrayList<>();
    List<CodeBlock> entries = new ArrayList<>();
    constraint
        .members()
        .forEach(
            (name, value) -> {
              if (!isEmpty(value)) {
                CodeBlock pair = CodeBlock.of("$S, $L", name, MemberValue.of(value));
                pairs.add(pair);
                entries.add(CodeBlock.of("$T.entry($L)", Map.class, pair));
              }
            });
    boolean isShort = pairs.size() <= MAX_PAIRS;
    return CodeBlock.of(
        "new $T($T.class,$W$T.$L($L))",
        Constraint.class,
        TypeName.get(constraint.type().asType()),
        Map.class,
        isShort ? "of" : "ofEntries",
        CodeBlock.join(isShort ? pairs : entries, ",$W"));
  }

  /** Members such as {@code groups} and {@code payload} are in nearly all constraints. */
  private static boolean isEmpty(AnnotationValue value) {
    return value.getValue() instanceof Collection<?> list && list.isEmpty();
  }

  /** Writes the value of an annotation's member as an expression for an object. */
  private static final class MemberValue extends SimpleAnnotationValueVisitor14<CodeBlock, Void> {
    private static final MemberValue VISITOR = new MemberValue();

    private MemberValue() {}

    static CodeBlock of(AnnotationValue value) {
      return Objects.requireNonNull(value.accept(VISITOR, null));
    }

    @Override
    protected CodeBlock defaultAction(Object value, Void unused) {
      return CodeBlock.of("$L", value);
    }

    @Override
    public CodeBlock visitString(String text, Void unused) {
      return CodeBlock.of("$S", text);
    }

    @Override
    public CodeBlock visitLong(long number, Void unused) {
      return CodeBlock.of("$LL", number);
    }

    @Override
    public CodeBlock visitByte(byte number, Void unused) {
      return CodeBlock.of("(byte) $L", number);
    }

    @Override
    public CodeBlock visitShort(short number, Void unused) {
      return CodeBlock.of("(short) $L", number);
    }

    @Override
    public CodeBlock visitChar(char character, Void unused) {
      return CodeBlock.of("(char) $L", (int) character);
    }

    /** Parses a string, since some values have no literal. */
    @Override
    public CodeBlock visitFloat(float number, Void unused) {
      return CodeBlock.of("$T.valueOf($S)", Float.class, String.valueOf(number));
    }

    @Override
    public CodeBlock visitDouble(double number, Void unused) {
      return CodeBlock.of("$T.valueOf($S)", Double.class, String.valueOf(number));
    }

    @Override
    public CodeBlock visitEnumConstant(VariableElement constant, Void unused) {
      return CodeBlock.of("$T.$N", constant.asType(), constant.getSimpleName().toString());
    }

    @Override
    public CodeBlock visitType(TypeMirror type, Void unused) {
      return CodeBlock.of("$T.class", TypeName.get(type));
    }

    @Override
    public CodeBlock visitArray(List<? extends AnnotationValue> elements, Void unused) {
      return CodeBlock.of(
          "$T.of($L)",
          List.class,
          CodeBlock.join(elements.stream().map(MemberValue::of).toList(), ",$W"));
    }
  }
}
