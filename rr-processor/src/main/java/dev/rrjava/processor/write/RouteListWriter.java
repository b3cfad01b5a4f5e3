package dev.rrjava.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.rrjava.processor.model.Endpoint;
import dev.rrjava.processor.model.Outcome;
import dev.rrjava.processor.model.RouteTree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes the list of all routes, for people to read. */
final class RouteListWriter {
  /** Lines in one method: half of the 8,000 bytes beyond which HotSpot does not compile. */
  private static final int MOST_LINES = 500;

  private static final TypeName LINES = ParameterizedTypeName.get(List.class, String.class);

  private record Line(String httpMethods, String template, String handler, String mediaTypes) {
    static Line of(Endpoint endpoint) {
      return new Line(
          String.join("|", endpoint.httpMethods()),
          endpoint.route().template().text(),
          endpoint.handler().name() + "." + endpoint.route().name(),
          mediaTypes("consumes", endpoint.route().outcome().consumes())
              + mediaTypes("produces", endpoint.route().outcome().produces()));
    }

    private static String mediaTypes(String verb, List<Outcome.Text> declared) {
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
      return text + " ".repeat(width - text.length());
    }
  }

  private RouteListWriter() {}

  static List<MethodSpec> methods(RouteTree root) {
    List<String> lines = lines(root);
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("routeList")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .returns(LINES);
    if (lines.size() <= MOST_LINES) {
      return List.of(method.addCode(listOf(lines)).build());
    }
    List<MethodSpec> parts = new ArrayList<>();
    for (int from = 0; from < lines.size(); from += MOST_LINES) {
      List<String> part = lines.subList(from, Math.min(from + MOST_LINES, lines.size()));
      parts.add(
          MethodSpec.methodBuilder("routeListFrom" + from)
              .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
              .returns(LINES)
              .addCode(listOf(part))
              .build());
    }
    CodeBlock calls =
        CodeBlock.join(parts.stream().map(part -> CodeBlock.of("$N()", part)).toList(), ", ");
    method.addStatement(
        "return $T.of($L).flatMap($T::stream).toList()", Stream.class, calls, List.class);
    return Stream.concat(Stream.of(method.build()), parts.stream()).toList();
  }

  /** A line for each route: methods, path, handler, and the media types that it declares. */
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

  private static CodeBlock listOf(List<String> lines) {
    CodeBlock.Builder code =
        CodeBlock.builder().add("return $T.of(\n", List.class).indent().indent();
    code.add(CodeBlock.join(lines.stream().map(line -> CodeBlock.of("$S", line)).toList(), ",\n"));
    return code.add(");\n").unindent().unindent().build();
  }
}
