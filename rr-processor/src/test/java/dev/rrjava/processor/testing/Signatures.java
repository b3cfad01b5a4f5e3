package dev.rrjava.processor.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
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

/**
 * Compiles handlers of many methods. A signature is one method of a class. The methods that the
 * processor rejects are found by the line of their diagnostic; the rest must compile without a
 * warning, and handle a request.
 */
public final class Signatures {
  private static final Pattern PATH = Pattern.compile(" /(\\d+)/");
  private static final int BATCH = 600;

  /** Starts a signature that is a result, with its annotations, instead of parameters. */
  public static final String RESULT = "result ";

  /** The types of parameters and results. */
  public static final List<String> TYPES =
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

  /** The types that contain others; {@code %s} is the contained one. */
  public static final List<String> CONTAINERS =
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

  /** The primitive types, which are no type arguments. */
  public static final Set<String> PRIMITIVES = Set.of("int", "boolean", "char", "double");

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

  private Signatures() {}

  /** Returns a parameter; empty if javac itself rejects it. */
  public static Optional<String> parameter(
      String source, String container, String type, String fallback, String name) {
    boolean isArgument = container.contains("<");
    return isArgument && PRIMITIVES.contains(type)
        ? Optional.empty() // javac's own error
        : Optional.of(source + fallback + container.formatted(type) + " " + name);
  }

  /** Returns any of several values. */
  public static <T> T any(Random random, List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  /** Returns an eighth of the signatures, always the same. */
  public static List<String> sample(List<String> signatures) {
    Random random = new Random(20_26);
    return signatures.stream().filter(signature -> random.nextInt(8) == 0).toList();
  }

  /** Compiles all signatures; between a tenth and all but one of them must be accepted. */
  public static void compileAll(List<String> signatures) {
    int accepted = 0;
    for (int from = 0; from < signatures.size(); from += BATCH) {
      accepted += compile(signatures.subList(from, Math.min(from + BATCH, signatures.size())));
    }
    assertThat(accepted).isBetween(signatures.size() / 10, signatures.size() - 1);
  }

  /**
   * Returns the index of the signature of an error: by its line, or for members of parameter
   * objects, which are elsewhere, by the path in the message.
   */
  private static int index(Diagnostic<? extends JavaFileObject> error) {
    int index = (int) (error.getLineNumber() - PRELUDE.lines().count() - 1);
    Matcher path = PATH.matcher(error.getMessage(null));
    return index < 0 && path.find() ? Integer.parseInt(path.group(1)) : index;
  }

  /** Returns the number of signatures that were accepted. */
  private static int compile(List<String> signatures) {
    Compilation first = compilation(signatures, Set.of());
    Set<Integer> rejected = new HashSet<>();
    for (Diagnostic<? extends JavaFileObject> error : first.errors()) {
      assertThat(error.getMessage(null)).as("of javac or ours").startsWith("[RR");
      int index = index(error);
      assertThat(index).as(error.toString()).isBetween(0, signatures.size() - 1);
      rejected.add(index);
    }
    if (rejected.size() == signatures.size()) {
      return 0;
    }
    Compilation second = rejected.isEmpty() ? first : compilation(signatures, rejected);
    Compile.clean(second);
    Application application = Application.start(second, "com.acme.Routes");
    for (int i = 0; i < signatures.size(); i++) {
      if (!rejected.contains(i)) {
        Application.Answer answer = application.answer("POST", "/" + i + "/1");
        assertThat(answer.status())
            .as("%s: %s", signatures.get(i), answer.body())
            .isIn(expected(signatures.get(i)));
      }
    }
    return signatures.size() - rejected.size();
  }

  /**
   * Returns the expected statuses. A missing attribute or client address is an error of the
   * application.
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
