package dev.rrjava.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import dev.rrjava.annotation.Get;
import dev.rrjava.http.Request;
import dev.rrjava.processor.testing.ClassPath;
import dev.rrjava.processor.testing.Compile;
import dev.rrjava.processor.testing.FileCompilation;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compilations of handlers that can't refer to what generated code uses. */
class MissingRuntimeTest {
  private static final String TASKS =
      "package com.acme; public class Tasks {"
          + " @dev.rrjava.annotation.Get(\"/\") public String list() { return \"\"; } }";

  private static void assertReported(String message) {
    assertThat(message)
        .startsWith("[RR609] code for routes needs rr-runtime")
        .contains("add the dependency dev.rrjava:rr-runtime")
        .contains("\"requires dev.rrjava.runtime\"");
  }

  @Test
  void reportsClassPathWithoutRuntime() {
    List<File> path =
        ClassPath.filesAfter().stream()
            .filter(file -> !file.getPath().contains("rr-runtime"))
            .toList();
    Compilation compilation =
        Compiler.javac()
            .withClasspath(path)
            .withProcessors(new RouteProcessor())
            .compile(Compile.files(TASKS));
    assertThat(compilation.errors())
        .singleElement()
        .satisfies(error -> assertReported(error.getMessage(null)));
  }

  @Test
  void reportsModuleThatDoesNotRequireRuntime(@TempDir Path folder) throws IOException {
    assertThat(compileModule(folder, "requires dev.rrjava.annotation;"))
        .singleElement()
        .satisfies(MissingRuntimeTest::assertReported);
  }

  @Test
  void compilesModuleThatRequiresRuntime(@TempDir Path folder) throws IOException {
    assertThat(
            compileModule(folder, "requires dev.rrjava.annotation; requires dev.rrjava.runtime;"))
        .isEmpty();
  }

  private static List<String> compileModule(Path folder, String requirements) throws IOException {
    Path classes = Files.createDirectories(folder.resolve("classes"));
    Path module = folder.resolve("module-info.java");
    Path tasks = folder.resolve("Tasks.java");
    Files.writeString(module, "module com.acme { %s }".formatted(requirements));
    Files.writeString(tasks, TASKS);
    String path = ClassPath.of(Get.class, Request.class, NullMarked.class);
    return new FileCompilation(classes, false, folder.resolve("generated"), List.of())
        .run(List.of(new RouteProcessor()), List.of("--module-path", path), module, tasks).stream()
            .map(one -> one.getMessage(null))
            .toList();
  }
}
