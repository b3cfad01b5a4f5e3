package dev.rrjava.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.processor.testing.Signatures;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every constraint of a parameter either compiles without a warning, or has a diagnostic. */
class ConstraintSignaturesTest {
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

  @Test
  void compilesOrRejectsSampleOfConstraints() {
    Signatures.compileAll(Signatures.sample(constraints()));
  }

  @Tag("slow")
  @Test
  void compilesOrRejectsEveryConstraint() {
    List<String> signatures = constraints();
    assertThat(signatures).hasSizeGreaterThan(3_000);
    Signatures.compileAll(signatures);
  }

  private static List<String> constraints() {
    List<String> signatures = new ArrayList<>();
    for (String constraint : CONSTRAINTS) {
      for (String source :
          List.of("", "@QueryParam ", "@FormParam ", "@Body ", "@Attribute ", "@BeanParam ")) {
        for (String type : Signatures.TYPES) {
          for (String container :
              source.equals("@QueryParam ") || source.equals("@Body ")
                  ? Signatures.CONTAINERS
                  : List.of("%s", "Optional<%s>")) {
            Signatures.parameter(source, container, type, "", "v")
                .ifPresent(signature -> signatures.add(constraint + signature));
            Signatures.parameter(source, container, type, "", "v")
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
}
