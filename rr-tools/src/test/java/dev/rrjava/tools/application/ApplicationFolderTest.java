package dev.rrjava.tools.application;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rrjava.tools.start.ArgumentFile;
import dev.rrjava.tools.start.ClassCache;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApplicationFolderTest {
  private static final String MAIN =
      """
      package com.example;
      public class Main {
        public static void main(String[] args) throws Exception {
          System.out.print(new library.Greeting());
          System.out.print(new String(Main.class.getResourceAsStream("/text").readAllBytes()));
        }
      }
      """;

  private static final String NO_MAIN =
      """
      package com.example;
      class Other {
        static void main(String[] args) {}
        public void main(String args) {}
      }
      """;

  private static final String LIBRARY =
      "package library; public class Greeting { public String toString() { return \"hello \"; } }";

  @TempDir private Path project = Path.of("");
  private Path classes = Path.of("");
  private final Map<String, Path> libraries = new LinkedHashMap<>();

  @BeforeEach
  void compile() throws Exception {
    Path library = project.resolve("library");
    compile(library, library, "Greeting", LIBRARY);
    Path jar =
        new ApplicationFolder(project)
            .fill("greeting", "1", library, Optional.of("none"), Map.of());
    libraries.put("greeting-1.jar", jar);
    classes = project.resolve("target/classes");
    compile(classes, library, "Main", MAIN);
    compile(classes, library, "Other", NO_MAIN);
    Files.writeString(classes.resolve("text"), "world");
  }

  @Test
  void copyOfFolderRuns() throws Exception {
    Files.writeString(
        project.resolve(".rr.yaml"), "command: java @worker.args -jar target/app/a.jar");
    Files.writeString(project.resolve("worker.args"), "-Xmx64m");
    ApplicationFolder app = new ApplicationFolder(project.resolve("target/app"));
    Path jar = app.fill("a", "1.0", classes, Optional.empty(), libraries);
    app.copyConfiguration(project);
    Path elsewhere = Files.move(jar.getParent(), project.resolve("elsewhere"));
    assertThat(elsewhere.resolve(".rr.yaml")).hasContent("command: java @worker.args -jar a.jar");
    assertThat(run(elsewhere, "@worker.args", "-jar", "a.jar")).isEqualTo("hello world");
  }

  @Test
  void sameClassesGiveSameBytes() throws Exception {
    ApplicationFolder app = new ApplicationFolder(project.resolve("app"));
    byte[] first = Files.readAllBytes(app.fill("a", "1.0", classes, Optional.empty(), libraries));
    Files.setLastModifiedTime(classes.resolve("text"), FileTime.fromMillis(99_000));
    byte[] second = Files.readAllBytes(app.fill("a", "1.0", classes, Optional.empty(), libraries));
    assertThat(second).isEqualTo(first);
  }

  /** A cache fits to jars with the times that they had, and to the options of its JVM. */
  @Test
  void cacheIsKeptUntilSomethingChanges() throws Exception {
    Path folder = project.resolve("app");
    Files.writeString(project.resolve("worker.args"), "-Xmx64m");
    fill(folder);
    Path cache = train(folder);
    FileTime time = Files.getLastModifiedTime(folder.resolve("a.jar"));
    assertThat(fill(folder)).isFalse();
    assertThat(cache).exists();
    assertThat(folder.resolve("worker.args")).content().contains("a.aot");
    assertThat(Files.getLastModifiedTime(folder.resolve("a.jar"))).isEqualTo(time);

    Files.writeString(project.resolve("worker.args"), "-Xmx65m");
    assertThat(fill(folder)).isTrue();
    assertThat(cache).doesNotExist();
    assertThat(folder.resolve("worker.args")).hasContent("-Xmx65m");

    train(folder);
    Files.writeString(classes.resolve("text"), "you");
    assertThat(fill(folder)).isTrue();
    assertThat(cache).doesNotExist();
    assertThat(folder.resolve("worker.args")).hasContent("-Xmx65m");

    train(folder);
    libraries.clear();
    assertThat(fill(folder)).isTrue();
    assertThat(cache).doesNotExist();
    assertThat(fill(folder)).isFalse();
  }

  /** Fills the folder, and returns whether that removed a cache. */
  private boolean fill(Path folder) throws Exception {
    ApplicationFolder app = new ApplicationFolder(folder);
    app.fill("a", "1.0", classes, Optional.empty(), libraries);
    app.copyConfiguration(project);
    return app.hasDroppedCache();
  }

  /** Leaves what a training leaves. */
  private static Path train(Path folder) throws Exception {
    Path arguments = folder.resolve("worker.args");
    ClassCache cache = new ClassCache("a.aot", "25.0.3+9-LTS", ClassCache.digestOf(folder));
    Files.writeString(arguments, cache.addTo(ArgumentFile.read(arguments)).text());
    return Files.writeString(folder.resolve("a.aot"), "cache");
  }

  @Test
  void librariesThatAreNoLongerUsedAreDeleted() throws Exception {
    Path folder = project.resolve("app");
    ApplicationFolder app = new ApplicationFolder(folder);
    app.fill("a", "1.0", classes, Optional.empty(), libraries);
    assertThat(folder.resolve("lib/greeting-1.jar")).exists();
    app.fill("a", "1.0", classes, Optional.empty(), Map.of());
    assertThat(folder.resolve("lib")).isEmptyDirectory();
  }

  @Test
  void mainClassHasToBeClear() throws Exception {
    ApplicationFolder app = new ApplicationFolder(project.resolve("app"));
    compile(
        classes,
        classes,
        "Second",
        MAIN.replace("class Main", "class Second")
            .replace("library.Greeting()", "Object()")
            .replace("Main.class", "Second.class"));
    assertThatThrownBy(() -> app.fill("a", "1.0", classes, Optional.empty(), libraries))
        .isInstanceOf(ApplicationException.class)
        .hasMessage(
            "main class: expected one class with a main method in "
                + classes
                + " but there are com.example.Main, com.example.Second; name the one that starts the"
                + " worker");
    assertThat(app.fill("a", "1.0", classes, Optional.of("com.example.Main"), libraries)).exists();
    Path none = Files.createDirectories(project.resolve("none"));
    assertThatThrownBy(() -> app.fill("a", "1.0", none, Optional.empty(), libraries))
        .hasMessageContaining("but there is none");
    assertThatThrownBy(() -> app.fill("a", "1.0", none.resolve("x"), Optional.empty(), libraries))
        .hasMessage("there are no classes in " + none.resolve("x") + ": compile them first");
  }

  private void compile(Path target, Path path, String name, String source) throws IOException {
    Path file = Files.createDirectories(project.resolve("src")).resolve(name + ".java");
    Files.writeString(file, source);
    Files.createDirectories(target);
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null, null, null, "-d", target.toString(), "-cp", path.toString(), file.toString());
    assertThat(status).isZero();
  }

  private static String run(Path folder, String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(Stream.of(arguments).toList());
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    return new String(process.getInputStream().readAllBytes(), UTF_8);
  }
}
