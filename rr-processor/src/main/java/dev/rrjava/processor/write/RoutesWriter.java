package dev.rrjava.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.rrjava.processor.model.ClassId;
import dev.rrjava.processor.model.HandlerClass;
import dev.rrjava.processor.model.RouteTree;
import dev.rrjava.runtime.codec.Codecs;
import dev.rrjava.runtime.http.Response;
import dev.rrjava.runtime.routing.Dispatcher;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the class of routes: its factory, the tree of switches, and the list. */
final class RoutesWriter {
  private final ClassName type;
  private final Adapters adapters;
  private final TypeName nullableResponse;
  private final RouteTree tree;
  private final boolean isPublic;

  RoutesWriter(
      ClassId id, List<HandlerClass> handlers, Adapters adapters, VisibleAnnotations annotations) {
    this.type = ClassName.get(id.packageName(), id.simpleName());
    this.adapters = adapters;
    this.nullableResponse = annotations.nullable(ClassName.get(Response.class));
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
    for (Adapter adapter : adapters.all()) {
      fields.newName(adapter.fieldName());
      builder.addField(adapter.type(), adapter.fieldName(), Modifier.PRIVATE, Modifier.FINAL);
    }
    VariantConstants variants = new VariantConstants(fields);
    RegexConstants regexes = new RegexConstants(tree, fields);
    NodeWriter nodes =
        new NodeWriter(new EndpointCode(adapters, variants), regexes, nullableResponse, fields);
    TypeSpec.Builder body =
        builder.addFields(regexes.fields()).addMethod(constructor()).addMethod(factory());

    nodes.addTo(body, tree);
    body.addFields(variants.fields());
    return body.addFields(nodes.fields(type)).addMethods(RouteListWriter.methods(tree)).build();
  }

  private MethodSpec constructor() {
    MethodSpec.Builder constructor = MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE);
    for (Adapter adapter : adapters.all()) {
      constructor
          .addParameter(adapter.type(), adapter.fieldName())
          .addStatement("this.$N = $N", adapter.fieldName(), adapter.fieldName());
    }
    return constructor.build();
  }

  private MethodSpec factory() {
    MethodSpec.Builder factory =
        MethodSpec.methodBuilder("of")
            .addJavadoc("Routes requests to handlers.\n\n")
            .addModifiers(visibility())
            .addModifiers(Modifier.STATIC)
            .returns(type);
    if (adapters.all().stream().anyMatch(Adapter::needsCodecs)) {
      factory
          .addParameter(Codecs.class, ResponseMakers.CODECS)
          .addJavadoc("@param $N read and write objects\n", ResponseMakers.CODECS);
    }
    List<CodeBlock> arguments = new ArrayList<>();
    for (Adapter adapter : adapters.all()) {
      String name = adapter.fieldName();
      int routes = adapter.handler().routes().size();
      factory
          .addParameter(adapter.handlerType(), name)
          .addJavadoc("@param $N answers $L route$L\n", name, routes, routes == 1 ? "" : "s");
      arguments.add(
          CodeBlock.of(
              "new $T($L$N)",
              adapter.type(),
              adapter.needsCodecs() ? ResponseMakers.CODECS + ", " : "",
              name));
    }
    return factory
        .addJavadoc("@return what answers requests\n")
        .addStatement("return new $T($L)", type, CodeBlock.join(arguments, ",$W"))
        .build();
  }

  private Modifier[] visibility() {
    return isPublic ? new Modifier[] {Modifier.PUBLIC} : new Modifier[0];
  }
}
