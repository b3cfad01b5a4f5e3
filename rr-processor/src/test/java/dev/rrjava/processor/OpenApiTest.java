package dev.rrjava.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.rrjava.processor.testing.Compile;
import dev.rrjava.processor.testing.Example;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The OpenAPI document of the examples, held against the schemas of OpenAPI and JSON Schema by a
 * validator that is not ours. {@code -Drr.goldens=write} rewrites the one that is compared.
 */
class OpenApiTest {
  private static final Path DIRECTORY = Example.RESOURCES.resolve("openapi");
  private static final String FILE = "META-INF/rr-java/openapi.json";
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  /** The documents of the examples, by the name of the example; each is compiled once. */
  private static final Map<String, String> DOCUMENTS = new ConcurrentHashMap<>();

  /** The examples that have routes. */
  static List<Example> good() {
    List<Example> examples = new ArrayList<>(Example.all("good"));
    examples.removeIf(example -> example.name().equals("jobs"));
    return examples;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("good")
  void documentIsValid(Example example) throws IOException {
    String text = document(example);
    Schema openApi =
        SCHEMAS.getSchema(Files.readString(DIRECTORY.resolve("schema-3.1.json")), InputFormat.JSON);
    assertThat(openApi.validate(text, InputFormat.JSON)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("good")
  void schemasAreValid(Example example) {
    JsonNode document = read(document(example));
    Schema schema =
        SCHEMAS.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
    List<JsonNode> schemas = new ArrayList<>(document.findValues("schema"));
    schemas.addAll(document.at("/components/schemas").values());
    assertThat(schemas).isNotEmpty();
    for (JsonNode one : schemas) {
      assertThat(schema.validate(one)).as("%s", one).isEmpty();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("good")
  void referencesExistAndNamesAreUnique(Example example) {
    JsonNode document = read(document(example));
    for (JsonNode reference : document.findValues("$ref")) {
      assertThat(document.at(reference.asString().substring(1)).isMissingNode())
          .as("%s", reference)
          .isFalse();
    }
    assertThat(document.findValues("operationId")).doesNotHaveDuplicates();
    for (Map.Entry<String, JsonNode> path : document.get("paths").properties()) {
      for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
        if (!operation.getKey().startsWith("x-")) {
          assertThat(variables(operation.getValue())).isEqualTo(braces(path.getKey()));
        }
      }
    }
  }

  @Test
  void matchesReviewedDocument() throws IOException {
    Example example = Example.read(Example.RESOURCES.resolve("good/documented"));
    String text = document(Compile.clean(Compile.example(example)), FILE).orElseThrow();
    Path golden = DIRECTORY.resolve("documented.json");
    if ("write".equals(System.getProperty("rr.goldens"))) {
      Files.writeString(golden, text);
    }
    assertThat(text).isEqualTo(Files.readString(golden));
  }

  /** Each method that OpenAPI has a name for; GET has a route of its own. */
  @Test
  void anyIsOperationForEachMethod() throws IOException {
    String source =
        """
        package com.acme;
        import dev.rrjava.annotation.*;
        class Proxy {
          @Any("/proxy/{rest...}") String forward(String rest, @Body String body) { return body; }
          @Get("/proxy/{rest...}") String get(String rest) { return rest; }
        }
        """;
    Compilation compilation = Compile.sources(Compile.files(source), List.of());
    JsonNode path = read(document(compilation, FILE).orElseThrow()).at("/paths/~1proxy~1{rest}");
    assertThat(path.propertyNames())
        .containsExactlyInAnyOrder(
            "get", "head", "post", "put", "patch", "delete", "options", "trace");
    assertThat(path.at("/get/operationId").asString()).isEqualTo("Proxy_get");
    assertThat(path.get("post").has("requestBody")).isTrue();
    assertThat(path.get("head").has("requestBody")).isFalse();
    assertThat(path.get("trace").has("requestBody")).isFalse();
  }

  @Test
  void outputIsIndependentOfSourceOrder() throws IOException {
    Example example = Example.read(Example.RESOURCES.resolve("good/inherited"));
    List<JavaFileObject> reversed = new ArrayList<>(example.fileObjects());
    Collections.reverse(reversed);
    assertThat(document(Compile.sources(reversed, List.of()), FILE))
        .isEqualTo(document(Compile.example(example), FILE))
        .isPresent();
  }

  @Test
  void optionNamesFileOrSwitchesItOff() throws IOException {
    Example example = Example.read(Example.RESOURCES.resolve("good/variants"));
    List<JavaFileObject> sources = example.fileObjects();
    Compilation named = Compile.sources(sources, List.of("-Arr.openapi=static/api.json"));
    assertThat(document(Compile.clean(named), FILE)).isEmpty();
    assertThat(document(named, "static/api.json")).isPresent();
    Compilation without = Compile.sources(sources, List.of("-Arr.openapi=off"));
    assertThat(document(Compile.clean(without), FILE)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api.json", "a/../api.json", "a//b.json", ".", "a b"})
  void rejectsMalformedFileName(String name) {
    Example example = Example.read(Example.RESOURCES.resolve("good/variants"));
    Compilation compilation =
        Compile.sources(example.fileObjects(), List.of("-Arr.openapi=" + name));
    assertThat(compilation.errors())
        .anyMatch(error -> error.getMessage(null).endsWith("but was \"" + name + "\""));
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "@Min(1) @Max(8)|int|'minimum':1,'maximum':8",
        "@Positive|Integer|'exclusiveMinimum':0",
        "@PositiveOrZero|int|'minimum':0",
        "@Negative|int|'exclusiveMaximum':0",
        "@NegativeOrZero|int|'maximum':0",
        "@DecimalMin(\"0.5\")|BigDecimal|'minimum':0.5",
        "@DecimalMax(value = \"9.5\", inclusive = false)|double|'exclusiveMaximum':9.5",
        "@Size(max = 3)|String|'maxLength':3",
        "@Size(min = 1, max = 3)|List<String>|'minItems':1,'maxItems':3",
        "@NotBlank|String|'minLength':1",
        "@NotEmpty|List<String>|'minItems':1",
        "@Email|String|'format':'email'",
        "@Pattern(regexp = \"[a-z]+\")|String|'pattern':'^(?:[a-z]+)$'",
        "@Pattern(regexp = \"a\", flags = Pattern.Flag.DOTALL)|String|'x-java-pattern':'^(?:a)$'",
        "@NotNull @Past|LocalDate|",
      })
  void convertsConstraintsToKeywords(String constraint, String type, String keywords)
      throws IOException {
    String source =
        """
        package com.acme;
        import dev.rrjava.annotation.*;
        import jakarta.validation.*;
        import jakarta.validation.constraints.*;
        import java.math.*;
        import java.time.*;
        import java.util.*;
        class Tasks {
          public record Task(%1$s %2$s value) {}
          @Post("/tasks") void add(@QueryParam %1$s %2$s value, @Body @Valid Task task) {}
          @Post("/plain") void plain(@QueryParam %2$s value) {}
        }
        """
            .formatted(constraint, type);
    Compilation compilation = Compile.sources(Compile.files(source), List.of());
    JsonNode document = read(document(Compile.clean(compilation), FILE).orElseThrow());
    String plain = document.at("/paths/~1plain/post/parameters/0/schema").toString();
    String comma = keywords == null ? "" : ",";
    String wanted =
        plain.substring(0, plain.length() - 1)
            + comma
            + (keywords == null ? "" : keywords.replace('\'', '"'))
            + "}";
    assertThat(document.at("/paths/~1tasks/post/parameters/0/schema")).hasToString(wanted);
    assertThat(document.at("/components/schemas/Task/properties/value")).hasToString(wanted);
    assertThat(document.at("/paths/~1tasks/post/responses").propertyNames()).contains("400", "422");
  }

  @Test
  void routeListHasMediaTypes() throws IOException {
    Example example = Example.read(Example.RESOURCES.resolve("good/variants"));
    String list =
        document(Compile.example(example), "META-INF/rr-java/rr-routes.txt").orElseThrow();
    assertThat(list)
        .isEqualTo(
            """
            DELETE    /tasks  Variants.clear
            GET|HEAD  /tasks  Variants.csv  produces text/csv
            GET|HEAD  /tasks  Variants.page  produces text/html
            POST      /tasks  Variants.fromAny
            POST      /tasks  Variants.fromTsv  consumes text/tsv
            POST|PUT  /tasks  Variants.fromCsv  consumes text/csv
            """);
  }

  private static List<String> variables(JsonNode operation) {
    List<String> names = new ArrayList<>();
    for (JsonNode parameter : operation.path("parameters")) {
      if (parameter.get("in").asString().equals("path")) {
        names.add("{" + parameter.get("name").asString() + "}");
      }
    }
    return names;
  }

  private static List<String> braces(String path) {
    return Pattern.compile("\\{[^{}]*}").matcher(path).results().map(MatchResult::group).toList();
  }

  private static JsonNode read(String text) {
    return JsonMapper.shared().readTree(text);
  }

  private static String document(Example example) {
    return DOCUMENTS.computeIfAbsent(
        example.name(),
        name -> {
          try {
            return document(Compile.example(example), FILE).orElseThrow();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private static Optional<String> document(Compilation compilation, String file)
      throws IOException {
    Optional<JavaFileObject> found = compilation.generatedFile(StandardLocation.CLASS_OUTPUT, file);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    try (var in = found.get().openInputStream()) {
      return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
