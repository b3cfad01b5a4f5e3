package dev.rrjava.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
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
 * Writes the methods that find a route: one for each node of the tree at which the path branches.
 * They return the number of the route, or -1 if nothing at or below the node matches.
 *
 * <p>A class file has room for 65,535 constants. Most nodes of a large tree are therefore in nested
 * classes.
 */
final class NodeWriter {
  private static final String ROOT = "match";

  /** The approximate number of constants in one class: a third of the limit. */
  private static final int MAX_CONSTANTS = 20_000;

  private static final int CONSTANTS_OF_NODE = 10;
  private static final int CONSTANTS_OF_END = 4;
  private static final int CONSTANTS_OF_PAGE = 400;

  /** With more literals, the pages of a node are in other classes. */
  private static final int MAX_LITERALS = 2_000;

  private final EndpointCode endpoints;
  private final GeneratedMembers members;
  private final Deque<Node> waiting = new ArrayDeque<>();
  private final List<Part> parts = new ArrayList<>();
  private int constantCount;

  /** A node whose method is called, but not yet written. */
  private record Node(RouteTree tree, String name, int part) {}

  /** The methods of one class; the first is {@code Routes}. */
  private record Part(String className, List<MethodSpec> methods) {}

  NodeWriter(EndpointCode endpoints, GeneratedMembers members) {
    this.endpoints = endpoints;
    this.members = members;
  }

  /** Adds the methods of a tree from its root down, children in the order of their literals. */
  void addTo(TypeSpec.Builder type, RouteTree root) {
    part(0);
    write(
        new Node(root, ROOT, 0),
        MethodSpec.methodBuilder(ROOT)
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PROTECTED));
    for (Node node = waiting.poll(); node != null; node = waiting.poll()) {
      write(node, method(node.name(), template(node.tree())));
    }
    type.addMethods(parts.get(0).methods());
    for (Part part : parts.subList(1, parts.size())) {
      type.addType(
          TypeSpec.classBuilder(part.className())
              .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
              .addMethods(part.methods())
              .build());
    }
  }

  private void write(Node node, MethodSpec.Builder method) {
    Callees callees = new Callees(node);
    CodeBlock body = new NodeBody(node.tree(), endpoints, members, callees).code();
    List<MethodSpec> methods = part(node.part()).methods();
    methods.add(finish(method, body));
    methods.addAll(callees.further);
    for (int i = callees.children.size() - 1; i >= 0; i--) {
      waiting.push(callees.children.get(i)); // depth first
    }
  }

  /** The methods that the method of one node calls. */
  private final class Callees implements NodeBody.Nodes {
    private final Node node;
    private final boolean isSpread;
    private final List<Node> children = new ArrayList<>();
    private final List<MethodSpec> further = new ArrayList<>();

    Callees(Node node) {
      this.node = node;
      this.isSpread = node.tree().literals().size() > MAX_LITERALS;
    }

    @Override
    public CodeBlock call(RouteTree child) {
      int part = partFor(CONSTANTS_OF_NODE);
      Node called = new Node(child, members.newMethodName(Names.ofPath(child.path())), part);
      children.add(called);
      return invocation(part, called.name(), Argument.PATH.toString());
    }

    @Override
    public void inlined() {
      constantCount += CONSTANTS_OF_END;
    }

    @Override
    public CodeBlock half(CodeBlock expression, String first, String last) {
      String name = members.newMethodName(node.name() + "From" + Names.capitalized(first));
      String range = template(node.tree()) + ", from " + first + " to " + last;
      further.add(finish(method(name, range), returning(expression)));
      return invocation(node.part(), name, Argument.PATH.toString());
    }

    @Override
    public CodeBlock page(CodeBlock expression, LiteralSwitch.Bits bits, int value) {
      String name = members.newMethodName(node.name() + "Page" + value);
      String range =
          template(node.tree()) + ", if " + bits.of(CodeBlock.of("hash")) + " is " + value;
      MethodSpec paged =
          finish(
              method(name, range).addParameter(int.class, LiteralSwitch.HASH),
              returning(expression));
      int part = isSpread ? partFor(CONSTANTS_OF_PAGE) : node.part();
      if (isSpread) {
        part(part).methods().add(paged);
      } else {
        further.add(paged);
      }
      return invocation(part, name, LiteralSwitch.HASH + ", " + Argument.PATH);
    }

    private CodeBlock invocation(int part, String name, String arguments) {
      boolean isVisible = part == 0 || (part == node.part() && !isSpread);
      String className = isVisible ? "" : part(part).className() + ".";
      return CodeBlock.of("$L$L($L)", className, name, arguments);
    }
  }

  private int partFor(int constants) {
    constantCount += constants;
    return constantCount / MAX_CONSTANTS;
  }

  private Part part(int index) {
    while (parts.size() <= index) {
      int number = parts.size();
      parts.add(new Part(number == 0 ? "" : "Part" + number, new ArrayList<>()));
    }
    return parts.get(index);
  }

  private static MethodSpec.Builder method(String name, String comment) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .addComment("$L", escape(comment));
  }

  private static CodeBlock returning(CodeBlock expression) {
    return CodeBlock.of("return $L;\n", expression);
  }

  private static MethodSpec finish(MethodSpec.Builder method, CodeBlock body) {
    return method.addParameter(Argument.PATH.parameter()).returns(int.class).addCode(body).build();
  }

  private static String template(RouteTree node) {
    return node.path().stream().map(Segment::text).collect(Collectors.joining("/", "/", ""));
  }

  /** Escapes a string in a comment: Unicode escapes, and the end of the comment. */
  private static String escape(String text) {
    return text.replace("\\", "\\\\").replace("*/", "*\\/");
  }
}
