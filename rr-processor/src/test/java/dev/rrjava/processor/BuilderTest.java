package dev.rrjava.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.testing.compile.Compilation;
import dev.rrjava.processor.testing.Application;
import dev.rrjava.processor.testing.Compile;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BuilderTest {
  @Test
  void incompleteBuilderNamesMissingHandlers() {
    assertThatThrownBy(run(3, "Routes.builder().h1(new H1()).build()")::run)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("not set on the builder: h0, h2");
  }

  @Test
  void completeBuilderCreatesRoutes() {
    run(3, "Routes.builder().h0(new H0()).h1(new H1()).h2(new H2()).build()").run();
  }

  @Test
  void fourHandlersHaveOf() {
    run(4, "Routes.of(new H0(), new H1(), new H2(), new H3())").run();
    assertThatThrownBy(run(2, "Routes.of(null, new H1())")::run)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("not set on the builder: h0");
  }

  @Test
  void fiveHandlersHaveOnlyBuilder() {
    Compilation compilation =
        compile(5, "Routes.of(new H0(), new H1(), new H2(), new H3(), new H4())");
    assertThat(compilation.errors()).anyMatch(error -> error.getMessage(null).contains("of("));
  }

  private static Compilation compile(int handlers, String statement) {
    Stream<String> classes =
        IntStream.range(0, handlers)
            .mapToObj(
                i ->
                    """
                    package com.acme;
                    class H%1$d { @dev.rrjava.annotation.Get("/%1$d") String get() { return ""; } }
                    """
                        .formatted(i));
    String caller =
        "package com.acme; public class Caller implements Runnable { public void run() { "
            + statement
            + "; } }";
    String[] sources = Stream.concat(classes, Stream.of(caller)).toArray(String[]::new);
    return Compile.sources(Compile.files(sources), List.of());
  }

  private static Runnable run(int handlers, String statement) {
    return Application.runnable(Compile.clean(compile(handlers, statement)), "com.acme.Caller");
  }
}
