package dev.rrjava.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.processor.testing.Compile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** The same handlers give the same bytes, in whatever order the compiler comes upon them. */
class DeterminismTest {
  private static final List<String> CLASSES =
      List.of("Tasks", "Users", "Pages", "Notes", "Files", "Rooms");

  private static List<JavaFileObject> sources() {
    return Compile.files(
        CLASSES.stream()
            .map(
                name ->
                    """
                    package com.acme.%1$s;

                    import dev.rrjava.annotation.EarlyHints;
                    import dev.rrjava.annotation.QueryParam;
                    import dev.rrjava.annotation.Route;

                    @Route("/{tenant}/%1$s")
                    public class %1$s {
                      public enum Kind { A, B }
                      @Route("GET /") String list(long tenant, @QueryParam Kind kind) { return ""; }
                      @Route("POST|PUT|GET /{id}") void change(String tenant, int id) {}
                      public static class Nested {
                        @Route("PATCH /%1$s/nested") @EarlyHints("</%1$s>; rel=prefetch") void a() {}
                        @Route("DELETE /{%1$s}") void b(int %1$s) {}
                        @Route("DELETE /%1$s") void c() {}
                      }
                    }
                    """
                        .formatted(name)
                        .replace("DELETE /{" + name + "}", name + " /{" + name + "}"))
            .toArray(String[]::new));
  }

  private static final SortedMap<String, String> EXPECTED = generate(sources());

  @RepeatedTest(12)
  void outputIsIndependentOfSourceOrder(RepetitionInfo repetition) {
    List<JavaFileObject> permuted = new ArrayList<>(sources());
    Collections.shuffle(permuted, new Random(repetition.getCurrentRepetition()));
    assertThat(generate(permuted)).isEqualTo(EXPECTED).hasSize(13);
  }

  private static SortedMap<String, String> generate(List<JavaFileObject> sources) {
    return Compile.generatedSources(Compile.clean(Compile.sources(sources, List.of())));
  }
}
