package dev.rrjava.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.rrjava.processor.testing.Compile;
import java.io.IOException;
import java.util.List;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the OpenAPI document says of types, where it is not as simple as their members. */
class SchemasTest {
  /** The annotations of Avaje Jsonb that count, for it is not on the class path. */
  private static final String AVAJE =
      """
      package io.avaje.jsonb;
      import java.lang.annotation.Repeatable;
      public @interface Json {
        String typeProperty() default "";
        @interface Property { String value(); }
        @interface Ignore {}
        @interface Value {}
        @Repeatable(SubTypes.class) @interface SubType { Class<?> type(); String name() default ""; }
        @interface SubTypes { SubType[] value(); }
      }
      """;

  private static JsonNode schemas(String types) throws IOException {
    return document(types).at("/components/schemas");
  }

  private static JsonNode document(String types) throws IOException {
    String source =
        """
        package com.acme;
        import com.fasterxml.jackson.annotation.*;
        import dev.rrjava.annotation.*;
        import io.avaje.jsonb.Json;
        import jakarta.validation.constraints.*;
        import java.math.BigDecimal;
        import java.util.*;
        import org.jspecify.annotations.Nullable;
        @SuppressWarnings("serial")
        class Handler {
          %s
          @Get("/") T get() { return null; }
        }
        """
            .formatted(types);
    Compilation compilation =
        Compile.sources(
            List.of(
                Compile.files(source).get(0),
                JavaFileObjects.forSourceString("io.avaje.jsonb.Json", AVAJE)),
            List.of());
    JavaFileObject file =
        Compile.clean(compilation)
            .generatedFile(StandardLocation.CLASS_OUTPUT, "META-INF/rr-java/openapi.json")
            .orElseThrow();
    return JsonMapper.shared().readTree(file.getCharContent(false).toString());
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // null is of a type of its own
        "@Nullable String|{'type':['string','null']}",
        "Optional<Integer>|{'type':['integer','null'],'format':'int32'}",
        "OptionalInt|{'type':['integer','null'],'format':'int32'}",
        "@Nullable T|{'anyOf':[{'$ref':'#/components/schemas/T'},{'type':'null'}]}",
        "List<@Nullable String>|{'type':'array','items':{'type':['string','null']}}",
        "@Nullable String[]|{'type':'array','items':{'type':['string','null']}}",
        "String @Nullable []|{'type':['array','null'],'items':{'type':'string'}}",
        "Map<String, @Nullable Integer>|{'type':'object','additionalProperties':{'type':['integer','null'],'format':'int32'}}",
        "@Nullable Object|{}",
        "Optional<@Size(max = 3) String>|{'type':['string','null'],'maxLength':3}",
        // the narrowest limit holds
        "@Size(min = 2) @NotBlank String|{'type':'string','minLength':2}",
        "@NotEmpty @Size(min = 3) List<String>|{'type':'array','items':{'type':'string'},'minItems':3}",
        "@Min(3) @Min(1) int|{'type':'integer','format':'int32','minimum':3}",
        "@Max(3) @DecimalMax(\"1.5\") double|{'type':'number','format':'double','maximum':1.5}",
        "@Size(max = 4) @Size(max = 2) String|{'type':'string','maxLength':2}",
        "@Min(-1000) byte|{'type':'integer','format':'int8','minimum':-128,'maximum':127}",
        "@Pattern(regexp = \"a\") @Pattern(regexp = \"b\") String|{'type':'string','pattern':'^(?:a)$','allOf':[{'pattern':'^(?:b)$'}]}",
        // what no validator can check is left out, and is no failure of the compiler
        "@DecimalMin(\"abc\") BigDecimal|{'type':'number'}",
        "@DecimalMax(\"\") int|{'type':'integer','format':'int32'}",
        "@Pattern(regexp = \"[a\") String|{'type':'string'}",
        "List<@Min(1) @Max(5) Integer>|{'type':'array','items':{'type':'integer','format':'int32','minimum':1,'maximum':5}}",
        "Map<String, @Min(0) Integer>|{'type':'object','additionalProperties':{'type':'integer','format':'int32','minimum':0}}",
        "char[]|{'type':'string'}",
        "java.time.Year|{'type':'integer'}",
        "ArrayList<@Nullable @Size(max = 3) String>|{'type':'array','items':{'type':['string','null'],'maxLength':3}}",
        "TreeMap<String, @Max(3) Integer>|{'type':'object','additionalProperties':{'type':'integer','format':'int32','maximum':3}}",
      })
  void createsSchemaOfMember(String type, String schema) throws IOException {
    JsonNode all = schemas("record T(" + type + " member) {}");
    assertThat(all.at("/T/properties/member")).hasToString(schema.replace('\'', '"'));
    boolean isNullable =
        type.matches("(@Nullable|Optional|String @).*") && !type.endsWith("String[]");
    assertThat(all.at("/T/required").isEmpty()).isEqualTo(isNullable);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // names as codecs have them
        "public static class T { public String getURL() { return null; } public Boolean isOpen() { return true; } public String isText() { return null; } }"
            + "|{'type':'object','properties':{'URL':{'type':'string'},'open':{'type':'boolean'}}}",
        "static class B { @JsonIgnore private int a; @JsonProperty(\"c\") @Max(3) private int b; public int getA() { return a; } public int getB() { return b; } }"
            + " static class T extends B {}"
            + "|{'type':'object','properties':{'c':{'type':'integer','format':'int32','maximum':3}}}",
        "@JsonIgnoreProperties({\"b\"}) record T(int a, int b) {}"
            + "|{'type':'object','properties':{'a':{'type':'integer','format':'int32'}},'required':['a']}",
        "@tools.jackson.databind.annotation.JsonNaming(tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy.class)"
            + " record T(int firstName, int lastURL, @JsonProperty(\"AsIs\") int b) {}"
            + "|{'type':'object','properties':{'first_name':{'type':'integer','format':'int32'},'last_url':{'type':'integer','format':'int32'},'AsIs':{'type':'integer','format':'int32'}},'required':['first_name','last_url','AsIs']}",
        // what an object of a class has to have
        "static class T { @NotNull private String a; @JsonProperty(required = true) private int b; private int c; public String getA() { return a; } public int getB() { return b; } public int getC() { return c; } }"
            + "|{'type':'object','properties':{'a':{'type':'string'},'b':{'type':'integer','format':'int32'},'c':{'type':'integer','format':'int32'}},'required':['a','b']}",
        "static class T { private String a; public @Nullable String getA() { return a; } }"
            + "|{'type':'object','properties':{'a':{'type':['string','null']}}}",
        // a value that stands for the object
        "record T(@JsonValue String text) {}|{'type':'string'}",
        "static class T { @JsonValue public List<Integer> all() { return null; } public int getOther() { return 1; } }"
            + "|{'type':'array','items':{'type':'integer','format':'int32'}}",
        "interface V { @JsonValue long n(); } record T(long n, String other) implements V {}"
            + "|{'type':'integer','format':'int64'}",
        // subtypes
        "static sealed class T permits A {} static final class A extends T { public int a; }"
            + "|{'anyOf':[{'$ref':'#/components/schemas/A'},{'type':'object'}]}",
        "@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = \"kind\") @JsonSubTypes({@JsonSubTypes.Type(value = A.class, name = \"a\"), @JsonSubTypes.Type(B.class)})"
            + " interface T {} record A() implements T {} @JsonTypeName(\"b\") record B() implements T {}"
            + "|{'anyOf':[{'$ref':'#/components/schemas/A'},{'$ref':'#/components/schemas/B'}],'discriminator':{'propertyName':'kind','mapping':{'a':'#/components/schemas/A','b':'#/components/schemas/B'}}}",
        "@Json(typeProperty = \"is\") @Json.SubType(type = A.class, name = \"a\") @Json.SubType(type = B.class) interface T {} record A() implements T {} record B() implements T {}"
            + "|{'anyOf':[{'$ref':'#/components/schemas/A'},{'$ref':'#/components/schemas/B'}],'discriminator':{'propertyName':'is','mapping':{'a':'#/components/schemas/A','B':'#/components/schemas/B'}}}",
        "@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION) sealed interface T {} record A() implements T {}"
            + "|{'anyOf':[{'$ref':'#/components/schemas/A'}]}",
        // an object of a subtype, alone
        "@JsonTypeInfo(use = JsonTypeInfo.Id.NAME) @JsonSubTypes(@JsonSubTypes.Type(value = T.class, name = \"t\")) interface B {} record T(int a) implements B {}"
            + "|{'type':'object','properties':{'@type':{'type':'string','const':'t'},'a':{'type':'integer','format':'int32'}},'required':['@type','a']}",
        "@JsonTypeInfo(use = JsonTypeInfo.Id.CLASS) interface B {} record T() implements B {}"
            + "|{'type':'object','properties':{'@class':{'type':'string'}},'required':['@class']}",
        "@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.EXISTING_PROPERTY, property = \"a\") interface B {} record T(String a) implements B {}"
            + "|{'type':'object','properties':{'a':{'type':'string'}},'required':['a']}",
      })
  void createsSchemaOfClass(String types, String schema) throws IOException {
    assertThat(schemas(types).at("/T")).hasToString(schema.replace('\'', '"'));
  }

  /** Parameters are converted by the names of constants, whatever a codec calls them. */
  @Test
  void enumHasNamesOfJsonInBodiesAndOwnNamesInParameters() throws IOException {
    JsonNode document =
        document(
            """
            enum Color { @JsonProperty("red") RED, GREEN }
            enum Level { LOW, HIGH; @JsonValue public int number() { return 1; } }
            enum Plain { A }
            record T(Color color, Level level, Plain plain) {}
            @Get("/q") void q(@QueryParam Color color, @QueryParam Level level, @QueryParam Plain plain) {}
            """);
    JsonNode all = document.at("/components/schemas");
    assertThat(all.get("Color")).hasToString("{\"type\":\"string\",\"enum\":[\"red\",\"GREEN\"]}");
    assertThat(all.get("Level")).hasToString("{\"type\":\"integer\",\"format\":\"int32\"}");
    assertThat(all.at("/Plain/enum")).hasToString("[\"A\"]");
    JsonNode parameters = document.at("/paths/~1q/get/parameters");
    assertThat(parameters.at("/0/schema/enum")).hasToString("[\"RED\",\"GREEN\"]");
    assertThat(parameters.at("/1/schema/enum")).hasToString("[\"LOW\",\"HIGH\"]");
    assertThat(parameters.at("/2/schema")).hasToString("{\"$ref\":\"#/components/schemas/Plain\"}");
  }

  @Test
  void subtypesHaveTypeArgumentsOfType() throws IOException {
    JsonNode all =
        schemas(
            """
            sealed interface Result<A, B> {}
            record Ok<X>(X value) implements Result<X, String> {}
            record Pair<Y, X>(X left, Y right) implements Result<X, Y> {}
            record Other<Z>(Z value) implements Result<String, String> {}
            record T(Result<Integer, Boolean> result) {}
            """);
    assertThat(all.at("/Result_Integer_Boolean/anyOf"))
        .hasToString(
            "[{'$ref':'#/components/schemas/Ok_Integer'},{'$ref':'#/components/schemas/Pair_Boolean_Integer'},{'$ref':'#/components/schemas/Other'}]"
                .replace('\'', '"'));
    assertThat(all.at("/Pair_Boolean_Integer/properties/left/type").asString())
        .isEqualTo("integer");
  }
}
