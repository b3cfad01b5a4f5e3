package dev.rrjava.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import dev.rrjava.processor.model.RouteTree;
import dev.rrjava.processor.model.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/**
 * Writes a method for each node of the tree. It returns the response, or null when nothing at or
 * below the node answers the request.
 */
final class NodeWriter {
  private static final String ROOT = "route";

  private final EndpointCode endpoints;
  private final TypeName nullableResponse;
  private final NameAllocator names = new NameAllocator();
  private final List<MethodSpec> methods = new ArrayList<>();

  private NodeWriter(EndpointCode endpoints, TypeName nullableResponse) {
    this.endpoints = endpoints;
    this.nullableResponse = nullableResponse;
  }

  /** The methods of a tree from its root down, children in the order of their literals. */
  static List<MethodSpec> methods(
      RouteTree root, EndpointCode endpoints, TypeName nullableResponse) {
    NodeWriter writer = new NodeWriter(endpoints, nullableResponse);
    // Not to be overloaded: a reader of Routes knows these.
    for (String inherited : List.of(ROOT, "routeList", "handle", "of")) {
      writer.names.newName(inherited);
    }
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(ROOT)
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PROTECTED);
    writer.add(root, ROOT, method);
    return writer.methods;
  }

  private void add(RouteTree node, String name, MethodSpec.Builder method) {
    List<MethodSpec> parts = new ArrayList<>();
    NodeBody body =
        new NodeBody(
            node,
            names,
            endpoints,
            (expression, first, last) -> {
              String part = names.newName(name + "From" + Names.capitalized(first));
              parts.add(
                  finish(
                      privateMethod(part)
                          .addJavadoc(
                              "$L, from $L to $L.\n",
                              template(node),
                              JavadocText.escape(first),
                              JavadocText.escape(last)),
                      CodeBlock.of("return $L;\n", expression)));
              return CodeBlock.of("$N($L)", part, Argument.list(List.of(Argument.values())));
            });
    methods.add(finish(method, body.code()));
    methods.addAll(parts);
    body.children()
        .forEach((childName, child) -> add(child, childName, documented(childName, child)));
  }

  private static MethodSpec.Builder documented(String name, RouteTree node) {
    boolean isLeaf = node.literals().isEmpty() && node.variable().isEmpty();
    return privateMethod(name).addJavadoc(isLeaf ? "$L\n" : "$L and below.\n", template(node));
  }

  private static MethodSpec.Builder privateMethod(String name) {
    return MethodSpec.methodBuilder(name).addModifiers(Modifier.PRIVATE);
  }

  private MethodSpec finish(MethodSpec.Builder method, CodeBlock body) {
    for (Argument argument : Argument.values()) {
      method.addParameter(argument.parameter());
    }
    return method.returns(nullableResponse).addException(Exception.class).addCode(body).build();
  }

  private static String template(RouteTree node) {
    return JavadocText.escape(
        node.path().stream().map(Segment::text).collect(Collectors.joining("/", "/", "")));
  }
}
