package dev.rrjava.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.rrjava.processor.model.DeclaredMediaType;
import dev.rrjava.processor.model.Endpoint;
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

  /** Lines in one class, each with about two of the 65,535 constants for which there is room. */
  private static final int MOST_IN_CLASS = 5_000;

  /** Columns are no wider than this for the sake of one long template. */
  private static final int MOST_ALIGNED = 120;

  /** A string constant has 65,535 bytes at most, and a character three of them. */
  private static final int LONGEST_CONSTANT = 21_000;

  private static final TypeName LINES = ParameterizedTypeName.get(List.class, String.class);

  private record Line(String httpMethods, String template, String handler, String mediaTypes) {
    static Line of(Endpoint endpoint) {
      return new Line(
          String.join("|", endpoint.httpMethods()),
          endpoint.route().template().text(),
          endpoint.handler().name() + "." + endpoint.route().name(),
          mediaTypes("consumes", endpoint.route().response().consumes())
              + mediaTypes("produces", endpoint.route().response().produces()));
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
      return text + " ".repeat(Math.max(0, Math.min(width, MOST_ALIGNED) - text.length()));
    }
  }

  private RouteListWriter() {}

  /** Adds the method that returns the list, and what it needs where the list is long. */
  static void addTo(TypeSpec.Builder routes, RouteTree root) {
    List<String> lines = lines(root);
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("routeList")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .returns(LINES);
    if (lines.size() <= MOST_LINES) {
      routes.addMethod(method.addCode(listOf(lines)).build());
      return;
    }
    List<MethodSpec> parts = new ArrayList<>();
    List<CodeBlock> calls = new ArrayList<>();
    for (int from = 0; from < lines.size(); from += MOST_LINES) {
      List<String> part = lines.subList(from, Math.min(from + MOST_LINES, lines.size()));
      String name = "routeListFrom" + from;
      parts.add(
          MethodSpec.methodBuilder(name)
              .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
              .returns(LINES)
              .addCode(listOf(part))
              .build());
      int number = from / MOST_IN_CLASS;
      calls.add(
          number == 0
              ? CodeBlock.of("$N()", name)
              : CodeBlock.of("$N.$N()", className(number), name));
    }
    method.addStatement(
        "return $T.of($L).flatMap($T::stream).toList()",
        Stream.class,
        CodeBlock.join(calls, ", "),
        List.class);
    routes.addMethod(method.build());
    addTo(routes, parts);
  }

  /** The first parts go into the class of routes, others into classes in it. */
  private static void addTo(TypeSpec.Builder routes, List<MethodSpec> parts) {
    int most = MOST_IN_CLASS / MOST_LINES;
    for (int from = 0; from < parts.size(); from += most) {
      List<MethodSpec> some = parts.subList(from, Math.min(from + most, parts.size()));
      if (from == 0) {
        routes.addMethods(some);
      } else {
        routes.addType(
            TypeSpec.classBuilder(className(from / most))
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .addMethods(some)
                .build());
      }
    }
  }

  private static String className(int number) {
    return "RouteList" + number;
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
    code.add(CodeBlock.join(lines.stream().map(RouteListWriter::constant).toList(), ",\n"));
    return code.add(");\n").unindent().unindent().build();
  }

  private static CodeBlock constant(String line) {
    if (line.length() <= LONGEST_CONSTANT) {
      return CodeBlock.of("$S", line);
    }
    List<CodeBlock> parts = new ArrayList<>();
    int end;
    for (int start = 0; start < line.length(); start = end) {
      end = Math.min(start + LONGEST_CONSTANT, line.length());
      end -= Character.isHighSurrogate(line.charAt(end - 1)) ? 1 : 0;
      parts.add(CodeBlock.of("$S", line.substring(start, end)));
    }
    return CodeBlock.of("$T.join($S, $L)", String.class, "", CodeBlock.join(parts, ", "));
  }
}
