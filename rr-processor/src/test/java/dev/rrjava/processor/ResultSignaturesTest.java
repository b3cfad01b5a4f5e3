package dev.rrjava.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.processor.testing.Signatures;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every result of a method either compiles without a warning, or has a diagnostic. */
class ResultSignaturesTest {
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

  @Test
  void compilesOrRejectsSampleOfResults() {
    Signatures.compileAll(Signatures.sample(results()));
  }

  @Tag("slow")
  @Test
  void compilesOrRejectsEveryResult() {
    List<String> signatures = results();
    assertThat(signatures).hasSizeGreaterThan(1_000);
    Signatures.compileAll(signatures);
  }

  private static List<String> results() {
    List<String> signatures = new ArrayList<>();
    for (String produces : PRODUCES) {
      for (String container : RESULTS) {
        for (String type : Signatures.TYPES) {
          boolean isArgument = Signatures.PRIMITIVES.contains(type) && container.contains("<");
          boolean isBound = container.contains("extends");
          boolean isNoBound = type.contains("[]") || type.equals("Object");
          if (!isArgument && !(isBound && isNoBound)) {
            signatures.add(Signatures.RESULT + produces + container.formatted(type));
          }
        }
      }
    }
    return signatures;
  }
}
