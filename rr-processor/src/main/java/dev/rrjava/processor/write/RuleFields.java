package dev.rrjava.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.rrjava.generated.ParameterRules;
import dev.rrjava.processor.model.DeclaredConstraint;
import dev.rrjava.processor.model.HandlerParameter;
import dev.rrjava.processor.model.RouteMethod;
import dev.rrjava.processor.model.Source;
import dev.rrjava.processor.model.Validation;
import dev.rrjava.validation.Constraint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Modifier;

/**
 * The fields of an adapter that check values; parameters with equal names and rules share one. They
 * are made of the validation when the adapter is.
 */
final class RuleFields {
  /** The parameter of the constructor that the fields are made of. */
  static final String VALIDATION = "validation";

  /** More than {@link Map#of()} takes. */
  private static final int MOST_PAIRS = 10;

  private final Map<String, String> names = new LinkedHashMap<>();
  private final Map<String, CodeBlock> values = new LinkedHashMap<>();

  RuleFields(List<RouteMethod> routes, NameAllocator fields) {
    for (RouteMethod route : routes) {
      for (HandlerParameter parameter : route.leaves()) {
        for (Validation check : parameter.validations()) {
          CodeBlock value = value(parameter, check);
          if (values.putIfAbsent(value.toString(), value) == null) {
            names.put(value.toString(), fields.newName(name(parameter, check)));
          }
        }
      }
    }
  }

  /** Whether a method of a handler has parameters to be checked. */
  static boolean isNeededBy(RouteMethod route) {
    return route.leaves().stream().anyMatch(parameter -> !parameter.validations().isEmpty());
  }

  /** The field for a check. */
  String nameOf(HandlerParameter parameter, Validation check) {
    return Objects.requireNonNull(names.get(value(parameter, check).toString()));
  }

  List<FieldSpec> fields() {
    return names.values().stream()
        .map(
            name ->
                FieldSpec.builder(ParameterRules.class, name, Modifier.PRIVATE, Modifier.FINAL)
                    .build())
        .toList();
  }

  /** The statements of the constructor that make them. */
  CodeBlock assignments() {
    CodeBlock.Builder code = CodeBlock.builder();
    names.forEach((key, name) -> code.addStatement("this.$N =$W$L", name, values.get(key)));
    return code.build();
  }

  /** {@code limitRules}; {@code tagsEachRules} for what is in a container. */
  private static String name(HandlerParameter parameter, Validation check) {
    boolean isEach =
        check.target() != Validation.Target.WHOLE && check.target() != Validation.Target.PRESENT;
    return parameter.name() + (isEach ? "EachRules" : "Rules");
  }

  private static CodeBlock value(HandlerParameter parameter, Validation check) {
    Source source = parameter.source();
    return CodeBlock.of(
        "$T.$L($S,$W$N.$L)",
        ParameterRules.class,
        source.kind().isInBody() ? "ofContent" : "of",
        parameter.type().container().isMap() ? "" : source.name(),
        VALIDATION,
        rules(check));
  }

  private static CodeBlock rules(Validation check) {
    TypeName type = raw(TypeName.get(check.type()).withoutAnnotations());
    return check.isOfType()
        ? CodeBlock.of("declaredBy($T.class)", type)
        : CodeBlock.of(
            "constrained($T.class,$W$T.of($L))",
            type,
            List.class,
            CodeBlock.join(
                check.constraints().stream().map(RuleFields::constraint).toList(), ",$W"));
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
    boolean isShort = pairs.size() <= MOST_PAIRS;
    return CodeBlock.of(
        "new $T($T.class,$W$T.$L($L))",
        Constraint.class,
        TypeName.get(constraint.type().asType()),
        Map.class,
        isShort ? "of" : "ofEntries",
        CodeBlock.join(isShort ? pairs : entries, ",$W"));
  }

  /** Such as {@code groups} and {@code payload} are on nearly all. */
  private static boolean isEmpty(AnnotationValue value) {
    return value.getValue() instanceof Collection<?> list && list.isEmpty();
  }
}
