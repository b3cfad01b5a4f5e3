package dev.rrjava.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeSpec;
import dev.rrjava.codec.Codecs;
import dev.rrjava.http.Response;
import dev.rrjava.processor.model.ClassId;
import dev.rrjava.processor.model.HandlerClass;
import dev.rrjava.processor.model.RouteTree;
import dev.rrjava.routing.Dispatcher;
import dev.rrjava.validation.Validation;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** Writes the class of routes: its factory, the tree of switches, and the list. */
final class RoutesWriter {
  /** The method that goes around all routes, where there is anything to do so. */
  static final String AROUND = "around";

  private final ClassName type;
  private final Adapters adapters;
  private final VisibleAnnotations annotations;
  private final RouteTree tree;
  private final boolean isPublic;

  RoutesWriter(
      ClassId id, List<HandlerClass> handlers, Adapters adapters, VisibleAnnotations annotations) {
    this.type = ClassName.get(id.packageName(), id.simpleName());
    this.adapters = adapters;
    this.annotations = annotations;
    this.tree = RouteTree.of(handlers);
    this.isPublic = handlers.stream().allMatch(HandlerClass::isPublic);
  }

  TypeSpec type() {
    TypeSpec.Builder builder =
        TypeSpec.classBuilder(type)
            .addJavadoc("Finds the method that answers a request.\n")
            .addModifiers(visibility())
            .addModifiers(Modifier.FINAL)
            .superclass(Dispatcher.class);
    NameAllocator fields = new NameAllocator();
    for (Taken taken : adapters.taken()) {
      if (taken.adapters().isEmpty()) {
        fields.newName(taken.fieldName());
        builder.addField(taken.type(), taken.fieldName(), Modifier.PRIVATE, Modifier.FINAL);
      }
      for (Adapter adapter : taken.adapters()) {
        fields.newName(adapter.fieldName());
        builder.addField(adapter.type(), adapter.fieldName(), Modifier.PRIVATE, Modifier.FINAL);
      }
    }
    ResponseMakers makers = new ResponseMakers(adapters.outcomes(), fields);
    builder.addFields(makers.fields());
    VariantConstants variants = new VariantConstants(fields);
    RegexConstants regexes = new RegexConstants(tree, fields);
    SegmentTemplateConstants composites = SegmentTemplateConstants.of(tree, fields);
    NodeWriter nodes =
        new NodeWriter(
            new EndpointCode(adapters, variants),
            regexes,
            composites,
            annotations.nullable(ClassName.get(Response.class)),
            fields);
    TypeSpec.Builder body =
        builder
            .addFields(regexes.fields())
            .addFields(composites.fields())
            .addMethod(constructor(makers))
            .addMethod(factory());

    nodes.addTo(body, tree);
    AroundCode around = adapters.around();
    if (!around.isEmpty()) {
      body.addMethod(around.method(AROUND, fields));
      body.addMethods(around.answers(new AnswerCode(makers), fields));
    }
    body.addFields(variants.fields());
    body.addFields(nodes.fields(type));
    RouteListWriter.addTo(body, tree);
    return body.build();
  }

  /** With the handlers themselves, so that a container can call it. */
  private MethodSpec constructor(ResponseMakers makers) {
    MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
    annotations
        .inject()
        .ifPresentOrElse(
            inject -> constructor.addAnnotation(inject).addModifiers(visibility()),
            () -> constructor.addModifiers(Modifier.PRIVATE));
    if (needsCodecs()) {
      constructor.addParameter(Codecs.class, ResponseMakers.CODECS);
    }
    if (needsValidation()) {
      constructor.addParameter(Validation.class, RuleFields.VALIDATION);
    }
    for (Taken taken : adapters.taken()) {
      constructor.addParameter(taken.type(), taken.fieldName());
      if (taken.adapters().isEmpty()) {
        constructor.addStatement("this.$N = $L", taken.fieldName(), kept(taken));
      }
      for (Adapter adapter : taken.adapters()) {
        constructor.addStatement(
            "this.$N = $L", adapter.fieldName(), adapted(adapter, taken.fieldName()));
      }
    }
    return constructor.addCode(makers.assignments()).build();
  }

  private MethodSpec factory() {
    MethodSpec.Builder factory =
        MethodSpec.methodBuilder("of")
            .addJavadoc("Routes requests to handlers.\n\n")
            .addModifiers(visibility())
            .addModifiers(Modifier.STATIC)
            .returns(type);
    List<CodeBlock> arguments = new ArrayList<>();
    if (needsCodecs()) {
      factory
          .addParameter(Codecs.class, ResponseMakers.CODECS)
          .addJavadoc("@param $N read and write objects\n", ResponseMakers.CODECS);
      arguments.add(CodeBlock.of("$N", ResponseMakers.CODECS));
    }
    if (needsValidation()) {
      factory
          .addParameter(Validation.class, RuleFields.VALIDATION)
          .addJavadoc("@param $N checks what handlers take\n", RuleFields.VALIDATION);
      arguments.add(CodeBlock.of("$N", RuleFields.VALIDATION));
    }
    for (Taken taken : adapters.taken()) {
      factory
          .addParameter(taken.type(), taken.fieldName())
          .addJavadoc("@param $N $L\n", taken.fieldName(), purpose(taken.handler()));
      arguments.add(CodeBlock.of("$N", taken.fieldName()));
    }
    return factory
        .addJavadoc("@return what answers requests\n")
        .addStatement("return new $T($L)", type, CodeBlock.join(arguments, ",$W"))
        .build();
  }

  private boolean needsCodecs() {
    return adapters.all().stream().anyMatch(Adapter::needsCodecs)
        || adapters.outcomes().stream().anyMatch(ResponseMakers::isNeededBy);
  }

  private boolean needsValidation() {
    return adapters.all().stream().anyMatch(Adapter::needsValidation);
  }

  private static String purpose(HandlerClass handler) {
    int routes = handler.routes().size();
    return routes == 0
        ? "goes around all routes"
        : "answers " + routes + " route" + (routes == 1 ? "" : "s");
  }

  private static CodeBlock adapted(Adapter adapter, String handler) {
    List<CodeBlock> arguments = new ArrayList<>();
    if (adapter.needsCodecs()) {
      arguments.add(CodeBlock.of("$N", ResponseMakers.CODECS));
    }
    if (adapter.needsValidation()) {
      arguments.add(CodeBlock.of("$N", RuleFields.VALIDATION));
    }
    arguments.add(CodeBlock.of("$N", handler));
    return CodeBlock.of("new $T($L)", adapter.type(), CodeBlock.join(arguments, ", "));
  }

  private static CodeBlock kept(Taken taken) {
    return CodeBlock.of(
        "$T.requireNonNull($N, $S)", Objects.class, taken.fieldName(), taken.handler().name());
  }

  private Modifier[] visibility() {
    return isPublic ? new Modifier[] {Modifier.PUBLIC} : new Modifier[0];
  }
}
