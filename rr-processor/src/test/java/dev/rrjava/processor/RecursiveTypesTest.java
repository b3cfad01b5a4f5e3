package dev.rrjava.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.rrjava.processor.testing.Compile;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Types that are made of themselves, as bodies, results, elements of streams and members. */
class RecursiveTypesTest {
  private static final String TYPES =
      """
      class Types {
        public static class Nodes extends ArrayList<Nodes> {}
        public interface Each extends Iterable<Each> {}
        public interface Graph extends Map<String, Graph> {}
        public interface Tree<T extends Tree<T>> {
          List<T> getBranches(); Tree<? extends T> getTop();
        }
        public static abstract class Oak implements Tree<Oak> {}
        public record Folder(String name, List<Folder> folders) implements Iterable<Folder> {
          @Override public Iterator<Folder> iterator() { return folders.iterator(); }
        }
        public record Link(Link[] links, Link[][] grid, Optional<Link> next, Map<String, Link> by) {}
        public record Even(Odd odd) {}
        public record Odd(List<? extends Even> evens) {}
        public static class Growing<T> { public Growing<List<T>> next; public T value; }
        public static class Bounded<T> { public Bounded<List<? extends Bounded<T>>> next; }
        public static class Pair<A, B> {
          public Pair<Pair<A, B>, A> x; public Pair<B, Pair<A, B>> y; public Pair<Pair<A, A>, Pair<B, B>> z;
        }
        public record Outer(Wrapped<List<String>> names) {}
        public record Wrapped<T>(T value) {}
        public sealed interface Shape permits Square, ParameterObject {}
        public record Square(int side) implements Shape {}
        public record ParameterObject(List<Shape> shapes) implements Shape {}
      }
      """;

  private static Compilation compile(String type) {
    String handler =
        """
        package com.acme;
        import com.acme.Types.*;
        import dev.rrjava.annotation.*;
        import java.util.*;
        import java.util.concurrent.CompletionStage;
        import java.util.stream.Stream;
        class Handler {
          public record Holder(%1$s one, Map<String, %1$s> byName) {}
          @Post("/one") %1$s one(@Body %1$s body) { return body; }
          @Post("/many") List<%1$s> many(@Body List<%1$s> body) { return body; }
          @Get("/stream") Stream<%1$s> stream() { return Stream.empty(); }
          @Get("/later") CompletionStage<%1$s> later() { return null; }
          @Get("/maybe") Optional<%1$s> maybe() { return Optional.empty(); }
          @Get("/array") %2$s array() { return null; }
          @Post("/holder") Holder holder(@Body Holder body) { return body; }
        }
        """
            .formatted(type, type.contains("<") ? "String[]" : type + "[]");
    String types = "package com.acme; import java.util.*;\n@SuppressWarnings(\"serial\")\n" + TYPES;
    return Compile.sources(Compile.files(handler, types), List.of());
  }

  private static JsonNode document(Compilation compilation) throws IOException {
    JavaFileObject file =
        compilation
            .generatedFile(StandardLocation.CLASS_OUTPUT, "META-INF/rr-java/openapi.json")
            .orElseThrow();
    return JsonMapper.shared().readTree(file.getCharContent(false).toString());
  }

