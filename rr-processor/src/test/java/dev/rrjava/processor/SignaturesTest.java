package dev.rrjava.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.rrjava.processor.testing.Application;
import dev.rrjava.processor.testing.Compile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * If the processor is silent, the generated code compiles: whatever a method declares, it compiles
 * without a warning and answers, or it is our diagnostic. A signature is one method of a class; the
 * methods that are refused are found by the line of their diagnostic, and the rest is compiled
 * again.
 */
class SignaturesTest {
  private static final Pattern PATH = Pattern.compile(" /(\\d+)/");
  private static final int BATCH = 600;
  private static final int RANDOM_SIGNATURES = 2_500;
  private static final int MOST_PARAMETERS = 4;

  private static final List<String> SOURCES =
      List.of(
          "",
          "@PathParam ",
          "@QueryParam ",
          "@HeaderParam ",
          "@CookieParam ",
          "@FormParam ",
          "@Upload ",
          "@Part ",
          "@Attribute ",
          "@Body ",
          "@BeanParam ");

  private static final List<String> TYPES =
      List.of(
          "int",
          "boolean",
          "char",
          "double",
          "Long",
          "Byte",
          "String",
          "Color",
          "Empty",
          "UUID",
          "LocalDate",
          "Duration",
          "Locale",
          "BigDecimal",
          "Money",
          "Code",
          "Id<String>",
          "Id<?>",
          "Hidden",
          "ID",
          "Nested.Deep",
          "Point",
          "Bean",
          "Both",
          "Thread",
          "Object",
          "Request",
          "InetAddress",
          "UploadedFile",
          "Uploads",
          "InputStream",
          "byte[]",
          "dev.rrjava.http.FormFields",
          "OptionalInt",
          "Charset",
          "java.net.URL",
          "java.nio.file.Path",
          "Old");

  private static final List<String> CONTAINERS =
      List.of(
          "%s",
          "@Nullable %s",
          "Optional<%s>",
          "List<%s>",
          "Set<%s>",
          "SortedSet<%s>",
          "Collection<%s>",
          "LinkedList<%s>",
          "TreeSet<%s>",
          "Deque<%s>",
          "List<? extends %s>",
          "%s[]",
          "Map<String, %s>",
          "Map<String, List<%s>>",
          "Optional<List<%s>>");

  private static final List<String> DEFAULTS =
      List.of("", "@Default(\"1\") ", "@Default({\"x\", \"1\"}) ");

  private static final List<String> CONSTRAINTS =
      List.of(
          "@NotNull ",
          "@Min(1) ",
          "@DecimalMax(\"1.5\") ",
          "@Size(max = 3) ",
          "@NotBlank ",
          "@Pattern(regexp = \"\\\"[a-z]\", flags = Pattern.Flag.DOTALL) ",
          "@Past ",
          "@AssertTrue @AssertFalse ",
          "@Min(1) @Min(2) ",
          "@Even ",
          "@Secret ",
          "@Valid ");

  private static final String RESULT = "result ";

  private static final List<String> RESULTS =
      List.of(
          "%s",
          "Optional<%s>",
          "ResponseEntity<%s>",
          "ResponseEntity<? extends %s>",
          "Optional<ResponseEntity<%s>>",
          "ResponseEntity<Optional<%s>>",
          "CompletionStage<%s>",
          "CompletionStage<Optional<ResponseEntity<%s>>>",
          "List<%s>",
          "Stream<%s>",
          "ResponseEntity<Stream<%s>>",
          "%s[]");

  private static final List<String> PRODUCES =
      List.of(
          "",
          "@Produces(\"application/json\") ",
          "@Produces({\"application/x+json\", \"application/json\"}) ",
          "@Status({200, 202}) ",
          "@Status(201) ");

  private static final Set<String> PRIMITIVES = Set.of("int", "boolean", "char", "double");

