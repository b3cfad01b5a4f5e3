package dev.rrjava.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.rrjava.processor.model.RouteTree;
import dev.rrjava.processor.model.Segment;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/**
 * Writes a method for each node of the tree. It returns the response, or null when nothing at or
 * below the node answers the request.
 *
 * <p>A class file has room for 65,535 constants, of which a node takes about ten; of a large tree
 * most nodes are therefore in inner classes.
 */
final class NodeWriter {
  private static final String ROOT = "route";

  /** Nodes in one class. */
  private static final int MOST_NODES = 2_000;

  /** A page has about as many constants as so many nodes. */
  private static final int NODES_OF_PAGE = 40;

  private final EndpointCode endpoints;
  private final RegexConstants regexes;
  private final SegmentTemplateConstants composites;
  private final TypeName nullableResponse;
  private final NameAllocator names;
  private final NameAllocator fields;
  private final Deque<Node> waiting = new ArrayDeque<>();
  private final List<Part> parts = new ArrayList<>();
  private int nodeCount;

  /** A node whose method has a name and a class, and is still to be written. */
  private record Node(RouteTree tree, String name, int part, boolean isCatchAll) {}

  /** The methods of one class; the first is the class of routes itself. */
  private record Part(String className, String fieldName, List<MethodSpec> methods) {}

  NodeWriter(
      EndpointCode endpoints,
      RegexConstants regexes,
      SegmentTemplateConstants composites,
      TypeName nullableResponse,
      NameAllocator fields) {
    this.endpoints = endpoints;
    this.regexes = regexes;
    this.composites = composites;
    this.nullableResponse = nullableResponse;
    this.fields = fields;
    this.names = new NameAllocator();
    // Not to be overloaded: a reader of Routes knows these.
    for (String inherited : List.of(ROOT, "routeList", "handle", "of", RoutesWriter.AROUND)) {
      names.newName(inherited);
    }
  }

  /** Adds the methods of a tree from its root down, children in the order of their literals. */
  void addTo(TypeSpec.Builder type, RouteTree root) {
    part(0);
    write(
        new Node(root, ROOT, 0, false),
        MethodSpec.methodBuilder(ROOT)
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PROTECTED));
    for (Node node = waiting.poll(); node != null; node = waiting.poll()) {
      write(node, documented(node));
    }
    type.addMethods(parts.get(0).methods());
    for (Part part : parts.subList(1, parts.size())) {
      type.addType(
          TypeSpec.classBuilder(part.className())
              .addModifiers(Modifier.PRIVATE, Modifier.FINAL)
              .addMethods(part.methods())
              .build());
    }
  }

  /** A field for each of the inner classes. */
  List<FieldSpec> fields(ClassName routes) {
    return parts.stream()
        .skip(1)
        .map(
            part ->
                FieldSpec.builder(
                        routes.nestedClass(part.className()),
                        part.fieldName(),
                        Modifier.PRIVATE,
                        Modifier.FINAL)
                    .initializer("new $T()", routes.nestedClass(part.className()))
                    .build())
        .toList();
  }

  private void write(Node node, MethodSpec.Builder method) {
    List<Node> children = new ArrayList<>();
    List<MethodSpec> further = new ArrayList<>();
    // The pages of a table this large are in classes of their own, which the node's is not.
    boolean isSpread = node.tree().literals().size() > MOST_NODES;
    NodeBody.Nodes callees =
        new NodeBody.Nodes() {
          @Override
          public CodeBlock call(RouteTree child) {
            Node called = nodeOf(child);
            children.add(called);
            CodeBlock arguments = Argument.list(List.of(Argument.values()));
            boolean isHere = called.part() == node.part() && !isSpread;
            return CodeBlock.of("$L($L)", method(called.part(), isHere, called.name()), arguments);
          }

          @Override
          public CodeBlock declare(CodeBlock expression, String first, String last) {
            String half = names.newName(node.name() + "From" + Names.capitalized(first));
            further.add(half(half, node.tree(), expression, first, last));
            return CodeBlock.of(
                "$L($L)",
                method(node.part(), !isSpread, half),
                Argument.list(List.of(Argument.values())));
          }

          @Override
          public CodeBlock page(CodeBlock expression, LiteralTable.Bits bits, int value) {
            String page = names.newName(node.name() + "Page" + value);
            MethodSpec paged = paged(page, node.tree(), expression, bits, value);
            int index = node.part();
            if (isSpread) {
              nodeCount += NODES_OF_PAGE;
              index = nodeCount / MOST_NODES;
              part(index).methods().add(paged);
            } else {
              further.add(paged);
            }
            return CodeBlock.of(
                "$L($L, $L)",
                method(index, !isSpread, page),
                LiteralTable.HASH,
                Argument.list(List.of(Argument.values())));
          }
        };
    CodeBlock body =
        new NodeBody(node.tree(), endpoints, regexes, composites, callees).code(node.isCatchAll());
    List<MethodSpec> methods = part(node.part()).methods();
    methods.add(finish(method, body));
    methods.addAll(further);
    for (int i = children.size() - 1; i >= 0; i--) {
      waiting.push(children.get(i)); // each node with all below it before the next
    }
  }

  /** A method of a part; those of the first can be named from everywhere. */
  private CodeBlock method(int index, boolean isHere, String name) {
    return index == 0 || isHere
        ? CodeBlock.of("$N", name)
        : CodeBlock.of("$N.$N", part(index).fieldName(), name);
  }

  private Node nodeOf(RouteTree tree) {
    List<Segment> path = tree.path();
    boolean isCatchAll = !path.isEmpty() && path.get(path.size() - 1) instanceof Segment.CatchAll;
    return new Node(
        tree, names.newName(NodeName.of(tree.path())), ++nodeCount / MOST_NODES, isCatchAll);
  }

  private Part part(int index) {
    while (parts.size() <= index) {
      int number = parts.size();
      parts.add(
          number == 0
              ? new Part("", "", new ArrayList<>())
              : new Part("Part" + number, fields.newName("part" + number), new ArrayList<>()));
    }
    return parts.get(index);
  }

  private MethodSpec half(
      String name, RouteTree node, CodeBlock expression, String first, String last) {
    return finish(
        privateMethod(name)
            .addJavadoc(
                "$L, from $L to $L.\n",
                template(node),
                JavadocText.escape(first),
                JavadocText.escape(last)),
        CodeBlock.of("return $L;\n", expression));
  }

  private MethodSpec paged(
      String name, RouteTree node, CodeBlock expression, LiteralTable.Bits bits, int value) {
    return finish(
        privateMethod(name)
            .addJavadoc(
                "$L and below, where $L is $L.\n",
                template(node),
                JavadocText.escape(bits.of(CodeBlock.of("hash")).toString()),
                value)
            .addParameter(int.class, LiteralTable.HASH),
        CodeBlock.of("return $L;\n", expression));
  }

  private static MethodSpec.Builder documented(Node node) {
    String format = node.tree().isLeaf() ? "$L\n" : "$L and below.\n";
    return privateMethod(node.name()).addJavadoc(format, template(node.tree()));
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
