package dev.rrjava.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.rrjava.generated.Parameter;
import dev.rrjava.generated.ParameterSource;
import dev.rrjava.processor.model.HandlerParameter;
import dev.rrjava.processor.model.ParameterType;
import dev.rrjava.processor.model.RouteMethod;
import dev.rrjava.processor.model.Segment;
import dev.rrjava.processor.model.Source;
import dev.rrjava.processor.model.Template;
import dev.rrjava.processor.model.ValueType;
import java.util.List;
import java.util.Locale;

/** Code that takes a value that is converted from a string. */
final class ParameterCode {
  private static final ClassName PARAMETER = ClassName.get(Parameter.class);

  private final GeneratedMembers members;
  private final ConversionCode conversion;

  ParameterCode(GeneratedMembers members, ConversionCode conversion) {
    this.members = members;
    this.conversion = conversion;
  }

  /** An expression of the parameter's type. */
  CodeBlock value(RouteMethod route, HandlerParameter parameter) {
    Source source = parameter.source();
    ParameterType type = parameter.type();
    if (type.container().isMap()) {
      return map(source.kind(), type);
    }
    String constant = constant(parameter);
    return switch (type.container()) {
      case SINGLE -> single(route, parameter, constant);
      case NULLABLE -> lookUp(constant, "nullable", type.value());
      case OPTIONAL -> lookUp(constant, "optional", type.value());
      case OPTIONAL_PRIMITIVE ->
          CodeBlock.of("$L.optional$L($L)", constant, kind(type), Argument.REQUEST);
      case PRIMITIVE_ARRAY ->
          CodeBlock.of(
              "$L.$Ls($L$L)",
              constant,
              kind(type).toLowerCase(Locale.ROOT),
              Argument.REQUEST,
              defaults(parameter));
      default -> CollectionCode.of(parameter, list(route, parameter, constant));
    };
  }

  private CodeBlock map(Source.Kind source, ParameterType type) {
    String method = type.container() == ParameterType.Container.MAP ? "map" : "multiMap";
    return type.value() instanceof ValueType.StringType
        ? CodeBlock.of("$T.$L.$L($L)", ParameterSource.class, source, method, Argument.REQUEST)
        : CodeBlock.of(
            "$T.$L.$L($L,$W$S,$W$L)",
            ParameterSource.class,
            source,
            method,
            Argument.REQUEST,
            Expected.of(type.value()),
            conversion.reference(type.value()));
  }

  /** The texts for a request without a value, as further arguments. */
  private static CodeBlock defaults(HandlerParameter parameter) {
    CodeBlock.Builder arguments = CodeBlock.builder();
    parameter.defaults().forEach(text -> arguments.add(",$W$S", text));
    return arguments.build();
  }

  private CodeBlock single(RouteMethod route, HandlerParameter parameter, String constant) {
    ValueType value = parameter.type().value();
    boolean isResponsePending = value instanceof ValueType.Factory && !parameter.source().isPath();
    if (!isResponsePending) {
      return conversion.call(value, text(route, parameter, constant), constant);
    }
    // The application's own code says whether the empty string is a value.
    return parameter.defaults().stream()
        .findFirst()
        .map(
            text ->
                CodeBlock.of(
                    "$L.or($L, $S, $L)",
                    constant,
                    Argument.REQUEST,
                    text,
                    conversion.reference(value)))
        .orElseGet(() -> lookUp(constant, "required", value));
  }

  /** Returns the constant that describes where a parameter comes from, and what it has to be. */
  private String constant(HandlerParameter parameter) {
    Source source = parameter.source();
    String expected = Expected.of(parameter.type().value());
    String factory = source.kind().name().toLowerCase(Locale.ROOT);
    return members.constant(
        List.of(Parameter.class, factory, source.name(), expected),
        source.name().isEmpty() ? parameter.name() : source.name(),
        PARAMETER,
        () ->
            CodeBlock.of(
                "$T.$L($L)",
                PARAMETER,
                factory,
                source.kind() == Source.Kind.BODY
                    ? CodeBlock.of("$S", expected)
                    : expected.isEmpty()
                        ? CodeBlock.of("$S", source.name())
                        : CodeBlock.of("$S,$W$S", source.name(), expected)));
  }

  private static String kind(ParameterType type) {
    return type.value() instanceof ValueType.BuiltIn known
        ? Names.capitalized(known.type().name().toLowerCase(Locale.ROOT))
        : "";
  }

  private CodeBlock lookUp(String constant, String method, ValueType value) {
    return CodeBlock.of(
        "$L.$L($L, $L)", constant, method, Argument.REQUEST, conversion.reference(value));
  }

  private CodeBlock list(RouteMethod route, HandlerParameter parameter, String constant) {
    if (!parameter.source().isPath()) {
      return CodeBlock.of(
          "$L.list($L, $L$L)",
          constant,
          Argument.REQUEST,
          conversion.reference(parameter.type().value()),
          defaults(parameter));
    }
    return CodeBlock.of(
        "$L.list($L.restSegments($L, $L),$W$L)",
        constant,
        Argument.PATH,
        route.template().indexOf(parameter.source().name()),
        constant,
        conversion.reference(parameter.type().value()));
  }

  private CodeBlock text(RouteMethod route, HandlerParameter parameter, String constant) {
    String name = parameter.source().name();
    if (parameter.source().isPath()) {
      return variable(route.template(), name, constant);
    }
    return parameter.defaults().stream()
        .findFirst()
        .map(otherwise -> CodeBlock.of("$L.or($L, $S)", constant, Argument.REQUEST, otherwise))
        .orElseGet(() -> CodeBlock.of("$L.required($L)", constant, Argument.REQUEST));
  }

  private CodeBlock variable(Template template, String name, String constant) {
    int index = template.indexOf(name);
    return template.segments().get(index) instanceof Segment.Composite composite
        ? CodeBlock.of(
            "$L.variable($L, $L, $L, $L)",
            Argument.PATH,
            index,
            SegmentTemplates.constant(members, composite),
            composite.variables().stream()
                .map(variable -> variable.variable().orElseThrow())
                .toList()
                .indexOf(name),
            constant)
        : CodeBlock.of(
            "$L.$L($L, $L)",
            Argument.PATH,
            template.isCatchAll(name) ? "rest" : "variable",
            index,
            constant);
  }
}