  private static final String PRELUDE =
      """
      package com.acme;
      import dev.rrjava.annotation.*;
      import dev.rrjava.http.Request;
      import dev.rrjava.http.ResponseEntity;
      import dev.rrjava.http.UploadedFile;
      import dev.rrjava.http.Uploads;
      import java.io.InputStream;
      import java.math.BigDecimal;
      import java.net.InetAddress;
      import java.nio.charset.Charset;
      import java.time.*;
      import java.util.*;
      import java.util.concurrent.CompletionStage;
      import java.util.stream.Stream;
      import jakarta.validation.Constraint;
      import jakarta.validation.Payload;
      import jakarta.validation.Valid;
      import jakarta.validation.constraints.*;
      @SuppressWarnings("RR334") // lists of form fields without brackets
      class Handler {
        @Constraint(validatedBy = {}) @interface Even {
          String message() default "not even";
          Class<?>[] groups() default {};
          Class<? extends Payload>[] payload() default {};
          byte[] bytes() default {1, 2};
          char letter() default '\\'';
          float fraction() default Float.NaN;
          Class<?> type() default Handler.class;
          Color color() default Color.RED;
          long number() default 1;
          short small() default 2;
        }
        @Constraint(validatedBy = {}) private @interface Secret {}
        @interface Nullable {}
        enum Color { RED, GREEN }
        enum Empty { }
        record Money(long cents) {}
        @Converter static Money money(String text) { return new Money(Long.parseLong(text)); }
        record Id<T>(String text) {}
        record ID(String text) {}
        static class Hidden { private Hidden(String text) {} }
        static class Code {
          static Code parse(String text) throws Exception { return new Code(); }
          static Code parse(int number) { return new Code(); }
          static Code parse(Object other) { return new Code(); }
        }
        static class Old { @Deprecated Old(String text) {} }
        static class Nested { static class Deep { Deep(String text) {} } }
        record Point(@QueryParam int x, @HeaderParam @Default("2") int y) {}
        record Both(@BeanParam Point point, @CookieParam Optional<ID> id) {}
        static class Bean {
          void setName(@QueryParam Optional<String> name) {}
          void setAge(@HeaderParam @Default("1") int age) {}
        }
      """;

  @Test
  void someSourcesTypesContainersAndDefaults() {
    compileAll(sample(sources()));
  }

  @Tag("slow")
  @Test
  void everySourceTypeContainerAndDefault() {
    List<String> signatures = sources();
    assertThat(signatures).hasSizeGreaterThan(3_000);
    compileAll(signatures);
  }

  private static List<String> sources() {
    List<String> signatures = new ArrayList<>();
    for (String source : SOURCES) {
      for (String container : CONTAINERS) {
        for (String type : TYPES) {
          for (String fallback :
              source.isEmpty() || source.startsWith("@Q") ? DEFAULTS : List.of("")) {
            parameter(source, container, type, fallback, "v").ifPresent(signatures::add);
          }
        }
      }
    }
    return signatures;
  }

  @Test
  void anythingTogether() {
    Random random = new Random(20_26);
    List<String> signatures = new ArrayList<>();
    while (signatures.size() < RANDOM_SIGNATURES) {
      List<String> parameters = new ArrayList<>();
      for (int i = random.nextInt(MOST_PARAMETERS + 1); i >= 0; i--) {
        parameter(
                random.nextInt(3) == 0 ? any(random, SOURCES) : any(random, SOURCES.subList(2, 6)),
                random.nextInt(2) == 0 ? "%s" : any(random, CONTAINERS),
                random.nextInt(3) == 0 ? any(random, TYPES) : any(random, TYPES.subList(0, 8)),
                random.nextInt(6) == 0 ? any(random, DEFAULTS) : "",
                any(random, List.of("v", "request", "path", "ID", "handler", "result", "Money"))
                    + i)
            .ifPresent(parameters::add);
      }
      signatures.add(String.join(", ", parameters));
    }
    compileAll(signatures);
  }

  @Test
  void someConstraintsOnSourcesTypesAndContainers() {
    compileAll(sample(constraints()));
  }

  @Tag("slow")
  @Test
  void everyConstraintOnEverySourceTypeAndContainer() {
    List<String> signatures = constraints();
    assertThat(signatures).hasSizeGreaterThan(3_000);
    compileAll(signatures);
  }

  private static List<String> constraints() {
    List<String> signatures = new ArrayList<>();
    for (String constraint : CONSTRAINTS) {
      for (String source :
          List.of("", "@QueryParam ", "@FormParam ", "@Body ", "@Attribute ", "@BeanParam ")) {
        for (String type : TYPES) {
          for (String container :
              source.equals("@QueryParam ") || source.equals("@Body ")
                  ? CONTAINERS
                  : List.of("%s", "Optional<%s>")) {
            parameter(source, container, type, "", "v")
                .ifPresent(signature -> signatures.add(constraint + signature));
            parameter(source, container, type, "", "v")
                .map(signature -> signature.replaceFirst("(?<=[<,] ?)(?=\\w+>)", constraint))
                .filter(signature -> signature.contains(constraint))
                .filter(
                    signature -> !constraint.contains("@Even") && !constraint.contains("Secret"))
                .ifPresent(signatures::add);
          }
        }
      }
    }
    return signatures;
  }

  @Test
  void someResultsContainersAndDeclarations() {
    compileAll(sample(results()));
  }

  @Tag("slow")
  @Test
  void everyResultContainerAndDeclaration() {
    List<String> signatures = results();
    assertThat(signatures).hasSizeGreaterThan(1_000);
    compileAll(signatures);
  }

