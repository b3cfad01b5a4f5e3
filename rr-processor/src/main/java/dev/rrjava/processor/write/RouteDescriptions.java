package dev.rrjava.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.rrjava.generated.RouteList;
import dev.rrjava.processor.model.DeclaredResponse;
import dev.rrjava.processor.model.DeclaredResponse.DeclaredMediaType;
import dev.rrjava.processor.model.HandlerClass;
import dev.rrjava.processor.model.RouteMethod;
import dev.rrjava.processor.model.RouteTree;
import dev.rrjava.processor.model.RouteTree.Endpoint;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Descriptions of routes: in the code of adapters, and as a table. */
final class RouteDescriptions {
  /** The method that describes the routes. */
  static final String DESCRIBE = "describe";

  private static final String ROUTES = "routes";

  /** Routes in one statement, which is not too large for javac. */
  private static final int MAX_DESCRIBED = 250;

  /** A string constant has 65,535 bytes at most, and a character has three at most. */
  private static final int MAX_CONSTANT_LENGTH = 21_000;

  private static final Map<String, String> METHODS =
      Map.of("GET|HEAD", "get", "POST", "post", "PUT", "put", "PATCH", "patch", "DELETE", "delete");

  /** The maximum width of a column, so that one long template does not make it wider. */
  private static final int MAX_COLUMN_WIDTH = 120;

  private record Line(String httpMethods, String template, String handler, String mediaTypes)
      implements Comparable<Line> {
    static Line of(Endpoint endpoint) {
      DeclaredResponse response = endpoint.route().response();
      return new Line(
          String.join("|", endpoint.httpMethods()),
          endpoint.route().template().text(),
          endpoint.handler().name() + "." + endpoint.route().name(),
          mediaTypes("consumes", response.consumes())
              + mediaTypes("produces", response.produces()));
    }

    private static String mediaTypes(String verb, List<DeclaredMediaType> declared) {
      return declared.isEmpty()
          ? ""
          : declared.stream()
              .map(mediaType -> mediaType.text().strip())
              .collect(Collectors.joining(", ", "  " + verb + " ", ""));
    }

    @Override
    public int compareTo(Line other) {
      int order = template.compareTo(other.template);
      if (order == 0) {
        order = httpMethods.compareTo(other.httpMethods);
      }
      return order == 0 ? handler.compareTo(other.handler) : order;
    }

    String aligned(int methodsWidth, int templateWidth) {
      return pad(httpMethods, methodsWidth)
          + "  "
          + pad(template, templateWidth)
          + "  "
          + handler
          + mediaTypes;
    }

    private static String pad(String text, int width) {
      return text + " ".repeat(Math.max(0, Math.min(width, MAX_COLUMN_WIDTH) - text.length()));
    }
  }

  private RouteDescriptions() {}

  /** Returns a line for each route: methods, path, handler, and the media types it declares. */
  static List<String> table(RouteTree root) {
    List<Line> lines = new ArrayList<>();
    int methodsWidth = 0;
    int templateWidth = 0;
    for (Endpoint endpoint : root.allEndpoints()) {
      Line line = Line.of(endpoint);
      lines.add(line);
      methodsWidth = Math.max(methodsWidth, line.httpMethods().length());
      templateWidth = Math.max(templateWidth, line.template().length());
    }
    Collections.sort(lines);
    List<String> table = new ArrayList<>();
    for (Line line : lines) {
      table.add(line.aligned(methodsWidth, templateWidth));
    }
    return table;
  }

  /** Returns the method that describes the routes, in several parts if there are many. */
  static List<MethodSpec> methods(
      Adapter adapter, GeneratedMembers members, Modifier... modifiers) {
    HandlerClass handler = adapter.handler();
    String prefix = commonPrefix(handler.routes());
    List<MethodSpec> methods = new ArrayList<>();
    String next = DESCRIBE;
    int size = handler.routes().size();
    for (int from = 0; from < size; from += MAX_DESCRIBED) {
      MethodSpec.Builder method =
          MethodSpec.methodBuilder(next)
              .addModifiers(from == 0 ? modifiers : new Modifier[] {Modifier.PRIVATE})
              .addModifiers(Modifier.STATIC)
              .addParameter(RouteList.class, ROUTES);
      int end = Math.min(from + MAX_DESCRIBED, size);
      CodeBlock.Builder code = CodeBlock.builder().add("$L", ROUTES);
      if (from == 0) {
        code.add(".of($T.class", adapter.handlerType());
        code.add(
            prefix.isEmpty() ? ")" : ", $S)",
            prefix.isEmpty() ? new Object[0] : new Object[] {prefix});
      }
      code.indent().indent();
      for (RouteMethod route : handler.routes().subList(from, end)) {
        code.add("\n.$L", description(route, prefix));
      }
      method.addCode(code.add(";\n").unindent().unindent().build());
      if (end < size) {
        next = members.newMethodName(DESCRIBE + "From" + end);
        method.addStatement("$L($L)", next, ROUTES);
      }
      methods.add(method.build());
    }
    return methods;
  }

  private static String commonPrefix(List<RouteMethod> routes) {
    Set<String> prefixes = new TreeSet<>();
    for (RouteMethod route : routes) {
      prefixes.add(route.prefix().isPresent() ? route.prefix().get().template().text() : "");
    }
    String prefix = prefixes.iterator().next();
    return prefixes.size() > 1 || prefix.equals("/") || prefix.length() > MAX_CONSTANT_LENGTH
        ? ""
        : prefix;
  }

  private static CodeBlock description(RouteMethod route, String prefix) {
    String httpMethods = String.join("|", httpMethods(route));
    CodeBlock template = string(route.template().text().substring(prefix.length()));
    DeclaredResponse response = route.response();
    boolean isSimple = response.consumes().isEmpty() && response.produces().isEmpty();
    if (!isSimple) {
      return CodeBlock.of(
          "add($S,$W$L,$W$S,$W$L,$W$L)",
          httpMethods,
          template,
          route.name(),
          NegotiationCode.mediaTypes(List.class, response.consumes()),
          NegotiationCode.mediaTypes(List.class, response.produces()));
    }
    String method = METHODS.get(httpMethods);
    return method == null
        ? CodeBlock.of("add($S,$W$L,$W$S)", httpMethods, template, route.name())
        : CodeBlock.of(method + "($L,$W$S)", template, route.name());
  }

  /** Returns the methods of a route, where {@code GET} includes {@code HEAD}. */
  static Set<String> httpMethods(RouteMethod route) {
    Set<String> httpMethods = new TreeSet<>(route.httpMethods());
    if (httpMethods.contains("GET")) {
      httpMethods.add("HEAD");
    }
    return httpMethods;
  }

  private static CodeBlock string(String text) {
    if (text.length() <= MAX_CONSTANT_LENGTH) {
      return CodeBlock.of("$S", text);
    }
    List<CodeBlock> parts = new ArrayList<>();
    int end;
    for (int start = 0; start < text.length(); start = end) {
      end = Math.min(start + MAX_CONSTANT_LENGTH, text.length());
      end -= Character.isHighSurrogate(text.charAt(end - 1)) ? 1 : 0;
      parts.add(CodeBlock.of("$S", text.substring(start, end)));
    }
    return CodeBlock.of("$T.join($S, $L)", String.class, "", CodeBlock.join(parts, ", "));
  }
}
