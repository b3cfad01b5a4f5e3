package dev.rrjava.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.rrjava.processor.testing.Application;
import dev.rrjava.processor.testing.ClassPath;
import dev.rrjava.processor.testing.Compile;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Interfaces and abstract classes with routes in a module of their own, and what implements them.
 */
class ContractsTest {
  private static final String IMPORTS =
      """
      import dev.rrjava.annotation.*;
      import java.util.*;
      import java.util.concurrent.CompletionStage;
      """;

  @TempDir Path library;

  /** Compiles a contract to class files, as its module does, without our processor. */
  private void compileContract(String source, String... options) throws IOException {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
      files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(library));
      List<String> all =
          Stream.concat(Stream.of("-proc:none", "-Xlint:-path"), Arrays.stream(options)).toList();
      assertThat(javac.getTask(null, files, null, all, null, contract(source)).call()).isTrue();
    }
  }

  private static List<JavaFileObject> contract(String source) {
    String name = source.replaceAll("(?s).*?(?:class|interface|record) (\\w+).*", "$1");
    return List.of(
        JavaFileObjects.forSourceString(
            "org.example." + name, "package org.example;\n" + IMPORTS + source));
  }

  private Compilation compile(String source) {
    return Compile.compiler(List.of(), new RouteProcessor())
        .withClasspath(ClassPath.filesAfter(library))
        .compile(Compile.files("package com.acme;\nimport org.example.*;\n" + IMPORTS + source));
  }

  private Application start(String source) throws IOException {
    ClassLoader parent =
        new URLClassLoader(
            new URL[] {library.toUri().toURL()}, ContractsTest.class.getClassLoader());
    return Application.start(Compile.clean(compile(source)), "com.acme.Routes", parent);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "public interface C<K, T> { @Get(\"/{id}\") Optional<T> one(K id); }",
        "public interface C<T> { @Post(\"/\") T add(@Body T body); @Get(\"/all\") List<T> all(); }",
        "public interface C<T> { @Get(\"/\") T[] a(@QueryParam List<T> b); }",
        "public interface C<T> { @Get(\"/\") CompletionStage<T> later(@Attribute T user); }",
        "public interface C { @Get String list(); @Delete void clear(); }",
        "public interface C { @Get(\"/tasks\") String list(int tenant); }",
        "public interface C { @Get(\"/tasks\") String list(@PathParam(\"tenant\") int t); }",
        "public interface C { @Get(\"/{a}\") String list(); }",
        "public interface C { @Get(\"/\") String list(@QueryParam Runnable needsAConverter); }",
        "public abstract class C<T> { @Get(\"/{id}\") public T one(T id) { return id; } }",
        "public abstract class C<T> { @Get public abstract String one(@QueryParam Set<T> id); }",
        "public abstract class C<T> { @Post(\"/\") public T one(@Body List<? extends T> a) { return null; } }",
      })
  void ignoresWhatImplementationDecides(String contract) {
    Compilation compilation = Compile.sources(contract(contract), List.of());
    assertThat(Compile.generatedSources(Compile.clean(compilation))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "public interface C { @Get(\"tasks\") String list(); }|RR104",
        "public interface C { @Route(\"get /tasks\") String list(); }|RR102",
        "public interface C { @Get(\"/{a}/{a}\") String list(@QueryParam int b, String a); }|RR108",
        "public interface C { @Get(\"/\") String list(@Body String b); }|RR312",
        "public interface C { @Get(\"/\") String list(@QueryParam @Default(\"x\") int b); }|RR313",
        "public interface C { @Get(\"/\") Optional<Optional<String>> list(); }|RR401",
        "public interface C { @Post(\"/\") void list(@Body Optional<CompletionStage<String>> b); }|RR317",
        "interface C<T> { @Get(\"/\") T list(); }|RR204",
      })
  void reportsWhatNoImplementationCanFix(String contract, String code) {
    assertThat(Compile.sources(contract(contract), List.of()).errors())
        .anyMatch(error -> error.getMessage(null).startsWith("[" + code + "]"));
  }

  @Test
  void checksRoutesInImplementation() throws IOException {
    compileContract(
        "public interface C<T> { @Get String one(@QueryParam(\"id\") T id, @PathParam(\"t\") String t); }");
    Application handler =
        start(
            "@Route(\"/{t}\") class H implements C<Integer> {"
                + " public String one(Integer id, String t) { return t + id; } }");
    assertThat(handler.get("/a?id=7")).isEqualTo("200 a7");
    assertThat(handler.get("/a?id=x")).startsWith("400 ");
    String without =
        "@Route(\"/x\") class H implements C<Runnable> {"
            + " public String one(Runnable id, String t) { return t; } }";
    assertThat(compile(without).errors())
        .extracting(error -> error.getMessage(null).substring(0, 7))
        .containsExactlyInAnyOrder("[RR303]", "[RR306]");
  }

  /** The handler says more than a contract that leaves the type of the result open. */
  @Test
  void usesReturnTypeOfOverridingMethod() throws IOException {
    compileContract(
        "public interface C { @Get(\"/o\") Object o(); @Get(\"/e\")"
            + " dev.rrjava.http.ResponseEntity<?> e(); @Get(\"/m\") Optional<?> m();"
            + " @Get(\"/n\") String n(); }");
    Application handler =
        start(
            "import dev.rrjava.http.ResponseEntity;"
                + " @Route(\"/x\") class H implements C { @interface Nullable {}"
                + " public String o() { return \"o\"; }"
                + " public ResponseEntity<String> e() { return ResponseEntity.accepted().body(\"e\"); }"
                + " public Optional<Integer> m() { return Optional.of(7); }"
                + " public @Nullable String n() { return null; } }");
    assertThat(handler.get("/x/o")).isEqualTo("200 o");
    assertThat(handler.get("/x/e")).isEqualTo("202 e");
    assertThat(handler.get("/x/m")).isEqualTo("200 7");
    assertThat(handler.answer("GET", "/x/n").status()).isEqualTo(404);
  }

  @Test
  void methodOfTwoInterfacesIsOneRoute() throws IOException {
    compileContract("public interface C { @Get(\"/a\") @Get(\"/b\") String m(); }");
    String other = "interface D { @Get(\"/a\") @Get(\"/b\") String m(); } ";
    Application handler =
        start(
            "@Route(\"/x\") class H implements C, D { public String m() { return \"m\"; } } "
                + other);
    assertThat(handler.get("/x/b")).isEqualTo("200 m");
    assertThat(
            compile(
                    "@Route(\"/x\") class H implements C, D { public String m() { return \"m\"; } } "
                        + other.replace("/a", "/c"))
                .errors())
        .singleElement()
        .satisfies(error -> assertThat(error.getMessage(null)).startsWith("[RR110] "));
  }

  /** The method that is called may be visible where the one that it overrides is not. */
  @Test
  void callsMethodMadeVisibleByOverriding() throws IOException {
    compileContract(
        "public abstract class C { @Get(\"/a\") protected abstract String m();"
            + " @Get(\"/b\") protected String n() { return \"n\"; } }");
    assertThat(
            start(
                    "@Route(\"/x\") class H extends C { public String m() { return \"m\"; }"
                        + " @Override protected String n() { return \"own\"; } }")
                .get("/x/b"))
        .isEqualTo("200 own");
    assertThat(
            compile("@Route(\"/x\") class H extends C { public String m() { return \"m\"; } }")
                .errors())
        .singleElement()
        .satisfies(error -> assertThat(error.getMessage(null)).startsWith("[RR201] "));
  }

  @Test
  void usesConstraintsOfOverridingMethod() throws IOException {
    compileContract("public interface C { @Get(\"/a\") String m(@QueryParam(\"n\") int n); }");
    Application handler =
        start(
            "@Route(\"/x\") class H implements C {"
                + " public String m(@jakarta.validation.constraints.Min(3) int n) { return \"\" + n; } }");
    assertThat(handler.get("/x/a?n=3")).isEqualTo("200 3");
    assertThat(handler.get("/x/a?n=9")).startsWith("400 ").contains("@Min");
  }

  private static final String LIST =
      "public interface C { @Get(\"/{id}\") String m(@QueryParam int limit, int id); }";

  @Test
  void errorExplainsHowToKeepNames() throws IOException {
    compileContract(
        "public abstract class C { @Get(\"/{id}\") public String m(@QueryParam int limit, int id) { return \"\"; } }",
        "-g:none");
    assertThat(compile("@Route(\"/x\") class H extends C {}").errors())
        .extracting(error -> error.getMessage(null))
        .allMatch(message -> message.startsWith("[RR339] the name of the parameter \"arg"))
        .allMatch(message -> message.contains("with -parameters"))
        .hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-parameters", "-g:none"})
  void usesNamesOfOverridingMethod(String option) throws IOException {
    compileContract(LIST, option);
    Application handler =
        start(
            "@Route(\"/x\") class H implements C {"
                + " public String m(int limit, int id) { return limit + \" \" + id; } }");
    assertThat(handler.get("/x/7?limit=3")).isEqualTo("200 3 7");
  }

  @Test
  void usesNamesInAnnotations() throws IOException {
    compileContract(
        "public interface C { @Get(\"/{id}\") String m(@QueryParam(\"limit\") int l, @PathParam(\"id\") int i,"
            + " @QueryParam Map<String, String> all, dev.rrjava.http.Request request); }");
    Application handler =
        start(
            "@Route(\"/x\") class H implements C { public String m(int arg0, int arg1,"
                + " Map<String, String> arg2, dev.rrjava.http.Request arg3) {"
                + " return arg0 + \" \" + arg1 + arg2; } }");
    assertThat(handler.get("/x/7?limit=3")).isEqualTo("200 3 7{limit=3}");
  }

  @Test
  void acceptsSuchNameInSource() throws IOException {
    compileContract("public interface C {}");
    Application handler =
        start("class H { @Get(\"/\") String m(@QueryParam int arg0) { return \"\" + arg0; } }");
    assertThat(handler.get("/?arg0=7")).isEqualTo("200 7");
  }

  @Test
  void parameterObjectInClassFileHasNamesOrIsRejected() throws IOException {
    compileContract("public record R(@QueryParam int page, @QueryParam int size) {}");
    assertThat(
            start("class H { @Get(\"/\") String m(@BeanParam R r) { return r.toString(); } }")
                .get("/?page=1&size=2"))
        .isEqualTo("200 R[page=1, size=2]");
    compileContract("public class G { public G(@QueryParam int page) {} }", "-g:none");
    assertThat(compile("class H { @Get(\"/\") void m(@BeanParam G g) {} }").errors())
        .singleElement()
        .satisfies(error -> assertThat(error.getMessage(null)).startsWith("[RR339] "));
  }
}