  private static List<String> results() {
    List<String> signatures = new ArrayList<>();
    for (String produces : PRODUCES) {
      for (String container : RESULTS) {
        for (String type : TYPES) {
          boolean isArgument = PRIMITIVES.contains(type) && container.contains("<");
          boolean isBound = container.contains("extends");
          boolean isNoBound = type.contains("[]") || type.equals("Object");
          if (!isArgument && !(isBound && isNoBound)) {
            signatures.add(RESULT + produces + container.formatted(type));
          }
        }
      }
    }
    return signatures;
  }

  private static Optional<String> parameter(
      String source, String container, String type, String fallback, String name) {
    boolean isArgument = container.contains("<");
    return isArgument && PRIMITIVES.contains(type)
        ? Optional.empty() // javac's own error
        : Optional.of(source + fallback + container.formatted(type) + " " + name);
  }

  private static <T> T any(Random random, List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  /** Returns an eighth of the signatures, always the same. */
  private static List<String> sample(List<String> signatures) {
    Random random = new Random(20_26);
    return signatures.stream().filter(signature -> random.nextInt(8) == 0).toList();
  }

  private static void compileAll(List<String> signatures) {
    int accepted = 0;
    for (int from = 0; from < signatures.size(); from += BATCH) {
      accepted += compile(signatures.subList(from, Math.min(from + BATCH, signatures.size())));
    }
    assertThat(accepted).isBetween(signatures.size() / 10, signatures.size() - 1);
  }

  /**
   * By the line, or for the members of a group, which are elsewhere, by the path in the message.
   */
  private static int index(Diagnostic<? extends JavaFileObject> error) {
    int index = (int) (error.getLineNumber() - PRELUDE.lines().count() - 1);
    Matcher path = PATH.matcher(error.getMessage(null));
    return index < 0 && path.find() ? Integer.parseInt(path.group(1)) : index;
  }

  /** The number of signatures that were accepted. */
  private static int compile(List<String> signatures) {
    Compilation first = compilation(signatures, Set.of());
    Set<Integer> refused = new HashSet<>();
    for (Diagnostic<? extends JavaFileObject> error : first.errors()) {
      assertThat(error.getMessage(null)).as("of javac or ours").startsWith("[RR");
      int index = index(error);
      assertThat(index).as(error.toString()).isBetween(0, signatures.size() - 1);
      refused.add(index);
    }
    if (refused.size() == signatures.size()) {
      return 0;
    }
    Compilation second = refused.isEmpty() ? first : compilation(signatures, refused);
    Compile.clean(second);
    Application application = Application.start(second, "com.acme.Routes");
    for (int i = 0; i < signatures.size(); i++) {
      if (!refused.contains(i)) {
        Application.Answer answer = application.answer("POST", "/" + i + "/1");
        assertThat(answer.status())
            .as("%s: %s", signatures.get(i), answer.body())
            .isIn(expected(signatures.get(i)));
      }
    }
    return signatures.size() - refused.size();
  }

  /**
   * Without an attribute, and without a server that gives an address, the application is at fault.
   */
  private static List<Integer> expected(String signature) {
    if (signature.startsWith(RESULT)) {
      boolean isPrimitive = PRIMITIVES.stream().anyMatch(type -> signature.endsWith(" " + type));
      return isPrimitive ? List.of(200, 201) : List.of(500); // null, which is said by name
    }
    return signature.contains("@Attribute") || signature.contains("InetAddress")
        ? List.of(200, 400, 415, 500)
        : List.of(200, 400, 415);
  }

  private static String value(String type) {
    return switch (type) {
      case "boolean" -> "true";
      case "int", "char", "double" -> "65";
      default -> "null";
    };
  }

  private static Compilation compilation(List<String> signatures, Set<Integer> without) {
    StringBuilder source = new StringBuilder(PRELUDE);
    IntStream.range(0, signatures.size())
        .forEach(
            i -> source.append(without.contains(i) ? "\n" : method(i, signatures.get(i)) + "\n"));
    return Compile.sources(Compile.files(source + "}\n"), List.of("-Xmaxerrs", "100000"));
  }

  private static String method(int number, String parameters) {
    if (parameters.startsWith(RESULT)) {
      String result = parameters.substring(RESULT.length());
      String type = result.replaceFirst("@[^)]*[)] ", "");
      return "@Post(\"/%d/1\") %s m%d() { return %s; }"
          .formatted(number, result, number, value(type));
    }
    boolean takesVariable = parameters.matches("(@PathParam |@Default\\([^)]*\\) |)[^@]*v");
    String variable = takesVariable ? "{v}" : "1";
    return "@Post(\"/%d/%s\") String m%d(%s) { return \"ok\"; }"
        .formatted(number, variable, number, parameters);
  }
}