  private static JsonNode result(JsonNode document, String path) {
    return document
        .at("/paths/~1" + path + "/post/responses/200/content/application~1json")
        .path("schema");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Nodes|{'type':'array','items':{'$ref':'#/components/schemas/Nodes'}}",
        "Each|{'type':'array','items':{'$ref':'#/components/schemas/Each'}}",
        "Graph|{'type':'object','additionalProperties':{'$ref':'#/components/schemas/Graph'}}",
        "Oak|{'type':'object','properties':{'branches':{'type':'array','items':"
            + "{'$ref':'#/components/schemas/Oak'}},'top':{'$ref':'#/components/schemas/Tree_Oak'}}}",
        "Folder|{'type':'object','properties':{'name':{'type':'string'},'folders':{'type':'array',"
            + "'items':{'$ref':'#/components/schemas/Folder'}}},'required':['name','folders']}",
        "Even|{'type':'object','properties':{'odd':{'$ref':'#/components/schemas/Odd'}},"
            + "'required':['odd']}",
        "Shape|{'anyOf':[{'$ref':'#/components/schemas/Square'},{'$ref':'#/components/schemas/ParameterObject'}]}",
      })
  void schemaRefersToItself(String type, String schema) throws IOException {
    JsonNode document = document(Compile.clean(compile(type)));
    assertThat(result(document, "one"))
        .hasToString("{\"$ref\":\"#/components/schemas/" + type + "\"}");
    assertThat(document.at("/components/schemas/" + type)).hasToString(schema.replace('\'', '"'));
    assertThat(document.at("/components/schemas/Holder/properties/one/$ref").asString())
        .isEqualTo("#/components/schemas/" + type);
  }

  @Test
  void findsRecursionInEveryKindOfMember() throws IOException {
    String self = "{\"$ref\":\"#/components/schemas/Link\"}";
    JsonNode members =
        document(Compile.clean(compile("Link"))).at("/components/schemas/Link/properties");
    assertThat(members.at("/links/items")).hasToString(self);
    assertThat(members.at("/grid/items/items")).hasToString(self);
    assertThat(members.at("/next/anyOf/0")).hasToString(self);
    assertThat(members.at("/by/additionalProperties")).hasToString(self);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Growing<String>", "Bounded<String>", "Pair<String, Integer>"})
  void endsIfTypeArgumentsGrow(String type) throws IOException {
    JsonNode schemas = document(Compile.clean(compile(type))).at("/components/schemas");
    String raw = type.substring(0, type.indexOf('<'));
    assertThat(schemas.path(raw).findValues("$ref"))
        .isNotEmpty()
        .allMatch(reference -> reference.asString().equals("#/components/schemas/" + raw));
    assertThat(schemas.size()).isLessThan(100);
  }

  /** What grows once only is written down whole. */
  @Test
  void isPreciseIfTypeArgumentsStopGrowing() throws IOException {
    JsonNode schemas = document(Compile.clean(compile("Wrapped<Outer>"))).at("/components/schemas");
    assertThat(schemas.at("/Wrapped_List_String/properties/value"))
        .hasToString("{\"type\":\"array\",\"items\":{\"type\":\"string\"}}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "tools.jackson.databind.JsonNode|{}",
        "tools.jackson.databind.node.ObjectNode|{'type':'object'}",
        "tools.jackson.databind.node.ArrayNode|{'type':'array'}",
      })
  void jsonTreesAcceptAnyJson(String type, String schema) throws IOException {
    JsonNode document = document(Compile.clean(compile(type)));
    String text = schema.replace('\'', '"');
    // A media type without a schema says as much as one with an empty schema.
    assertThat(result(document, "one").isMissingNode() ? "{}" : result(document, "one").toString())
        .isEqualTo(text);
    assertThat(result(document, "many")).hasToString("{\"type\":\"array\",\"items\":" + text + "}");
    assertThat(document.at("/components/schemas/Holder/properties/one")).hasToString(text);
  }

  @Test
  void longChainOfTypesIsNoDeepRecursion() throws IOException {
    int length = 3_000;
    String types =
        IntStream.range(0, length)
            .mapToObj(i -> "  public record R" + i + "(R" + (i + 1) % length + " next) {}\n")
            .collect(Collectors.joining("", "class Chain {\n", "}\n"));
    String handler =
        """
        package com.acme;
        class Handler { @dev.rrjava.annotation.Get("/") Chain.R0 one() { return null; } }
        """;
    Compilation compilation =
        Compile.sources(Compile.files(handler, "package com.acme;\n" + types), List.of());
    assertThat(document(compilation).at("/components/schemas").size()).isEqualTo(length + 1);
  }
}
