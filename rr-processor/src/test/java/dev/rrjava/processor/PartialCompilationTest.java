package dev.rrjava.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.processor.testing.Application;
import dev.rrjava.processor.testing.FileCompilation;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds that hand over only the sources that changed, as javac sees them. */
class PartialCompilationTest {
  private static final String OFF = "-Arr.openapi=off";

  @TempDir Path directory;
  private Path sources;
  private Path classes;
  private boolean hasSourcePath = true;
  private boolean isOutputOnClassPath = true;

  @BeforeEach
  void createDirectories() throws IOException {
    sources = Files.createDirectories(directory.resolve("src"));
    classes = Files.createDirectories(directory.resolve("classes"));
  }

  private Path write(String name, String path, String answer) throws IOException {
    int dot = name.lastIndexOf('.');
    Path file = sources.resolve(name.replace('.', '/') + ".java");
    Files.createDirectories(file.getParent());
    return Files.writeString(
        file,
        """
        package %s;
        import dev.rrjava.annotation.*;
        public class %s { @Get("%s") public String m(@QueryParam int limit) { return "%s" + limit; } }
        """
            .formatted(name.substring(0, dot), name.substring(dot + 1), path, answer));
  }

  /** The errors of a compilation of some files. */
  private List<String> compile(List<String> options, Path... files) throws IOException {
    Path generated = directory.resolve("generated");
    List<Path> sourcePath = hasSourcePath ? List.of(sources, generated) : List.of();
    return new FileCompilation(classes, isOutputOnClassPath, generated, sourcePath)
        .run(List.of(new RouteProcessor()), options, files).stream()
            .filter(one -> one.getKind() == Diagnostic.Kind.ERROR)
            .map(one -> one.getMessage(null))
            .toList();
  }

  private Application start(String routes) throws IOException {
    URL[] urls = {classes.toUri().toURL()};
    return Application.start(
        new URLClassLoader(urls, PartialCompilationTest.class.getClassLoader()), routes);
  }

  @Test
  void readsOtherHandlersFromClassFiles() throws IOException {
    for (boolean withSourcePath : new boolean[] {true, false}) {
      hasSourcePath = withSourcePath;
      Path one = write("com.acme.users.Users", "/users", "users");
      Path other = write("com.acme.admin.Admin", "/admin", "admin");
      assertThat(compile(List.of(OFF), one, other)).isEmpty();
      write("com.acme.users.Users", "/users", "changed");
      assertThat(compile(List.of(OFF), one)).isEmpty();
      Application routes = start("com.acme.Routes");
      assertThat(routes.get("/users?limit=1")).isEqualTo("200 changed1");
      assertThat(routes.get("/admin?limit=1")).isEqualTo("200 admin1");
    }
  }

  @Test
  void addsNewHandler() throws IOException {
    Path one = write("com.acme.Users", "/users", "users");
    assertThat(compile(List.of(OFF), one)).isEmpty();
    Path other = write("com.acme.admin.Admin", "/admin", "admin");
    assertThat(compile(List.of(OFF), other)).isEmpty();
    Application routes = start("com.acme.Routes");
    assertThat(routes.get("/users?limit=1")).isEqualTo("200 users1");
    assertThat(routes.get("/admin?limit=1")).isEqualTo("200 admin1");
  }

  /** The document has the comments of sources, which class files have not. */
  @Test
  void rejectsPartialCompilationWithOpenApi() throws IOException {
    Path one = write("com.acme.users.Users", "/users", "users");
    Path other = write("com.acme.admin.Admin", "/admin", "admin");
    assertThat(compile(List.of(), one, other)).isEmpty();
    assertThat(compile(List.of(), one))
        .singleElement()
        .satisfies(
            error ->
                assertThat(error)
                    .startsWith("[RR608] ")
                    .contains("com.acme.admin.Admin; compile all sources together"));
    assertThat(compile(List.of(), one, other)).as("all of them again").isEmpty();
  }

  @Test
  void rejectsHandlerThatCompilerDoesNotFind() throws IOException {
    isOutputOnClassPath = false;
    hasSourcePath = false;
    Path one = write("com.acme.Users", "/users", "users");
    Path other = write("com.acme.Admin", "/admin", "admin");
    assertThat(compile(List.of(OFF), one, other)).isEmpty();
    assertThat(compile(List.of(OFF), one))
        .singleElement()
        .satisfies(error -> assertThat(error).startsWith("[RR608] "));
  }

  @Test
  void ignoresDeletedHandler() throws IOException {
    for (String option : new String[] {OFF, "-Arr.openapi.version=1"}) {
      Path one = write("com.acme.Users", "/users", "users");
      Path other = write("com.acme.Admin", "/admin", "admin");
      assertThat(compile(List.of(option), one, other)).isEmpty();
      Files.delete(other);
      assertThat(compile(List.of(option), one)).isEmpty();
      assertThat(classes.resolve("com/acme/Admin.class")).exists();
      Application routes = start("com.acme.Routes");
      assertThat(routes.get("/users?limit=1")).isEqualTo("200 users1");
      assertThat(routes.get("/admin?limit=1")).startsWith("404 ");
    }
  }

  @Test
  void findsRenamedHandlerOnce() throws IOException {
    Path one = write("com.acme.Users", "/users", "users");
    Path other = write("com.acme.Admin", "/admin", "admin");
    assertThat(compile(List.of(OFF), one, other)).isEmpty();
    Files.delete(other);
    Path renamed = write("com.acme.Managers", "/admin", "managers");
    assertThat(compile(List.of(OFF), renamed)).isEmpty();
    Application routes = start("com.acme.Routes");
    assertThat(routes.get("/admin?limit=1")).isEqualTo("200 managers1");
    assertThat(routes.get("/users?limit=1")).isEqualTo("200 users1");
  }

  @Test
  void usesNameOfOption() throws IOException {
    List<String> options = List.of(OFF, "-Arr.routes=com.other.All");
    Path one = write("com.acme.Users", "/users", "users");
    Path other = write("com.acme.Admin", "/admin", "admin");
    assertThat(compile(options, one, other)).isEmpty();
    assertThat(compile(options, one)).isEmpty();
    assertThat(start("com.other.All").get("/admin?limit=1")).isEqualTo("200 admin1");
  }

  /** Tests are compiled to another directory, with the routes of the module on the class path. */
  @Test
  void ignoresRoutesOfOtherOutput() throws IOException {
    Path one = write("com.acme.Users", "/users", "users");
    assertThat(compile(List.of(), one)).isEmpty();
    Path test = write("com.acme.TestUsers", "/test", "test");
    classes = Files.createDirectories(directory.resolve("test-classes"));
    assertThat(compile(List.of(), test)).isEmpty();
    assertThat(classes.resolve("com/acme/Routes.class")).exists();
    assertThat(start("com.acme.Routes").get("/users?limit=1")).startsWith("404 ");
  }

  @Test
  void findsNestedHandlers() throws IOException {
    Path one = write("com.acme.Users", "/users", "users");
    Path other = sources.resolve("com/acme/Several.java");
    Files.writeString(
        other,
        """
        package com.acme;
        import dev.rrjava.annotation.*;
        class Outer { static class In { @Get("/in") String m() { return "in"; } } }
        """);
    assertThat(compile(List.of(OFF), one, other)).isEmpty();
    assertThat(compile(List.of(OFF), one)).isEmpty();
    assertThat(start("com.acme.Routes").get("/in")).isEqualTo("200 in");
  }
}
