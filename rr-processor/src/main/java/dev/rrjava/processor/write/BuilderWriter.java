package dev.rrjava.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import dev.rrjava.generated.Missing;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * Writes how the application creates its {@code Routes} or {@code Jobs}: with a builder, which has
 * a method for each handler, and if there are few of them also with one method for all.
 */
final class BuilderWriter {
  /** With more arguments, their order is hard to remember. */
  private static final int MAX_ARGUMENTS = 4;

  private final ClassName type;
  private final String purpose;
  private final ClassName builder;
  private final List<ParameterSpec> parameters;
  private final Modifier[] visibility;

  /** {@code purpose} is what the class is for the handlers, for example {@code a router}. */
  BuilderWriter(
      ClassName type, String purpose, List<ParameterSpec> parameters, Modifier[] visibility) {
    this.type = type;
    this.purpose = purpose;
    this.builder = type.nestedClass("Builder");
    this.parameters = parameters;
    this.visibility = visibility;
  }

  void addTo(TypeSpec.Builder generated) {
    if (parameters.size() <= MAX_ARGUMENTS) {
      generated.addMethod(
          creator("of", type)
              .addJavadoc("Creates $L for these handlers.\n", purpose)
              .addParameters(parameters)
              .addStatement("return builder()$L.build()", setters())
              .build());
    }
    generated.addMethod(
        creator("builder", builder)
            .addJavadoc("Creates a builder. Each handler must be set.\n")
            .addStatement("return new $T()", builder)
            .build());
    generated.addType(builderType());
  }

  private MethodSpec.Builder creator(String name, ClassName result) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(visibility)
        .addModifiers(Modifier.STATIC)
        .returns(result);
  }

  private CodeBlock setters() {
    CodeBlock.Builder code = CodeBlock.builder();
    for (ParameterSpec parameter : parameters) {
      code.add("$Z.$L($L)", parameter.name(), parameter.name());
    }
    return code.build();
  }

  private CodeBlock creation() {
    List<CodeBlock> arguments = new ArrayList<>();
    for (ParameterSpec parameter : parameters) {
      arguments.add(CodeBlock.of("$L", parameter.name()));
    }
    return CodeBlock.of("new $T($L)", type, CodeBlock.join(arguments, ",$W"));
  }

  private TypeSpec builderType() {
    TypeSpec.Builder nested =
        TypeSpec.classBuilder(builder)
            .addJavadoc("Collects the handlers.\n")
            .addModifiers(visibility)
            .addModifiers(Modifier.STATIC, Modifier.FINAL);
    for (ParameterSpec parameter : parameters) {
      nested.addField(
          FieldSpec.builder(parameter.type(), parameter.name(), Modifier.PRIVATE).build());
    }
    nested.addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    for (ParameterSpec parameter : parameters) {
      nested.addMethod(
          MethodSpec.methodBuilder(parameter.name())
              .addModifiers(visibility)
              .returns(builder)
              .addParameter(parameter)
              .addStatement("this.$L = $L", parameter.name(), parameter.name())
              .addStatement("return this")
              .build());
    }
    List<CodeBlock> namesAndValues = new ArrayList<>();
    for (ParameterSpec parameter : parameters) {
      namesAndValues.add(CodeBlock.of("$S,$W$L", parameter.name(), parameter.name()));
    }
    return nested
        .addMethod(
            MethodSpec.methodBuilder("build")
                .addModifiers(visibility)
                .returns(type)
                .addStatement("$T.reject($L)", Missing.class, CodeBlock.join(namesAndValues, ",$W"))
                .addStatement("return $L", creation())
                .build())
        .build();
  }
}
