package dev.rrjava.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.processor.testing.Signatures;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every parameter of a method either compiles without a warning, or has a diagnostic. */
class ParameterSignaturesTest {
  private static final int RANDOM_SIGNATURES = 2_500;
  private static final int SOME_SIGNATURES = 600;
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

  private static final List<String> DEFAULTS =
      List.of("", "@Default(\"1\") ", "@Default({\"x\", \"1\"}) ");

  @Test
  void compilesOrRejectsSampleOfParameters() {
    Signatures.compileAll(Signatures.sample(sources()));
  }

  @Tag("slow")
  @Test
  void compilesOrRejectsEveryParameter() {
    List<String> signatures = sources();
    assertThat(signatures).hasSizeGreaterThan(3_000);
    Signatures.compileAll(signatures);
  }

  private static List<String> sources() {
    List<String> signatures = new ArrayList<>();
    for (String source : SOURCES) {
      for (String container : Signatures.CONTAINERS) {
        for (String type : Signatures.TYPES) {
          for (String fallback :
              source.isEmpty() || source.startsWith("@Q") ? DEFAULTS : List.of("")) {
            Signatures.parameter(source, container, type, fallback, "v").ifPresent(signatures::add);
          }
        }
      }
    }
    return signatures;
  }

  @Test
  void compilesOrRejectsSomeRandomMethods() {
    Signatures.compileAll(randomMethods(SOME_SIGNATURES));
  }

  @Tag("slow")
  @Test
  void compilesOrRejectsRandomMethods() {
    Signatures.compileAll(randomMethods(RANDOM_SIGNATURES));
  }

  private static List<String> randomMethods(int count) {
    Random random = new Random(20_26);
    List<String> signatures = new ArrayList<>();
    while (signatures.size() < count) {
      List<String> parameters = new ArrayList<>();
      for (int i = random.nextInt(MOST_PARAMETERS + 1); i >= 0; i--) {
        Signatures.parameter(
                random.nextInt(3) == 0
                    ? Signatures.any(random, SOURCES)
                    : Signatures.any(random, SOURCES.subList(2, 6)),
                random.nextInt(2) == 0 ? "%s" : Signatures.any(random, Signatures.CONTAINERS),
                random.nextInt(3) == 0
                    ? Signatures.any(random, Signatures.TYPES)
                    : Signatures.any(random, Signatures.TYPES.subList(0, 8)),
                random.nextInt(6) == 0 ? Signatures.any(random, DEFAULTS) : "",
                Signatures.any(
                        random, List.of("v", "request", "path", "ID", "handler", "result", "Money"))
                    + i)
            .ifPresent(parameters::add);
      }
      signatures.add(String.join(", ", parameters));
    }
    return signatures;
  }
}
