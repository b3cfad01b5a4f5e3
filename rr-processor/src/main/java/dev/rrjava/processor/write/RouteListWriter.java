package dev.rrjava.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.rrjava.generated.RouteList;
import dev.rrjava.processor.model.DeclaredMediaType;
import dev.rrjava.processor.model.DeclaredResponse;
import dev.rrjava.processor.model.Endpoint;
import dev.rrjava.processor.model.RouteMethod;
import dev.rrjava.processor.model.RouteTree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Writes the list of all routes, as code that describes them and as lines to read. */
final class RouteListWriter {
  private static final String DESCRIBE = "describe";
  private static final String ROUTES = "routes";

  /** Routes in one method: half of the 8,000 bytes beyond which HotSpot does not compile. */
  private static final int MAX_ROUTES = 250;

  /** Routes in one class, each with about four of the 65,535 constants for which there is room. */
  private static final int MAX_IN_CLASS = 5_000;

  /** Columns are not made wider than this for one long template. */
  private static final int MAX_COLUMN_WIDTH = 120;

  /** A string constant has 65,535 bytes at most, and a character three of them. */
  private static final int MAX_CONSTANT_LENGTH = 21_000;

  private record Line(String httpMethods, String template, String handler, String mediaTypes) {
    static Line of(Endpoint endpoint) {
      DeclaredResponse response = endpoint.route().response();
      return new Line(
          methods(endpoint),
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

  private RouteListWriter() {}

  private static String methods(Endpoint endpoint) {
    return String.join("|", endpoint.httpMethods());
  }

  /** Returns a line for each route: methods, path, handler, and the media types it declares. */
  static List<String> lines(RouteTree root) {
    List<Line> lines = root.allEndpoints().map(Line::of).toList();
    int methodsWidth = lines.stream().mapToInt(line -> line.httpMethods().length()).max().orElse(0);
    int templateWidth = lines.stream().mapToInt(line -> line.template().length()).max().orElse(0);
    return lines.stream()
        .sorted(
            Comparator.comparing(Line::template)
                .thenComparing(Line::httpMethods)
                .thenComparing(Line::handler))
        .map(line -> line.aligned(methodsWidth, templateWidth))
        .toList();
  }

  /** Adds the method that describes all routes, and what it needs if there are many. */
  static void addTo(TypeSpec.Builder type, RouteTree root, List<Adapter> adapters) {
    List<CodeBlock> statements = statements(root, adapters);
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(DESCRIBE)
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PROTECTED)
            .addParameter(RouteList.class, ROUTES);
    if (statements.size() == 1) {
      type.addMethod(method.addCode(statements.get(0)).build());
      return;
    }
    TypeSpec.Builder nested = type;
    for (int i = 0; i < statements.size(); i++) {
      int number = i * MAX_ROUTES / MAX_IN_CLASS;
      String className = number == 0 ? "" : "Description" + number;
      if (number > 0 && i * MAX_ROUTES % MAX_IN_CLASS == 0) {
        addNested(type, nested);
        nested =
            TypeSpec.classBuilder(className)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL);
      }
      String name = DESCRIBE + "From" + i * MAX_ROUTES;
      nested.addMethod(
          MethodSpec.methodBuilder(name)
              .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
              .addParameter(RouteList.class, ROUTES)
              .addCode(statements.get(i))
              .build());
      method.addStatement("$L$L($L)", number == 0 ? "" : className + ".", name, ROUTES);
    }
    addNested(type, nested);
    type.addMethod(method.build());
  }

  private static void addNested(TypeSpec.Builder type, TypeSpec.Builder nested) {
    if (nested != type) {
      type.addType(nested.build());
    }
  }

  /** The statements for all routes in the order of their numbers, so many for each method. */
  private static List<CodeBlock> statements(RouteTree root, List<Adapter> adapters) {
    IdentityHashMap<RouteMethod, Endpoint> endpoints = new IdentityHashMap<>();
    root.allEndpoints().forEach(endpoint -> endpoints.put(endpoint.route(), endpoint));
    List<CodeBlock> all = new ArrayList<>();
    CodeBlock.Builder code = CodeBlock.builder();
    int count = 0;
    for (Adapter adapter : adapters) {
      code.add("$L.of($T.class)", ROUTES, adapter.handlerType()).indent().indent();
      for (RouteMethod route : adapter.handler().routes()) {
        if (count == MAX_ROUTES) {
          all.add(code.add(";\n").unindent().unindent().build());
          code = CodeBlock.builder().add("$L", ROUTES).indent().indent();
          count = 0;
        }
        code.add("\n.add($L)", arguments(Objects.requireNonNull(endpoints.get(route))));
        count++;
      }
      code.add(";\n").unindent().unindent();
    }
    all.add(code.build());
    return all;
  }

  private static CodeBlock arguments(Endpoint endpoint) {
    RouteMethod route = endpoint.route();
    CodeBlock template = string(route.template().text());
    DeclaredResponse response = route.response();
    return response.consumes().isEmpty() && response.produces().isEmpty()
        ? CodeBlock.of("$S,$W$L,$W$S", methods(endpoint), template, route.name())
        : CodeBlock.of(
            "$S,$W$L,$W$S,$W$L,$W$L",
            methods(endpoint),
            template,
            route.name(),
            list(response.consumes()),
            list(response.produces()));
  }

  private static CodeBlock list(List<DeclaredMediaType> mediaTypes) {
    return NegotiationCode.mediaTypes(List.class, mediaTypes);
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
