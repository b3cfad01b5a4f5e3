package dev.rrjava.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.rrjava.processor.testing.Compile;
import dev.rrjava.processor.testing.OtherProcessor;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our annotations are claimed, so that javac does not warn of them; those of others are not. */
class ClaimTest {
  private static final List<String> STRICT = List.of("-Xlint:all,-path", "-Werror");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@Get(\"/\") String m() { return \"\"; }",
        "@Route(\"GET /\") @Status(201) String m(@QueryParam @Default(\"1\") int a) { return \"\"; }",
        "@Get(\"/a\") @Get(\"/b\") String m(@CookieParam(\"c\") String c) { return \"\"; }",
        "@Get(\"/\") String m() { return \"\"; } @Filter void f(dev.rrjava.http.Request r) {}",
        "@Get(\"/\") String m(@BeanParam ParameterObject g) { return \"\"; }"
            + " record ParameterObject(@QueryParam int page, @HeaderParam String accept) {}",
        "@Post(\"/\") @BodyLimit(9) @Consumes(\"text/a\") void m(@Body String b) {}",
        "@Get(\"/\") String m(@QueryParam Id id) { return \"\"; } record Id(int id) {}"
            + " @Converter static Id id(String s) { return new Id(1); }",
      })
  void compilesWithoutWarningOfUnclaimedAnnotations(String members) {
    String source =
        "package com.acme; import dev.rrjava.annotation.*; class Handler { " + members + " }";
    assertThat(Compile.sources(Compile.files(source), STRICT)).succeededWithoutWarnings();
  }

  @Test
  void doesNotClaimAnnotationsOfOthers() {
    String source =
        """
        package com.acme;
        @Deprecated @FunctionalInterface interface Other { void m(); }
        class Handler {
          @interface Own {}
          @dev.rrjava.annotation.Get("/") @Own String m() { return ""; }
        }
        """;
    Set<String> seen = new TreeSet<>();
    Compilation compilation =
        Compile.compiler(List.of(), new RouteProcessor(), new Seeing(seen))
            .compile(Compile.files(source));
    assertThat(compilation).succeeded();
    assertThat(seen)
        .contains("com.acme.Handler.Own", "java.lang.Deprecated", "java.lang.FunctionalInterface");
  }

  /** A processor of all annotations that comes after ours. */
  private static final class Seeing extends OtherProcessor {
    private final Set<String> seen;

    Seeing(Set<String> seen) {
      this.seen = seen;
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      annotations.forEach(one -> seen.add(one.getQualifiedName().toString()));
      return false;
    }
  }
}
