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
 * Writes how the application creates its {@code Routes}: with a builder, which has a method for
 * each handler, and if there are few of them also with one method for all.
 */
final class BuilderWriter {
  /** With more arguments, their order is hard to remember. */
  private static final int MAX_ARGUMENTS = 4;

  private final ClassName routes;
  private final ClassName builder;
  private final List<ParameterSpec> parameters;
  private final Modifier[] visibility;

  BuilderWriter(ClassName routes, List<ParameterSpec> parameters, Modifier[] visibility) {
    this.routes = routes;
    this.builder = routes.nestedClass("Builder");
    this.parameters = parameters;
    this.visibility = visibility;
  }

  void addTo(TypeSpec.Builder type) {
    if (parameters.size() <= MAX_ARGUMENTS) {
      type.addMethod(
          creator("of", routes)
              .addJavadoc("Creates a router for these handlers.\n")
              .addParameters(parameters)
              .addStatement("return builder()$L.build()", setters())
              .build());
    }
    type.addMethod(
        creator("builder", builder)
            .addJavadoc("Creates a builder. Each handler must be set.\n")
            .addStatement("return new $T()", builder)
            .build());
    type.addType(builderType());
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
    return CodeBlock.of("new $T($L)", routes, CodeBlock.join(arguments, ",$W"));
  }

  private TypeSpec builderType() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(builder)
            .addJavadoc("Collects the handlers.\n")
            .addModifiers(visibility)
            .addModifiers(Modifier.STATIC, Modifier.FINAL);
    for (ParameterSpec parameter : parameters) {
      type.addField(
          FieldSpec.builder(parameter.type(), parameter.name(), Modifier.PRIVATE).build());
    }
    type.addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    for (ParameterSpec parameter : parameters) {
      type.addMethod(
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
    return type.addMethod(
            MethodSpec.methodBuilder("build")
                .addModifiers(visibility)
                .returns(routes)
                .addStatement("$T.reject($L)", Missing.class, CodeBlock.join(namesAndValues, ",$W"))
                .addStatement("return $L", creation())
                .build())
        .build();
  }
}
